import type { QueryTerm } from '../query.js';
import { initialsIn } from './initials.js';
import { type Token, tokenize } from './terms.js';

/** The words of a name are looked for one by one as well. */
const INITIALS_WEIGHT = 0.5;

/**
 * The terms of a question, each once, in the order they come, with weight 1.
 * @param tokens its tokens and those of its names' initials, where they are known
 */
export function queryTermsOf(
  question: string,
  tokens: readonly Token[] = tokenize(question),
  initials: readonly Token[] = initialsIn(question),
): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  for (const { term, start, end } of tokens) {
    if (!terms.has(term)) terms.set(term, { term, weight: 1, word: question.slice(start, end) });
  }
  for (const { term, start, end } of initials) {
    if (!terms.has(term)) {
      terms.set(term, { term, weight: INITIALS_WEIGHT, word: question.slice(start, end), optional: true });
    }
  }
  return [...terms.values()];
}
