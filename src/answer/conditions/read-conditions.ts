import type { Lexicon } from '../../search/index/lexicon.js';
import { mentionsIn } from '../periods/mentions.js';
import { periodsAsked } from '../periods/question-periods.js';
import { partOf } from '../question/parties.js';
import type { Question } from '../question/question.js';
import type { Condition } from './condition.js';
import { identifiersAsked } from './identifiers.js';
import { namesAsked } from './names/names.js';
import { newestAsked } from './newest.js';
import { numbersAsked } from './numbers.js';
import { quotationsAsked } from './quotations.js';
import { isTaken } from './spans.js';

const FIGURES: ReadonlySet<string> = new Set(['count', 'amount', 'money', 'share']);
/** Who comes first is told year by year, as figures are. */
const RANKING =
  /\b(?:biggest|busiest|largest|highest|lowest|smallest|fewest|leading|top|(?<!\bat )(?:most|least)(?! of\b)|number one|(?:came|ranked|finished|was|were) (?:first|second|third|last)|(?:first|second|third|last) place)\b/iu;

/** On which day a text was said does not change where it names a time. */
const ANY_DAY = '2000-01-01';

/**
 * The conditions that a question sets, in its order. What one of them has taken is no other: a year within a case number sets
 * no time, and a number within a quotation is its wording.
 * @param today ISO date, for "last year"
 */
export function conditionsOf(question: Question, lexicon: Lexicon, today: string | null): Condition[] {
  const quotations = quotationsAsked(question);
  const identifiers = identifiersAsked(question.core).filter((one) => !isTaken(one, quotations));
  const wholes = [...quotations, ...identifiers];
  const periods = periodsAsked(question.core, today).filter((period) => !isTaken(period, wholes));
  const newest = newestAsked(question.core);
  const times = [...periods, ...(newest ? [newest] : [])];
  const taken = [...wholes, ...times];
  const names = namesAsked(question, lexicon, taken).map((name) => ({
    ...name,
    part: partOf(question.core, name),
  }));
  // A time that sets none, as what the answer may be compared with, is no number to be met either.
  const numbers = numbersAsked(question, [
    ...taken,
    ...names,
    ...mentionsIn(question.core, today ?? ANY_DAY),
  ]);
  const isSaid = new Set(
    question.tokens.filter((token) => isTaken(token, [...taken, ...names])).map(({ term }) => term),
  );
  const about = new Set(question.content.map(({ term }) => term).filter((term) => !isSaid.has(term)));
  const isFigure = FIGURES.has(question.kind?.id ?? '') || RANKING.test(question.core);
  const dated = periods.map((period) => ({ kind: 'period' as const, isFigure, about, ...period }));
  return [...wholes, ...dated, ...(newest ? [newest] : []), ...names, ...numbers].sort(
    (one, other) => one.start - other.start,
  );
}
