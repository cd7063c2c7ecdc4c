import type { PrivacyStrings } from '../en/privacy.js';

export const privacyFr: PrivacyStrings = {
  'command.privacy.name': 'confidentialité',
  'command.privacy.description': 'Ce que ce bot garde de vous, et comment cela disparaît',
  'privacy.title': 'Ce que je garde',
  'privacy.turns_one': 'Vos questions et ce que j’ai montré, pour y donner suite : {{count}} minute.',
  'privacy.turns_other': 'Vos questions et ce que j’ai montré, pour y donner suite : {{count}} minutes.',
  'privacy.pages_one': 'Ce qu’il faut aux boutons sous les réponses qui vous sont faites : {{count}} jour.',
  'privacy.pages_other':
    'Ce qu’il faut aux boutons sous les réponses qui vous sont faites : {{count}} jours.',
  'privacy.votes_one': 'Vos votes : {{count}} jour ; les modérateurs les voient sans votre nom.',
  'privacy.votes_other': 'Vos votes : {{count}} jours ; les modérateurs les voient sans votre nom.',
  'privacy.wanted_one':
    'Les questions transmises avec **{{tell}}**, pour vous dire quand elles ont une réponse : {{count}} jour au plus. Les modérateurs en voient les mots, pas votre nom.',
  'privacy.wanted_other':
    'Les questions transmises avec **{{tell}}**, pour vous dire quand elles ont une réponse : {{count}} jours au plus. Les modérateurs en voient les mots, pas votre nom.',
  'privacy.asked_one':
    'Sans votre nom ni votre identifiant : qu’une question a été posée, et ses mots si rien n’a été trouvé dans un salon que tous ici peuvent lire : {{count}} jour.',
  'privacy.asked_other':
    'Sans votre nom ni votre identifiant : qu’une question a été posée, et ses mots si rien n’a été trouvé dans un salon que tous ici peuvent lire : {{count}} jours.',
  'privacy.acts': 'Pour toujours : ce que les modérateurs font de l’archive et règlent ici, avec leur nom.',
  'privacy.forget':
    '**/{{forget}}** supprime aussitôt tout ce qui est gardé avec votre identifiant, sauf ce que vous avez fait comme modérateur.',
  'privacy.where':
    'Je ne lis que ce qui m’est adressé. Tout reste sur la machine qui me fait tourner et ne va à personne d’autre que Discord. Qui me fait tourner peut l’y lire.',
};
