import type { GapsStrings } from '../en/gaps.js';

export const gapsFr: GapsStrings = {
  'gaps.title_one': 'Questions des {{count}} derniers jours restées sans réponse',
  'gaps.title_other': 'Questions des {{count}} derniers jours restées sans réponse',
  'gaps.worst': 'Les réponses qui ont le plus déplu',
  'gaps.none': 'Aucune.',
  'gaps.times_one': '{{count}} fois',
  'gaps.times_other': '{{count}} fois',
  'gaps.private': '(demandé en privé)',
  'gaps.nameless':
    'Gardé sans noms. Ce qui a été demandé en privé est compté ; ses mots ne sont ici que si la personne vous l’a transmis.',
  'gaps.uses': 'Questions par jour',
  'gaps.uses-alt_one':
    '{{count}} question, dont restées sans réponse : {{nothing}} ; le plus le {{day}} : {{most}}.',
  'gaps.uses-alt_other':
    '{{count}} questions, dont restées sans réponse : {{nothing}} ; le plus le {{day}} : {{most}}.',
  'gaps.no-uses_one': 'Rien n’a été demandé le dernier jour ({{count}}).',
  'gaps.no-uses_other': 'Rien n’a été demandé ces {{count}} derniers jours.',
  'gaps.solve': 'En déclarer une résolue…',
  'gaps.solved': 'Déclarées résolues',
  'gaps.solved-by': 'Question marquée comme résolue par {{person}}, {{time}}',
  'gaps.gone':
    'Cette question n’est plus dans la liste : elle a été déclarée résolue, ou elle est trop ancienne.',
  'gaps.lost': 'Je ne peux pas le retenir pour l’instant. Réessayez dans une minute.',
};
