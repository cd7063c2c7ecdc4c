import type { AskingStrings } from '../en/asking.js';

export const askingFr: AskingStrings = {
  'read.withheld':
    'Discord ne me montre pas le texte de ce message. Écrivez la question après mon nom, ou choisissez **Applications**, **{{menu}}** sur le message.',
  'read.withheld-own':
    'Discord ne me montre pas ce que vous avez écrit. Mentionnez-moi par mon nom dans le message, non par mon rôle, ou utilisez **/{{ask}}** ou **{{button}}** sous ma réponse.',
  'read.no-text':
    '« {{file}} » n’est rien que je puisse lire. Écrivez votre question, ou joignez-la en fichier texte (.txt).',
  'read.too-long':
    '« {{file}} » est trop long pour une question : je lis {{most}} caractères au plus. Réduisez-le à ce que vous voulez savoir.',
  'thread.shared':
    'Ce fil est une seule conversation : chaque question y suit la précédente, quelle que soit la personne qui la pose.',
};
