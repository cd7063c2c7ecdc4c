import type { TalkStrings } from '../en/talk.js';

export const talkDe: TalkStrings = {
  'talk.greeting':
    'Hallo! Frag mich etwas über die Artikel im Archiv, zum Beispiel: *How many cases were found?*',
  'talk.thanks': 'Gern geschehen. Frag jederzeit weiter.',
  'talk.farewell': 'Auf Wiedersehen!',
  'talk.okay': 'Gut. Was möchtest du noch wissen?',
  'talk.wrong':
    'Schade, dass es nicht passte. Frag noch einmal mit anderen Worten, oder mit einem Namen oder einem Jahr; 👎 unter einer Antwort sagt den Moderatoren, dass sie falsch war.',
  'talk.stop':
    'Ich spreche nur, wenn ich gefragt werde; es gibt nichts anzuhalten. Mit **/{{forget}}** vergesse ich, was du gefragt hast.',
  'talk.help':
    'Schreib eine Frage, und ich antworte wörtlich mit einer Stelle aus dem Archiv. **/{{help}}** zeigt alles, was ich kann.',
  'talk.about-me':
    'Ich bin ein Bot, der aus einem Archiv von Artikeln antwortet: mit wörtlichen Stellen und wo sie stehen. Ich erfinde nichts. **/{{help}}** zeigt, was ich kann.',
  'talk.link': 'Ein Link oder ein Name allein fragt nichts. Schreib, was du wissen möchtest.',
  'talk.no-article':
    'Ich habe dir hier noch keinen Artikel gezeigt. Frag zuerst etwas, oder öffne einen mit **/{{article}}**.',
  'search.by-author': 'aus Artikeln von {{authors}}',
  'language.differs':
    'Die Frage ist auf {{asked}}, das Archiv auf {{archive}}: Ich kann nur nach ihren Namen und Zahlen suchen.',
  'language.names': 'Darin steht: {{names}}.',
  'language.no-names': 'Keine davon stehen darin. Bitte frag in der Sprache des Archivs.',
  'language.en': 'Englisch',
  'language.de': 'Deutsch',
  'language.fr': 'Französisch',
  'language.es': 'Spanisch',
  'told.records': 'Aus den Angaben des Archivs selbst',
  'told.only': 'Zu {{only}}:',
  'told.size': 'Das Archiv hat {{articles}} und {{paragraphs}}.',
  'told.size-only': 'Es sind {{articles}} und {{paragraphs}}.',
  'told.range': 'Der älteste ist vom {{oldest}}, der neueste vom {{newest}}.',
  'told.undated_one': '{{count}} Artikel hat kein Datum.',
  'told.undated_other': '{{count}} Artikel haben kein Datum.',
  'told.no-date-at-all': 'Kein Artikel hat ein Datum.',
  'told.newest': 'Die neuesten Artikel:',
  'told.oldest': 'Die ältesten Artikel:',
  'told.sections': 'Die Rubriken, mit der Zahl ihrer Artikel: {{names}}.',
  'told.sources': 'Die Quellen, mit der Zahl ihrer Artikel: {{names}}.',
  'told.authors': 'Die Autoren, mit der Zahl ihrer Artikel: {{names}}.',
  'told.no-sections': 'Kein Artikel nennt eine Rubrik.',
  'told.no-sources': 'Kein Artikel nennt eine Quelle.',
  'told.no-authors': 'Kein Artikel nennt seinen Autor.',
  'told.none': 'Es gibt keinen Artikel.',
  'told.author': 'Von {{value}}.',
  'told.no-author': 'Die Seite sagt nicht, wer ihn geschrieben hat.',
  'told.date': 'Erschienen am {{value}}.',
  'told.no-date': 'Die Seite sagt nicht, wann er erschienen ist.',
  'told.source': 'Erschienen bei {{value}}.',
  'told.no-source': 'Die Seite sagt nicht, wo er erschienen ist.',
  'told.section': 'In der Rubrik {{value}}.',
  'told.no-section': 'Die Seite nennt keine Rubrik.',
  'told.headline': 'Die Überschrift ist: {{value}}',
  'told.no-headline': 'Er hat keine Überschrift.',
  'told.url': 'Er steht unter {{value}}',
  'told.no-url': 'Die Seite nennt keine Adresse.',
  'told.length': 'Er hat {{value}}.',
};
