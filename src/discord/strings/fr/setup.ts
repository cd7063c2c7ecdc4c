import type { SetupStrings } from '../en/setup.js';

export const setupFr: SetupStrings = {
  'command.setup.name': 'configurer',
  'command.setup.description': 'Voir et changer le fonctionnement du bot sur ce serveur',
  'setup.title': 'Comment je travaille sur ce serveur',
  'setup.choose': 'Changer quelque chose…',
  'setup.back': 'Retour',
  'setup.unset': 'Valeur par défaut',
  'setup.from-here': 'réglé ici par {{person}}, {{time}}',
  'setup.from-environment': 'de l’environnement du bot',
  'setup.from-default': 'par défaut',
  'setup.archive-here': 'On s’occupe des archives ici.',
  'setup.archive-elsewhere':
    'Les archives elles-mêmes relèvent de qui gère ce bot ; les modérateurs désignés ici s’occupent de ce qui ne concerne que ce serveur.',
  'setup.none': 'aucun',
  'setup.yes': 'oui',
  'setup.no': 'non',
  'setup.not-kept':
    'Je ne peux pas garder les réglages pour l’instant ; rien n’a été changé. Veuillez réessayer dans une minute.',
  'setup.moderatorRoles': 'Rôles des modérateurs',
  'setup.moderatorRoles.about':
    'Qui a l’un de ces rôles peut faire suivre les nouveaux articles par des salons et, là où l’on s’occupe des archives, utiliser /archive.',
  'setup.auditChannel': 'Salon du journal',
  'setup.auditChannel.about': 'Tout ce qui est fait aux archives y est dit.',
  'setup.answering': 'Où je réponds',
  'setup.answering.about':
    'Hors des salons choisis, seul qui utilise une commande voit la réponse. Sur demande : aucune publication de forum ne reçoit de réponse sans l’avoir demandée.',
  'setup.answering.everywhere': 'dans tous les salons',
  'setup.answering.some': 'dans certains salons',
  'setup.answering.addressed': 'seulement là où l’on s’adresse à moi',
  'setup.forums': 'Forums que je suis',
  'setup.forums.about': 'Le premier message d’un fil y est une question, à laquelle je réponds une fois.',
  'setup.language': 'Langue des réponses publiques',
  'setup.language.about': 'Les articles sont tout de même cités dans leur propre langue.',
  'setup.language.own': 'celle de qui demande',
  'setup.language.en': 'anglais',
  'setup.language.de': 'allemand',
  'setup.language.fr': 'français',
  'setup.language.es': 'espagnol',
  'setup.cooldown': 'Délai de récupération',
  'setup.cooldown.about': 'Combien de fois une personne peut utiliser le bot.',
  'setup.cooldown.value_one': '{{count}} utilisation en {{seconds}} s',
  'setup.cooldown.value_other': '{{count}} utilisations en {{seconds}} s',
  'setup.cooldown.uses_one': '{{count}} utilisation',
  'setup.cooldown.uses_other': '{{count}} utilisations',
  'setup.cooldown.seconds_one': 'en {{count}} seconde',
  'setup.cooldown.seconds_other': 'en {{count}} secondes',
  'setup.collectGaps': 'Recueillir les questions sans réponse',
  'setup.collectGaps.about':
    'Leurs mots sont montrés aux modérateurs, sans dire qui a demandé. Seul ce que tous pouvaient lire est gardé.',
  'setup.digest': 'Résumé des nouveaux articles',
  'setup.digest.about':
    'Les nouveaux articles par rubrique, dans un salon. Rien de nouveau : pas de message.',
  'setup.digest.day': 'chaque jour',
  'setup.digest.week': 'chaque semaine',
  'setup.pick-roles': 'Choisir des rôles…',
  'setup.pick-channel': 'Choisir un salon…',
  'setup.pick-channels': 'Choisir des salons…',
  'setup.pick-forums': 'Choisir des forums…',
  'error.not-manager':
    'Seuls ceux qui peuvent gérer ce serveur (permission « Gérer le serveur ») peuvent le faire.',
  'error.not-in-server': 'Cela concerne un serveur. Utilisez-le dans un serveur.',
  'error.answers-elsewhere':
    'Je ne réponds pas dans ce salon. Demandez dans {{channels}}, ou avec une commande : vous seul verrez la réponse.',
  'error.answers-nowhere':
    'Je ne réponds dans aucun salon de ce serveur. Demandez avec une commande : vous seul verrez la réponse.',
};
