import type { Lexicon } from '../../search/index/lexicon.js';
import { periodsAsked } from '../periods/asked.js';
import type { Question } from '../question/question.js';
import type { Condition } from './condition.js';
import { namesAsked } from './names.js';
import { newestAsked } from './newest.js';
import { numbersAsked } from './numbers.js';
import { quotationsAsked } from './quotations.js';

/**
 * The conditions that a question sets, in its order. What one of them has taken is no other: a year within a case number sets
 * no time, and a number within a quotation is its wording.
 * @param today ISO date, for "last year"
 */
export function conditionsOf(question: Question, lexicon: Lexicon, today: string | null): Condition[] {
  const quotations = quotationsAsked(question);
  const periods = periodsAsked(question.text, today).map((period) => ({
    kind: 'period' as const,
    ...period,
  }));
  const newest = newestAsked(question.text);
  const times = [...quotations, ...periods, ...(newest ? [newest] : [])];
  const names = namesAsked(question, lexicon, times);
  const numbers = numbersAsked(question, [...times, ...names]);
  return [...times, ...names, ...numbers].sort((a, b) => a.start - b.start);
}
