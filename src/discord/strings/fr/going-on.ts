import type { GoingOnStrings } from '../en/going-on.js';

export const goingOnFr: GoingOnStrings = {
  'button.earlier': 'Avant',
  'button.later': 'Après',
  'button.near-name': '{{name}} ?',
  'button.search-words': 'Chercher ces mots',
  'button.browse': 'Parcourir',
  'button.tell': 'Prévenir les modérateurs',
  'wanted.kept-channel':
    'Les modérateurs voient maintenant la question, sans votre nom. Dès que les archives y répondent, je vous le dis dans ce salon. **/{{forget}}** l’annule.',
  'wanted.kept-direct':
    'Les modérateurs voient maintenant la question, sans votre nom. Dès que les archives y répondent, je vous envoie un message privé. **/{{forget}}** l’annule.',
  'wanted.full_one': 'Vous attendez déjà {{count}} réponse. **/{{forget}}** l’abandonne.',
  'wanted.full_other': 'Vous attendez déjà {{count}} réponses. **/{{forget}}** les abandonne.',
  'wanted.off': 'Ici, les questions sans réponse ne sont pas recueillies ; je n’ai donc pas gardé la vôtre.',
  'wanted.lost': 'Je ne peux pas le retenir pour l’instant. Réessayez dans une minute.',
  'wanted.answered': 'Vous vouliez savoir quand les archives y répondraient. C’est fait :',
  'forget.wanted_one': '{{count}} question dont vous attendez la réponse',
  'forget.wanted_other': '{{count}} questions dont vous attendez la réponse',
};
