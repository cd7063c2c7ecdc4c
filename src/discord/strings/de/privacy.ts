import type { PrivacyStrings } from '../en/privacy.js';

export const privacyDe: PrivacyStrings = {
  'command.privacy.name': 'datenschutz',
  'command.privacy.description': 'Was dieser Bot von dir behält und wie es wieder verschwindet',
  'privacy.title': 'Was ich behalte',
  'privacy.turns_one': 'Deine Fragen und was ich gezeigt habe, um daran anzuknüpfen: {{count}} Minute.',
  'privacy.turns_other': 'Deine Fragen und was ich gezeigt habe, um daran anzuknüpfen: {{count}} Minuten.',
  'privacy.pages_one': 'Was die Knöpfe unter Antworten an dich brauchen: {{count}} Tag.',
  'privacy.pages_other': 'Was die Knöpfe unter Antworten an dich brauchen: {{count}} Tage.',
  'privacy.votes_one': 'Deine Stimmen: {{count}} Tag; Moderatoren sehen sie ohne deinen Namen.',
  'privacy.votes_other': 'Deine Stimmen: {{count}} Tage; Moderatoren sehen sie ohne deinen Namen.',
  'privacy.wanted_one':
    'Fragen, die du mit **{{tell}}** weitergegeben hast, um dir ihre Antwort zu melden: höchstens {{count}} Tag. Moderatoren sehen den Wortlaut, nicht deinen Namen.',
  'privacy.wanted_other':
    'Fragen, die du mit **{{tell}}** weitergegeben hast, um dir ihre Antwort zu melden: höchstens {{count}} Tage. Moderatoren sehen den Wortlaut, nicht deinen Namen.',
  'privacy.asked_one':
    'Ohne deinen Namen und deine ID: dass etwas gefragt wurde, und der Wortlaut, wenn in einem Kanal, den hier alle lesen können, nichts gefunden wurde: {{count}} Tag.',
  'privacy.asked_other':
    'Ohne deinen Namen und deine ID: dass etwas gefragt wurde, und der Wortlaut, wenn in einem Kanal, den hier alle lesen können, nichts gefunden wurde: {{count}} Tage.',
  'privacy.acts': 'Auf Dauer: was Moderatoren am Archiv tun und hier einstellen, mit ihrem Namen.',
  'privacy.forget':
    '**/{{forget}}** löscht sofort alles, was mit deiner ID aufbewahrt wird, außer dem, was du als Moderator getan hast.',
  'privacy.where':
    'Ich lese nur, was an mich gerichtet ist. Alles bleibt auf dem Rechner, auf dem ich laufe, und geht an niemanden als Discord. Wer mich betreibt, kann es dort lesen.',
};
