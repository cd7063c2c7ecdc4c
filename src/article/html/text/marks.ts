/** How text that a page sets high or low is written on the line. */

const DIGITS = '0123456789+-=()';
const HIGH = pairs(`${DIGITS}ni`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOW = pairs(`${DIGITS}aehijklmnoprstuvx`, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

function pairs(plain: string, raised: string): ReadonlyMap<string, string> {
  const marks = [...raised];
  return new Map([...plain].map((character, i) => [character, marks[i]!]));
}

/**
 * `10<sup>6</sup>` as 10⁶, `2<sup>nd</sup>` as 2nd, `x<sup>1/2</sup>` as x^(1/2): with letters set high where there are
 * such letters, so that no figure runs into the one before it.
 */
export function raised(text: string): string {
  if (/^(?:tm|sm)$/i.test(text)) return /^t/i.test(text) ? '™' : '℠';
  return marked(text, HIGH, '^');
}

/** `H<sub>2</sub>O` as H₂O, `v<sub>max</sub>` as vmax, `t<sub>1/2</sub>` as t_(1/2). */
export function lowered(text: string): string {
  return marked(text, LOW, '_');
}

function marked(text: string, marks: ReadonlyMap<string, string>, sign: string): string {
  const characters = [...text.replace(/[\u2212\u2013]/g, '-')];
  const isWord = !/\p{N}/u.test(text) && characters.length !== 1;
  if (characters.every((character) => marks.has(character)) && !(isWord && /\p{L}/u.test(text)))
    return characters.map((character) => marks.get(character)).join('');
  if (!/\p{N}/u.test(text)) return text;
  return characters.length === 1 ? `${sign}${text}` : `${sign}(${text})`;
}

const NOTE_SIGN = /^[*†‡§¶#]+$/;
const IN_BRACKETS = /^[[(][\p{L}\p{N}\s,.;–*†‡-]{1,24}[\])]$/u;
const NOTE_NUMBER = /^(?:\d{1,3}|[a-z])(?:\s?[,–-]\s?(?:\d{1,3}|[a-z]))*$/;
/** What is measured in squares and cubes. */
const UNIT =
  /(?:^|[^\p{L}])(?:[\p{L}]{1,3}|(?:centi|milli|kilo)?met(?:er|re)s?|feet|foot|inch(?:es)?|miles?|yards?|kilom\p{L}+|m[eè]tres?|metros?)$/iu;

/**
 * Whether high-set text is the mark of a note and not an exponent or an ending: `[3]`, a dagger, or a number after a
 * whole word or a full stop.
 * @param before the text up to it
 */
export function isNoteMark(text: string, before: string): boolean {
  if (NOTE_SIGN.test(text) || (IN_BRACKETS.test(text) && !/\d$/.test(before))) return true;
  if (!/^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*$/.test(text)) return false;
  return /[.,;:!?"”’»)\]]\s*$/.test(before)
    ? !/\)$/.test(before)
    : /\p{L}$/u.test(before) && !UNIT.test(before);
}

/** Whether high-set text that is a link leads to a note: `3`, `b`, `12, 13`. */
export function isNoteNumber(text: string): boolean {
  return NOTE_NUMBER.test(text) || NOTE_SIGN.test(text) || IN_BRACKETS.test(text);
}
