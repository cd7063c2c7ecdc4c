import type { QueryTerm } from '../query.js';
import { initialsIn } from './initials.js';
import { termOf, tokenize } from './terms.js';
import type { Token } from './token.js';
import { beside, wholesIn } from './wholes.js';

/** The words of a name are looked for one by one as well. */
const INITIALS_WEIGHT = 0.5;

/**
 * The terms of a question, each once, in the order they come, with weight 1: its words, the initials of its names, what is
 * more than its words (identifiers), and its neighbours written as one word ("trade mark": trademark), where the archive
 * has that.
 * @param tokens its tokens and those of its names' initials, where they are known
 */
export function queryTermsOf(
  question: string,
  tokens: readonly Token[] = tokenize(question),
  initials: readonly Token[] = initialsIn(question),
): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  const add = (term: QueryTerm) => {
    if (!terms.has(term.term)) terms.set(term.term, term);
  };
  const wordOf = ({ start, end }: Token) => question.slice(start, end);
  for (const token of tokens) add({ term: token.term, weight: 1, word: wordOf(token) });
  for (const token of initials) {
    add({ term: token.term, weight: INITIALS_WEIGHT, word: wordOf(token), optional: true });
  }
  for (const whole of beside(tokens, wholesIn(question))) {
    const pieces = tokens.filter(({ start, end }) => start >= whole.start && end <= whole.end);
    add({ term: whole.term, weight: 1, word: wordOf(whole), pieces: pieces.map(({ term }) => term) });
  }
  for (const [i, second] of tokens.entries()) {
    const first = tokens[i - 1];
    if (first === undefined || !/^(?:\s|\s?[-‐‑]\s?)$/.test(question.slice(first.end, second.start)))
      continue;
    const together = wordOf(first) + wordOf(second);
    if (!LETTERS.test(together)) continue;
    const word = question.slice(first.start, second.end);
    const term = termOf(together.toLowerCase());
    if (term !== '') add({ term, weight: 1, word, optional: true, pieces: [first.term, second.term] });
  }
  return [...terms.values()];
}

/** "x ray" may be one word, single letters are none. */
const LETTERS = /^[\p{L}\p{M}]{4,40}$/u;
