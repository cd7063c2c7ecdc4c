const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\f\v]/g;
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Hyphens whose code says what may become of the line, not how they look. */
const HYPHENS = /[\u2010\u2011]/g;
/** Zero-width spaces, soft hyphens, byte-order marks and control characters: none of them is text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff]/g;

/** Text in Unicode NFC with `\n` line ends, plain spaces and hyphens and nothing invisible. Lines keep their numbers. */
export function normaliseText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** One line of text: runs of white space become one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text in which letters are those of ASCII, as nearly all English is: the dashes, quotation marks and dots beside them are no letters. */
const PLAIN = /^[\0-\x7f\u2010-\u2027]*$/;

/** A key under which two lines that a reader would call the same are equal: case, accents, punctuation folded away. */
export function foldLine(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
