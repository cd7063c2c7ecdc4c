/** What is said of meaning in English: the home that the other languages are typed against, as `en` is. */
export const meaningEn = {
  'why.no-words-but-meaning': 'None of your words is in it; it was found by its meaning.',
  'why.pairs': '**Alike in meaning:** {{pairs}}',
  'why.pair': '“{{asked}}” ~ “{{met}}”',
  'status.meaning.off': 'Meaning: off; answers go by words',
  'status.meaning.waiting': 'Meaning: not begun; answers go by words until then',
  'status.meaning.reading':
    'Meaning: {{share}} of {{paragraphs}} read; the others are found by words until then',
  'status.meaning.ready': 'Meaning: {{paragraphs}} read',
  'status.meaning.failed': 'Meaning: read but for {{failed}} of {{paragraphs}}, which are found by words',
  'status.meaning.broken': 'Meaning: the model cannot be used (the log says why); answers go by words',
} as const;

/** What a language must say of meaning. */
export type MeaningStrings = { readonly [Key in keyof typeof meaningEn]: string };
