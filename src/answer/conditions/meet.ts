import type { Lexicon } from '../../search/index/lexicon.js';
import { otherPartyIn, type Part } from '../question/parties.js';
import type { Condition, WordsCondition } from './condition.js';
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
    const met = meetWords(condition, candidate, lexicon, meant);
    const other =
      condition.part && met !== 'nowhere' ? otherOf(condition, condition.part, candidate, meant) : null;
    return other === null
      ? { condition, met, instead: null }
      : { condition, met: 'contradicted', instead: other };
  });
}

/** Of whom a passage says it, where that is another than the question says it of. */
function otherOf(
  { terms, short }: WordsCondition,
  part: Part,
  { article, paragraph }: Candidate,
  meant: (term: string) => string,
): string | null {
  return otherPartyIn(article.paragraphs[paragraph - 1]!, part, [
    ...terms.map(meant),
    ...(short === null ? [] : [short]),
  ]);
}
