import type { MeaningStrings } from '../en/meaning.js';

export const meaningDe: MeaningStrings = {
  'why.no-words-but-meaning': 'Keines deiner Wörter steht darin; gefunden wurde sie dem Sinn nach.',
  'why.pairs': '**Ähnlich in der Bedeutung:** {{pairs}}',
  'why.pair': '„{{asked}}“ ~ „{{met}}“',
  'status.meaning.off': 'Bedeutung: aus; Antworten gehen nach Wörtern',
  'status.meaning.waiting': 'Bedeutung: noch nicht begonnen; bis dahin gehen Antworten nach Wörtern',
  'status.meaning.reading':
    'Bedeutung: {{share}} von {{paragraphs}} gelesen; die anderen werden bis dahin nach Wörtern gefunden',
  'status.meaning.ready': 'Bedeutung: {{paragraphs}} gelesen',
  'status.meaning.failed':
    'Bedeutung: gelesen bis auf {{failed}} von {{paragraphs}}; diese werden nach Wörtern gefunden',
  'status.meaning.broken':
    'Bedeutung: das Modell ist nicht zu verwenden (warum, steht im Log); Antworten gehen nach Wörtern',
};
