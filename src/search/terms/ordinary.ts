import { isOrdinary } from '../../article/text/ordinary.js';

export { type Commonness, commonnessOf, isOrdinary } from '../../article/text/ordinary.js';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The words that have one letter less, more or another than a word in small letters, or two changed about (Norvig, https://norvig.com/spell-correct.html). */
export function* withOneEdit(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + after[1]! + after[0]! + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after !== '') yield before + letter + after.slice(1);
    }
  }
}

/** Whether a word is an ordinary one but for one letter too many, too few, another, or two changed about: "untill". */
export function isMistyped(word: string): boolean {
  for (const near of withOneEdit(word.toLowerCase())) if (isOrdinary(near)) return true;
  return false;
}
