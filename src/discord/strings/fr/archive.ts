import type { ArchiveStrings } from '../en/archive.js';

export const archiveFr: ArchiveStrings = {
  'help.archive':
    '**/{{archive}}** est pour les modérateurs comme vous : recharger, ajouter, retirer, et ce qui manque à l’archive.',

  'command.archive.name': 'archive',
  'command.archive.description': 'Gérer l’archive (modérateurs)',
  'command.archive-reload.name': 'recharger',
  'command.archive-reload.description': 'Relire le dossier de l’archive et voir ce qui changerait',
  'command.archive-add.name': 'ajouter',
  'command.archive-add.description':
    'Ajouter des articles de fichiers ou d’une adresse web, après un coup d’œil à la lecture',
  'command.archive-remove.name': 'retirer',
  'command.archive-remove.description': 'Retirer un article de l’archive',
  'command.archive-status.name': 'état',
  'command.archive-status.description': 'Voir comment vont l’archive et le bot',
  'command.archive-history.name': 'historique',
  'command.archive-history.description': 'Voir les dernières versions de l’archive',
  'command.archive-rollback.name': 'rétablir',
  'command.archive-rollback.description': 'Rétablir une version antérieure de l’archive',
  'command.archive-gaps.name': 'lacunes',
  'command.archive-gaps.description':
    'Voir quelles questions n’ont rien trouvé et quelles réponses ont déplu',

  'option.now.name': 'maintenant',
  'option.now.description': 'Appliquer tout de suite, sans montrer d’abord ce qui changerait',
  'option.file.name': 'fichier',
  'option.file.description': 'L’article : .txt, .md, .html, .pdf, .docx, .epub, .csv, .json ou .zip',
  'option.article.name': 'article',
  'option.article.description': 'Une partie du titre ; choisissez dans la liste',
  'option.version.name': 'version',
  'option.version.description': 'La version à rétablir ; choisissez dans la liste',

  'button.apply': 'Appliquer',
  'button.apply-anyway': 'Appliquer quand même',
  'button.cancel': 'Annuler',
  'button.add': 'Ajouter',
  'button.replace': 'Remplacer',
  'button.remove': 'Retirer',
  'button.rollback': 'Rétablir',
  'button.again': 'Réessayer',

  'act.reload': 'Rechargement',
  'act.add': 'Ajout',
  'act.replace': 'Remplacement',
  'act.remove': 'Retrait',
  'act.rollback': 'Rétablissement',

  'actor.terminal': '{{name}} (terminal)',
  'actor.watcher': 'la surveillance du dossier',
  'actor.start': 'le bot à son démarrage',

  'progress.reading': 'Lecture du dossier de l’archive',
  'progress.comparing': 'Comparaison avec la version en service',
  'progress.indexing': 'Construction de l’index',
  'progress.saving': 'Enregistrement',
  'progress.sharing': 'Attente que les autres processus soient prêts',
  'progress.files_one': '{{files}} sur {{count}} fichier',
  'progress.files_other': '{{files}} sur {{count}} fichiers',
  'progress.late':
    'Cela dure plus longtemps que Discord ne me laisse modifier ce message. Je continue, et j’écrirai la fin dans ce salon.',

  'change.added_one': '{{count}} article ajouté',
  'change.added_other': '{{count}} articles ajoutés',
  'change.changed_one': '{{count}} article modifié',
  'change.changed_other': '{{count}} articles modifiés',
  'change.removed_one': '{{count}} article retiré',
  'change.removed_other': '{{count}} articles retirés',
  'change.rejected_one': '{{count}} refusé',
  'change.rejected_other': '{{count}} refusés',
  'change.ignored_one': '{{count}} fichier ignoré',
  'change.ignored_other': '{{count}} fichiers ignorés',
  'change.counts': 'ajoutés : {{added}}, modifiés : {{changed}}, retirés : {{removed}}',
  'change.more_one': 'et {{count}} de plus',
  'change.more_other': 'et {{count}} de plus',
  'change.file-line': '{{file}}, ligne {{line}}',

  'proposal.title': 'Ce qu’un rechargement changerait',
  'proposal.until': 'Rien n’a encore changé. Ces boutons ne fonctionneront plus {{until}}.',

  'applied.title': '{{act}} : fait',
  'applied.now': 'L’archive a {{articles}}, {{paragraphs}}.',
  'applied.saved': 'Enregistré : {{files}}',
  'applied.trashed': 'Mis dans le dossier corbeille : {{files}}',
  'applied.act': 'acte {{n}}',

  'dropped.text': 'Abandonné. Rien n’a changé.',

  'upload.read_one': '{{size}} Ko, lu comme {{count}} article',
  'upload.read_other': '{{size}} Ko, lu comme {{count}} articles',
  'upload.no-section': 'sans rubrique',
  'upload.removed_one': '{{count}} ligne laissée de côté, par règle',
  'upload.removed_other': '{{count}} lignes laissées de côté, par règle',
  'upload.nothing-removed': 'Rien n’a été laissé de côté.',
  'upload.copy': 'C’est une copie de « {{headline}} » ; il sera trouvé sous ce titre.',
  'upload.replaces_one': 'Il remplacerait {{count}} article déjà présent :',
  'upload.replaces_other': 'Il remplacerait {{count}} articles déjà présents :',
  'upload.too-large':
    '{{file}} est trop grand : {{most}} Mo au plus. Divisez-le, ou enregistrez de nombreux articles en .jsonl dans plusieurs fichiers.',
  'upload.not-downloaded': 'Je n’ai pas pu obtenir {{file}} de Discord. Joignez-le de nouveau.',

  'removal.title': 'Retirer cet article ?',
  'removal.text': 'Il n’est plus trouvé aussitôt ; son fichier va dans le dossier corbeille.',
  'removal.copies_one': '{{count}} copie part avec lui :',
  'removal.copies_other': '{{count}} copies partent avec lui :',

  'rollback.title': 'Rétablir la version {{version}} ?',
  'rollback.was': 'Elle est entrée en service {{time}}, par {{person}}.',
  'rollback.text':
    'Elle remplace la version en service {{live}} et reste, même après un redémarrage, jusqu’au prochain rechargement. Les fichiers du dossier restent tels quels.',

  'status.title': 'L’archive',
  'status.version': 'Version {{version}}, en service depuis {{time}} : {{act}} par {{person}}',
  'status.pinned':
    'Elle a été rétablie et reste jusqu’au prochain rechargement, quoi que contienne le dossier.',
  'status.newest': 'L’article le plus récent est du {{date}}.',
  'status.undated': 'Aucun article n’a de date.',
  'status.folder': 'Dossier : {{folder}} ({{watching}})',
  'status.working': 'En cours : {{act}} par {{person}}, {{time}}',
  'status.memory': 'Mémoire : {{megabytes}} Mo ; {{garbage}} de l’index reste de versions antérieures',
  'status.questions':
    'Dans la dernière heure : {{questions}}, 95 sur 100 en {{p95}} ms ; {{nothing}} n’ont rien trouvé',
  'status.quiet': 'Dans la dernière heure : aucune question',

  'watching.lost': 'surveillé, mais ce dossier n’existe pas en ce moment',
  'watching.off': 'non surveillé',
  'watching.offer': 'surveillé : les changements sont proposés',
  'watching.apply': 'surveillé : les changements sont appliqués',

  'history.title': 'Les dernières versions',
  'history.none': 'Aucune version n’est encore conservée.',
  'history.act': '{{version}} · {{time}} · {{act}} par {{person}}',
  'history.live': '(en service)',
  'history.back': '/{{rollback}} en rétablit une.',

  'audit.done': '{{act}} par {{person}}, {{time}}',
  'audit.refused': '{{act}} par {{person}}, {{time}} : refusé',
  'audit.failed': '{{act}} par {{person}}, {{time}} : échoué',
  'audit.articles': 'Articles : {{names}}',
  'audit.files': 'Fichiers : {{names}}',

  'problem.busy': '{{by}} modifie l’archive en ce moment. Réessayez quand ce sera fini.',
  'problem.expired':
    'Ce n’est plus possible : c’est trop ancien, déjà fait ou abandonné, ou l’archive a changé depuis. Utilisez de nouveau la commande.',
  'problem.removes-too-much':
    'Cela retirerait {{removed}} articles sur {{of}} ({{percent}} %), et plus de {{most}} % demande un second regard : le dossier est-il complet ?',
  'problem.nothing-left':
    'Le dossier {{folder}} n’a donné aucun article ; l’archive reste donc telle quelle. Vérifiez le dossier, puis rechargez.',
  'problem.folder-unreadable':
    'Le dossier de l’archive {{folder}} ne peut pas être lu : {{fault}} Corrigez cela, puis réessayez. Je continue de répondre avec ce que j’ai.',
  'problem.folder-fixed':
    'On ne peut pas mettre de fichiers dans l’archive {{folder}} : {{fault}} Donnez à ARTICLES_DIR un dossier où le bot peut écrire.',
  'problem.disk-full':
    'Le disque est plein ({{where}}). Faites de la place, puis réessayez. Rien n’a changé.',
  'problem.file-unwritable':
    'Le fichier {{file}} ne peut pas être écrit : {{fault}} Vérifiez ce que le bot peut faire dans le dossier, puis réessayez.',
  'problem.unsettled':
    'Le fichier {{file}} est encore en train d’être écrit. Attendez que ce soit fini, puis réessayez.',
  'problem.state-unusable':
    'La base d’état ne peut pas être utilisée ({{fault}}) : rien n’a pu être conservé et rien n’a été changé. Vérifiez le disque de STATE_DIR.',
  'problem.state-held':
    'Un autre programme occupe le dossier d’état ({{holder}}). Arrêtez-le, puis réessayez.',
  'problem.archive-held':
    'Un autre processus peut modifier les archives en ce moment ({{holder}}) ; rien n’a été modifié. Réessayez là-bas, ou dans un instant.',
  'problem.act-unknown':
    'Le processus qui s’en chargeait s’est arrêté ; on ne sait pas si c’est fait. /archive history le montre ; sinon, réessayez.',
  'problem.version-unknown': 'Aucune version {{version}} n’est conservée. Choisissez-en une dans la liste.',
  'problem.version-ambiguous':
    'Plusieurs versions commencent par {{version}}. Choisissez-en une dans la liste.',
  'problem.version-live': 'La version {{version}} est déjà en service.',
  'problem.article-unknown': 'L’article {{article}} n’est plus dans l’archive.',
  'problem.article-fixed':
    'L’article se trouve avec d’autres dans le fichier {{file}} et ne peut pas en être retiré. Modifiez le fichier, puis rechargez.',
  'problem.file-outside':
    '{{file}} se trouve hors du dossier de l’archive, là où mène un lien, et reste tel quel. Retirez le lien du dossier, puis rechargez.',
  'problem.nothing-changed': 'Rien ne diffère de la version en service.',
  'problem.article-exists':
    'Il y a déjà un article avec cet identifiant : {{articles}}. Ajoutez-le de nouveau et choisissez de remplacer.',
  'problem.article-copied': 'Le même texte est déjà dans l’archive : {{article}}.',
  'problem.upload-name':
    'Le nom {{file}} ne peut pas servir dans le dossier de l’archive. Renommez le fichier : lettres, chiffres, - et _, avec son extension.',
  'problem.upload-kind':
    'Je ne sais pas lire ce genre de fichier ({{extension}}). Utilisez .txt, .md, .html, .pdf, .docx, .epub, .csv, .zip, .json ou .jsonl.',
  'problem.upload-too-large': 'Le fichier est trop grand ({{bytes}} octets ; {{most}} au plus). Divisez-le.',
  'problem.upload-binary':
    'Il n’y a pas de texte dans {{file}} : c’est une image, un programme ou une archive sous ce nom.',
  'problem.upload-bomb':
    'Le fichier {{file}} grossit bien au-delà de sa taille à la lecture ; il n’a donc pas été lu. Enregistrez l’article en texte simple.',
  'problem.upload-unreadable': 'Aucun article n’a pu être lu dans {{file}} : {{reason}} {{remedy}}',
  'problem.aborted': 'Cela a été arrêté avant la fin. Rien n’a changé.',
};
