import type { Lexicon } from '../../search/index/lexicon.js';
import type { Condition, WordsCondition } from './condition.js';
import { meetPeriod } from './meet-period.js';
import type { Candidate, Meeting, Met } from './meeting.js';

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

/** A long name is spoken of where most of it stands, by how much its words say: "Tamworth" for "Lord Justice Tamworth". */
const MOST_OF_A_NAME = 0.75;

function meetWords(
  { kind, terms, short }: WordsCondition,
  { article, paragraph }: Candidate,
  lexicon: Lexicon,
  meant: (term: string) => string,
): Met {
  const sought = terms.map(meant);
  const weights = sought.map((term) => lexicon.rarityOf(term));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const needed = kind === 'name' ? MOST_OF_A_NAME * all : all;
  const isIn = (holds: (term: string) => boolean) => {
    if (short !== null && holds(short)) return true;
    const found = weights.reduce((sum, weight, i) => (holds(sought[i]!) ? sum + weight : sum), 0);
    return found > 0 && found >= needed - 1e-9;
  };
  const inParagraph = (at: number) => (term: string) =>
    lexicon.paragraphHolds({ article: article.id, paragraph: at }, term);
  if (isIn(inParagraph(paragraph))) return 'here';
  if (isIn((term) => lexicon.headlineHolds(article.id, term))) return 'headline';
  if (isIn(inParagraph(paragraph - 1)) || isIn(inParagraph(paragraph + 1))) return 'beside';
  return isIn((term) => lexicon.articleHolds(article.id, term)) ? 'article' : 'nowhere';
}
