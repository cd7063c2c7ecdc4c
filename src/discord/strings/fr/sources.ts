import type { SourcesStrings } from '../en/sources.js';

export const sourcesFr: SourcesStrings = {
  'option.url.name': 'adresse',
  'option.url.description': 'Une adresse du web, par exemple https://example.org/news/article',
  'command.archive-source.name': 'source',
  'command.archive-source.description': 'D’où les articles arrivent d’eux-mêmes',
  'command.archive-source-add.name': 'ajouter',
  'command.archive-source-add.description':
    'Suivre un flux, un sitemap ou une page de liens, après un aperçu',
  'command.archive-source-list.name': 'liste',
  'command.archive-source-list.description': 'Voir toutes les sources et leur état',
  'command.archive-source-check.name': 'verifier',
  'command.archive-source-check.description': 'Demander maintenant à une source ce qu’il y a de nouveau',
  'command.archive-source-pause.name': 'suspendre',
  'command.archive-source-pause.description': 'Ne plus interroger une source pour le moment, ou reprendre',
  'command.archive-source-remove.name': 'retirer',
  'command.archive-source-remove.description': 'Oublier une source ; ce qui en vient reste dans les archives',
  'option.pattern.name': 'motif',
  'option.pattern.description': 'Quels liens sont des articles, en partie de leur chemin : /news/*',
  'option.which.name': 'laquelle',
  'option.which.description': 'La source ; choisissez dans la liste',
  'option.resume.name': 'reprendre',
  'option.resume.description': 'Interroger à nouveau une source suspendue',
  'button.follow-source': 'Suivre',
  'button.take': 'Tout ajouter',
  'button.decline': 'Tout écarter',
  'act.fetch': 'D’une source',
  'actor.source': 'la source {{name}}',
  'source.kind.rss': 'flux RSS',
  'source.kind.atom': 'flux Atom',
  'source.kind.rdf': 'flux RDF',
  'source.kind.json': 'flux JSON',
  'source.kind.sitemap': 'sitemap',
  'source.kind.links': 'page de liens',
  'source.items_one': '{{count}} article annoncé',
  'source.items_other': '{{count}} articles annoncés',
  'source.parts_one': 'avec {{count}} autre liste',
  'source.parts_other': 'avec {{count}} autres listes',
  'source.first': 'Le premier a été lu ainsi :',
  'source.first-none': 'Elle n’annonce aucun article pour le moment.',
  'source.first-failed': 'Le premier n’a pas pu être lu :',
  'source.added':
    'Suivie à partir de maintenant. Ce qu’elle apporte est annoncé dans le canal d’audit et dans la liste des sources.',
  'source.title': 'Sources',
  'source.none':
    'Il n’y a pas encore de source : /archive source add suit un flux, un sitemap ou une page de liens.',
  'source.by': 'ajoutée par {{person}}',
  'source.never': 'pas encore interrogée',
  'source.asked': 'interrogée {{time}}',
  'source.next': 'de nouveau {{time}}',
  'source.paused.asked': 'suspendue par la modération',
  'source.paused.failing': 'suspendue, car elle a échoué pendant un jour',
  'source.counts':
    '{{live}} dans les archives, {{held}} à reprendre, {{waiting}} encore à récupérer, {{failed}} introuvables',
  'source.brought': 'Nouveaux : {{fresh}}. Modifiés : {{changed}}.',
  'source.applied_one': '{{count}} article est entré dans les archives.',
  'source.applied_other': '{{count}} articles sont entrés dans les archives.',
  'source.held_one': '{{count}} article vous attend :',
  'source.held_other': '{{count}} articles vous attendent :',
  'source.instead': 'seulement le texte du flux',
  'source.instead-count_one': 'Pour {{count}} article, seul le texte du flux a pu être obtenu, pas la page.',
  'source.instead-count_other':
    'Pour {{count}} articles, seul le texte du flux a pu être obtenu, pas la page.',
  'source.failed_one': '{{count}} n’a pas pu être obtenu.',
  'source.failed_other': '{{count}} n’ont pas pu être obtenus.',
  'source.declined_one': '{{count}} article écarté. Il ne revient que s’il change.',
  'source.declined_other': '{{count}} articles écartés. Ils ne reviennent que s’ils changent.',
  'source.is-paused': 'Elle n’est plus interrogée jusqu’à nouvel ordre.',
  'source.goes-on': 'Elle est de nouveau interrogée à partir de maintenant.',
  'source.removed': 'Oubliée. Ce qui en vient reste dans les archives.',
  'source.gave-up':
    'Cette source a échoué pendant un jour, je ne l’interroge donc plus. Vérifiez son adresse ; /archive source check essaie encore.',
  'problem.source-known': '{{source}} est déjà une source. Voyez /archive source list.',
  'problem.source-unknown': 'Il n’y a pas de telle source ({{source}}). Choisissez-en une dans la liste.',
  'problem.sources-full':
    'Il y a {{most}} sources, et il ne peut y en avoir plus. Retirez-en une, ou augmentez MAX_SOURCES.',
  'problem.source-busy': '{{source}} est déjà en train d’être interrogée. Attendez que ce soit fini.',
  'problem.source-empty': 'Rien de ce que {{source}} a apporté n’attend d’être repris.',
  'watching.failing': 'devrait être surveillé, mais le système ne le fait pas : réglez WATCH_POLL_SECONDS',
  'upload.one-of': 'Indiquez soit un **{{file}}**, soit une **{{url}}**.',
  'problem.address-wrong':
    '{{address}} ne peut pas être récupéré : {{fault}} Donnez l’adresse complète, comme le navigateur l’affiche.',
  'problem.address-private':
    '{{host}} n’est pas sur le réseau public, je n’y récupère donc rien. Donnez une adresse publique, ou enregistrez la page et ajoutez le fichier.',
  'problem.web-unreachable':
    '{{host}} est injoignable ({{fault}}). Vérifiez l’adresse, ou réessayez plus tard.',
  'problem.web-timeout':
    '{{host}} n’a pas répondu en {{seconds}} secondes. Réessayez plus tard, ou enregistrez la page et ajoutez le fichier.',
  'problem.web-status':
    '{{address}} a répondu {{status}}. Vérifiez dans un navigateur que la page existe et qu’elle est ouverte à tous ; sinon, enregistrez-la et ajoutez le fichier.',
  'problem.web-later':
    '{{host}} demande à ne pas être sollicité pour le moment. Réessayez dans {{minutes}} minutes.',
  'problem.web-redirects':
    '{{address}} a été redirigé plus de {{most}} fois. Ouvrez la page dans un navigateur et donnez l’adresse où elle aboutit.',
  'problem.web-too-large':
    '{{address}} est trop volumineux (plus de {{most}} octets). Enregistrez l’article seul et ajoutez le fichier.',
  'problem.web-kind':
    '{{address}} est d’un type que je ne sais pas lire ({{kind}}). Donnez l’adresse de l’article sous forme de page, ou ajoutez un fichier.',
  'problem.web-list':
    '{{address}} est un flux ou un plan de site : une liste d’articles, pas un article. Suivez-le comme source (**/archive source add**), ou donnez l’adresse d’un de ses articles.',
  'problem.web-robots':
    '{{host}} demande aux programmes de ne pas récupérer {{address}} (robots.txt). Enregistrez la page dans un navigateur et ajoutez le fichier, si vous en avez le droit.',
  'problem.source-unreadable':
    '{{address}} n’est pas une source d’articles : {{fault}} Donnez l’adresse d’un flux (RSS, Atom, JSON Feed), d’un sitemap ou d’une page qui renvoie à des articles.',
};
