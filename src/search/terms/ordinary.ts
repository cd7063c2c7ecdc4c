import { isOrdinary } from '../../article/text/ordinary.js';

export { type Commonness, commonnessOf, isOrdinary } from '../../article/text/ordinary.js';

/** Whether a word is an ordinary one but for one letter too many, too few, another, or two changed about: "untill". */
export function isMistyped(word: string): boolean {
  const typed = word.toLowerCase();
  for (let at = 0; at <= typed.length; at++) {
    const [before, after] = [typed.slice(0, at), typed.slice(at)];
    if (after !== '' && isOrdinary(before + after.slice(1))) return true;
    if (after.length > 1 && isOrdinary(before + after[1]! + after[0]! + after.slice(2))) return true;
    for (const letter of LETTERS) {
      if (isOrdinary(before + letter + after)) return true;
      if (after !== '' && isOrdinary(before + letter + after.slice(1))) return true;
    }
  }
  return false;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
