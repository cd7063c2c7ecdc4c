import type { GoingOnStrings } from '../en/going-on.js';

export const goingOnDe: GoingOnStrings = {
  'button.earlier': 'Früher',
  'button.later': 'Später',
  'button.near-name': '{{name}}?',
  'button.search-words': 'Diese Wörter suchen',
  'button.browse': 'Stöbern',
  'button.tell': 'Den Moderatoren sagen',
  'wanted.kept-channel':
    'Die Moderatoren sehen die Frage jetzt, ohne deinen Namen. Sobald das Archiv sie beantwortet, sage ich es dir in diesem Kanal. **/{{forget}}** nimmt das zurück.',
  'wanted.kept-direct':
    'Die Moderatoren sehen die Frage jetzt, ohne deinen Namen. Sobald das Archiv sie beantwortet, schicke ich dir eine Direktnachricht. **/{{forget}}** nimmt das zurück.',
  'wanted.full_one': 'Du wartest schon auf {{count}} Antwort. **/{{forget}}** lässt sie fallen.',
  'wanted.full_other': 'Du wartest schon auf {{count}} Antworten. **/{{forget}}** lässt sie fallen.',
  'wanted.off': 'Fragen ohne Antwort werden hier nicht gesammelt; deine habe ich also nicht aufbewahrt.',
  'wanted.lost': 'Ich kann mir das gerade nicht merken. Bitte versuche es in einer Minute noch einmal.',
  'wanted.answered': 'Du wolltest wissen, sobald das Archiv das beantwortet. Jetzt tut es das:',
  'forget.wanted_one': '{{count}} Frage, auf deren Antwort du wartest',
  'forget.wanted_other': '{{count}} Fragen, auf deren Antwort du wartest',
};
