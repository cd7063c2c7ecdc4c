import { findDates } from '../dates.js';
import { comments } from '../furniture/families/comments.js';
import { furnitureRule } from '../furniture/furniture.js';
import { isRelativeDateline, readDateline } from '../head/datelines/dateline.js';
import { countWords, isProse, type Unit } from '../text/unit.js';

const FEWEST_BODY_WORDS = 30;
/** How far below the heading of comments the first one begins. */
const REACH = 7;
const LONGEST_HEADER = 16;
const LONGEST_LINE = 160;
/** What readers' comments look like: a name with a verb or a time, a reply link, votes. */
const MARK =
  /^(?:reply|report|like|log in to reply|\d+ likes?|antworten|répondre|responder|rispondi|reageren|balas)\b|\b(?:says|said|wrote|commented|schreibt|sagt|dit|dice|disse|zegt)\s?[:.…]*$|\b(?:ago|\d{4},? (?:at )?\d{1,2}:\d{2}(?: ?[ap]m)?|at \d{1,2}:\d{2}(?: ?[ap]m)?)$|e-?mail address will not be published|required fields are marked|^(?:score|rating|votes?)\s?:?\s?[+-]?\d/i;
/** Who says it, with nothing but the time beside: `Jo Roe says:`. */
const SAYS =
  /^.{1,60}\b(?:says|said|wrote|writes|commented|schreibt|sagt|dit|dice|disse|zegt)\s?(?:[:…]|\.{3})$/i;
/** A line of links under a post, one of which leads to its comments. */
const META =
  /^(?:posted|filed|published|tagged|written) .{0,80}[|•·].{0,80}\b(?:permalink|comments?|replies)\b|\bpermalink\b.{0,40}\bcomments?\b/i;

/** Index where readers' comments begin, or the number of units when there are none. */
export function commentsStart(units: readonly Unit[]): number {
  let words = 0;
  for (const [index, unit] of units.entries()) {
    if (words >= FEWEST_BODY_WORDS && opensComments(units, index)) return back(units, index);
    if (words < FEWEST_BODY_WORDS && isProse(unit.text) && furnitureRule(unit.text) === null)
      words += countWords(unit.text);
  }
  return units.length;
}

function opensComments(units: readonly Unit[], index: number): boolean {
  const { text } = units[index]!;
  if (furnitureRule(text) === comments)
    return units.slice(index + 1, index + REACH).some((next) => MARK.test(next.text));
  if (text.length > LONGEST_LINE || !SAYS.test(text) || countWords(text) > LONGEST_HEADER) return false;
  const next = units[index + 1]?.text;
  if (next === undefined || furnitureRule(next) === comments) return false;
  return findDates(text).length > 0 || readDateline(next) !== null || isRelativeDateline(next);
}

/** The line of links above the first comment leads to the comments as well. */
function back(units: readonly Unit[], index: number): number {
  const above = units[index - 1];
  return above !== undefined && META.test(above.text) ? index - 1 : index;
}
