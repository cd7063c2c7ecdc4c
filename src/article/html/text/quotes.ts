/** Which marks a quotation element is shown with, by the page's language: outside, and within another quotation. */
const MARKS: Readonly<Record<string, string>> = {
  de: '„“‚‘',
  cs: '„“‚‘',
  pl: '„”«»',
  fr: '«»“”',
  es: '«»“”',
  it: '«»“”',
  pt: '“”‘’',
  ru: '«»„“',
  uk: '«»„“',
  nl: '“”‘’',
  da: '“”‘’',
  sv: '””’’',
  fi: '””’’',
  ja: '「」『』',
};
const ENGLISH = '“”‘’';
const QUOTED = /^["'“”„«‘‚「『].*["'“”»’‘“」』]$/su;

/** `<q>text</q>` as browsers show it, with marks of the language; text that brings its own marks keeps them. */
export function quoted(text: string, language: string, depth: number): string {
  const inner = text.trim();
  if (inner === '' || QUOTED.test(inner)) return text;
  const marks = MARKS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
  const at = depth % 2 === 0 ? 0 : 2;
  return `${marks[at]}${inner}${marks[at + 1]}`;
}
