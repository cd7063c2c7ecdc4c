import type { Lexicon } from '../../search/index/lexicon.js';
import type { Condition } from './condition.js';
import { meetPeriod } from './meet-period.js';
import { meetWords } from './meet-words.js';
import type { Candidate, Meeting } from './meeting.js';

/**
 * How a passage meets each of the conditions, in their order.
 * @param meant the term that the index has for one of the question's: a mended typo
 */
export function meetingsOf(
  conditions: readonly Condition[],
  candidate: Candidate,
  lexicon: Lexicon,
  meant: (term: string) => string,
): Meeting[] {
  const periods = conditions.filter((condition) => condition.kind === 'period');
  const period = periods.length > 0 ? meetPeriod(periods, candidate) : null;
  return conditions.map((condition): Meeting => {
    if (condition.kind === 'newest') return { condition, met: 'here', instead: null };
    if (condition.kind === 'period') return { condition, ...period! };
    return { condition, met: meetWords(condition, candidate, lexicon, meant), instead: null };
  });
}
