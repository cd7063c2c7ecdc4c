import { comments } from '../furniture/comments.js';
import { furnitureRule } from '../furniture/furniture.js';
import { countWords, type Unit } from '../text/unit.js';

const FEWEST_BODY_WORDS = 40;
/** What readers' comments look like: a name with a verb or a time, a reply link. */
const MARK =
  /^(?:reply|report|like|log in to reply|\d+ likes?)\b|\b(?:says|said|wrote|commented)\s*[:.…]*$|\b(?:ago|\d{4},? (?:at )?\d{1,2}:\d{2}(?: ?[ap]m)?|at \d{1,2}:\d{2}(?: ?[ap]m)?)$|e-?mail address will not be published|required fields are marked/i;

/** Index where readers' comments begin, or the number of units when there are none. */
export function commentsStart(units: readonly Unit[]): number {
  let words = 0;
  for (const [index, unit] of units.entries()) {
    if (words >= FEWEST_BODY_WORDS && furnitureRule(unit.text) === comments) {
      const next = units.slice(index + 1, index + 7);
      if (next.some(({ text }) => MARK.test(text))) return index;
    }
    words += countWords(unit.text);
  }
  return units.length;
}
