import { SIGN } from './signs.js';

/**
 * Where the words and signs of a text stand. Nearly all are runs of plain letters with a space or a mark behind them, which are
 * found by looking at each unit once; a pattern is asked only where one may begin or end otherwise.
 */

/**
 * Abbreviations with dots ("U.S."), numbers with separators ("1,500", "3.5"), letters round an ampersand with its spaces
 * ("B & K"), words with inner apostrophes or ampersands ("O’Neill", "AT&T"), any other run of letters and digits
 * ("COP26"), and signs that are read as words ("£", "%", emoji).
 */
const WORD_SHAPES = [
  '\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}]))+',
  '\\p{N}+(?:[.,]\\p{N}+)+\\p{L}*',
  '[eE][-‐‑]\\p{L}+',
  "[\\p{L}\\p{M}\\p{N}]+(?:['’&][\\p{L}\\p{M}\\p{N}]+)*",
];
export const WORD = new RegExp(WORD_SHAPES.join('|'), 'uy');
export const WORD_OR_SIGN = new RegExp(
  ['\\p{L} & \\p{L}(?![\\p{L}\\p{M}\\p{N}])', ...WORD_SHAPES, SIGN].join('|'),
  'uy',
);

const GAP = 0;
const LETTER = 1;
const DIGIT = 2;
const PERHAPS = 3;

/** What a unit of UTF-16 below this is; those above begin what only the pattern can tell, but for the marks of print. */
const KNOWN = 128;
const KINDS = Uint8Array.from({ length: KNOWN }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[A-Za-z]/.test(character) ? LETTER : /[0-9]/.test(character) ? DIGIT : GAP;
});
/** With signs read as words these begin one, beside a number. */
const KINDS_WITH_SIGNS = KINDS.map((kind, unit) =>
  '$%'.includes(String.fromCharCode(unit)) ? PERHAPS : kind,
);
/** No-break space, dashes, quotation marks and dots, which begin no word; the right single one stands within words. */
const PRINTED: ReadonlySet<number> = new Set([...'\u00a0–—‘“”…'].map((mark) => mark.charCodeAt(0)));

const [APOSTROPHE, CURLY, AMPERSAND, DOT, COMMA, HYPHEN, SPACE] = [..."'’&.,- "].map((mark) =>
  mark.charCodeAt(0),
) as [number, number, number, number, number, number, number];
const SMALL_E = 'e'.charCodeAt(0);

/**
 * Goes over the words of a text in order, as the pattern finds them.
 * @param withSigns whether signs are looked for as well
 * @param visit is told where each stands (UTF-16 offsets, half-open), and whether it is letters and digits of ASCII alone
 */
export function eachWord(
  text: string,
  withSigns: boolean,
  visit: (start: number, end: number, isPlain: boolean) => void,
): void {
  const pattern = withSigns ? WORD_OR_SIGN : WORD;
  const kinds = withSigns ? KINDS_WITH_SIGNS : KINDS;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const kind = unit < KNOWN ? kinds[unit]! : PRINTED.has(unit) || unit === CURLY ? GAP : PERHAPS;
    if (kind === GAP) {
      at++;
      continue;
    }
    const end = kind === PERHAPS ? 0 : plainEnd(text, at, kind, withSigns);
    if (end > 0) {
      visit(at, end, true);
      at = end;
      continue;
    }
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      visit(at, pattern.lastIndex, false);
      at = pattern.lastIndex;
    } else at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
}

/** Where a run of letters and digits ends that is a word by itself; 0 where it may go on, or be a part of something else. */
function plainEnd(text: string, start: number, kind: number, withSigns: boolean): number {
  let end = start + 1;
  let unit = text.charCodeAt(end);
  while (unit < KNOWN && KINDS[unit] !== GAP) unit = text.charCodeAt(++end);
  const isOne = end === start + 1;
  if (unit >= KNOWN && unit !== CURLY) return PRINTED.has(unit) ? end : 0;
  if (unit === APOSTROPHE || unit === CURLY || unit === AMPERSAND) return isGap(text, end + 1) ? end : 0;
  if (unit === DOT || unit === COMMA) {
    if (kind === DIGIT) return isGap(text, end + 1) ? end : 0;
    return unit === DOT && isOne ? 0 : end;
  }
  if (!isOne) return end;
  if (unit === HYPHEN && (text.charCodeAt(start) | 0x20) === SMALL_E) return 0;
  return withSigns && unit === SPACE && text.charCodeAt(end + 1) === AMPERSAND ? 0 : end;
}

/** Whether a unit goes on with no word; behind the end nothing does. */
function isGap(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at >= text.length || (unit < KNOWN && KINDS[unit] === GAP);
}
