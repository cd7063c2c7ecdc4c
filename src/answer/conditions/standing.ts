import type { Lexicon } from '../../search/index/lexicon.js';
import type { Condition } from './condition.js';
import { meetPeriod } from './meet-period.js';
import type { Candidate } from './meeting.js';
import { placeFormsIn } from './names/place-forms.js';

/** How far a passage about another time stands back, as a share of the question's summed idf. */
const OTHER_TIME = 0.4;
/** A passage that names the time itself is a little ahead of one whose article does. */
const TIME_ELSEWHERE = 0.03;

/**
 * How far a passage stands back, in points, that has none of the question's names and numbers, itself or in its headline;
 * and that much further where its article has none either. Of some of them, by the share of their idf.
 */
const NOT_HERE = 2;
const NOT_IN_ARTICLE = 1;

/**
 * How a passage stands by the conditions of a question, in points of the ranking: 0 where it meets all in itself, below
 * where it does not. Graded, as names are said in part and by pronouns; whether a condition is met at all is judged
 * afterwards, of the first passage.
 * @param total the question's summed idf
 * @param meant the term that the index has for one of the question's: a mended typo
 */
export function standingOf(
  conditions: readonly Condition[],
  candidate: Candidate,
  lexicon: Lexicon,
  total: number,
  meant: (term: string) => string,
): number {
  const periods = conditions.filter((condition) => condition.kind === 'period');
  const { met } = periods.length > 0 ? meetPeriod(periods, candidate) : { met: 'here' as const };
  return -total * backBy(met) - missingOf(conditions, candidate, lexicon, meant);
}

function backBy(met: ReturnType<typeof meetPeriod>['met']): number {
  if (met === 'contradicted' || met === 'nowhere') return OTHER_TIME;
  return met === 'article' ? TIME_ELSEWHERE : 0;
}

function missingOf(
  conditions: readonly Condition[],
  { article, paragraph }: Candidate,
  lexicon: Lexicon,
  meant: (term: string) => string,
): number {
  const place = { article: article.id, paragraph };
  const isHere = (term: string) =>
    lexicon.paragraphHolds(place, term) || lexicon.headlineHolds(article.id, term);
  let all = 0;
  let notHere = 0;
  let nowhere = 0;
  for (const condition of conditions) {
    if (condition.kind === 'period' || condition.kind === 'newest') continue;
    const isShort = condition.short !== null && isHere(condition.short);
    for (const said of condition.terms) {
      const term = meant(said);
      const idf = lexicon.rarityOf(term);
      all += idf;
      if (isShort || isHere(term)) continue;
      const forms = condition.kind === 'name' ? placeFormsIn(lexicon, term) : [];
      if (forms.some(isHere)) continue;
      notHere += idf;
      if (![term, ...forms].some((form) => lexicon.articleHolds(article.id, form))) nowhere += idf;
    }
  }
  return all === 0 ? 0 : (NOT_HERE * notHere + NOT_IN_ARTICLE * nowhere) / all;
}
