/**
 * Scripts that are written without spaces between words. How many words such a text has is estimated from its letters,
 * so that everything that goes by words (what is prose, what a headline) goes by the same measure in every script.
 */

/** Chinese and Japanese: about two letters a word. */
const IDEOGRAPH_OR_KANA =
  '\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\ud840-\ud8bf';
/** Thai, Lao, Myanmar and Khmer: about five letters and signs a word. */
const SOUTH_EAST_ASIAN = '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uaa60-\uaa7f';

/** How much of a word a UTF-16 unit is, in tenths; 0 for what is written with spaces. */
export function tenthsOfWord(code: number): number {
  if (code < 0x0e00) return 0;
  if (code < 0x1800) return isSouthEastAsian(code) ? 2 : 0;
  if (code < 0x2e80) return 0;
  return isIdeographOrKana(code) ? 5 : isSouthEastAsian(code) ? 2 : 0;
}

function isSouthEastAsian(code: number): boolean {
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0xaa60 && code <= 0xaa7f)
  );
}

function isIdeographOrKana(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff66 && code <= 0xff9d) ||
    (code >= 0xd840 && code <= 0xd8bf) ||
    code <= 0x2fdf
  );
}

const PUNCTUATION =
  '\\u3001-\\u3003\\u3008-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65';
const UNSPACED = new RegExp(`^[${PUNCTUATION}${IDEOGRAPH_OR_KANA}${SOUTH_EAST_ASIAN}]`);
const CLOSING = new Set('”’"\')]»');

/** Whether a text begins in a script without spaces, its punctuation included. */
export function beginsUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Whether a text ends in a script without spaces, its punctuation included. */
export function endsUnspaced(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return UNSPACED.test(last >= 0xdc00 && last < 0xe000 ? text.slice(-2) : text.slice(-1));
}

/** Whether a text ends in Thai or Lao, which have no mark for the end of a sentence. */
export function endsUnmarked(text: string): boolean {
  let end = text.length - 1;
  while (end >= 0 && CLOSING.has(text[end]!)) end--;
  const code = text.charCodeAt(end);
  return code >= 0x0e00 && code <= 0x0eff;
}
