import { mendBrokenWords } from '../text/broken-words.js';
import { isOrdinary } from '../text/ordinary.js';

const SOFT = '\u00ad';
const BROKEN = /([\p{L}\p{M}’']+)[-\u2010]$/u;
const GOES_ON = /^([\p{Ll}\p{M}]+)/u;
/** Shorter pieces are words by chance. */
const FEWEST_LETTERS = 3;

/**
 * Puts words together that the typesetter divided. Programs that set text divide words by rule, so a hyphen at a line's end
 * is taken to be theirs unless the text has the compound elsewhere, or both halves are words and the whole is none.
 * @param lines changed in place
 */
export function mendDivided(lines: { text: string }[]): void {
  const all = lines.map(({ text }) => text).join('\n');
  for (const [i, line] of lines.entries()) {
    const head = BROKEN.exec(line.text)?.[1];
    const rest = GOES_ON.exec(lines[i + 1]?.text ?? '')?.[1];
    if (head === undefined || rest === undefined || all.includes(`${head}-${rest}`)) continue;
    const bothWords = [head, rest].every((half) => half.length >= FEWEST_LETTERS && isOrdinary(half));
    if (isOrdinary(head + rest) || !bothWords) line.text = line.text.slice(0, -1) + SOFT;
  }
  mendBrokenWords(lines, []);
}
