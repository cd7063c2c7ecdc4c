import type { Corpus } from './index/corpus.js';

interface Exact {
  readonly number: number;
  readonly score: number;
}

/** Sums of the same signals in another order differ in their last bits. */
const ROUNDING = 1e-6;

/**
 * Gives candidates by their exact scores, best first, of equal ones the one that stands before the other, and works out
 * no more of them than it takes: who asks for ten does not pay for those that cannot come among them (as threshold
 * algorithms do: Fagin, Lotem and Naor 2003).
 * @param candidates by their scores so far, best first
 * @param exactOf gives a candidate's exact score, which is above that so far by `most` at most
 */
export function* inOrder<Candidate extends { readonly score: number }, One extends Exact>(
  candidates: readonly Candidate[],
  exactOf: (candidate: Candidate) => One,
  most: number,
  corpus: Pick<Corpus, 'precedes'>,
): Generator<One, void> {
  const isBefore = (a: One, b: One) =>
    a.score > b.score || (a.score === b.score && corpus.precedes(a.number, b.number));
  /** Best last. */
  const waiting: One[] = [];
  let next = 0;
  for (;;) {
    for (; next < candidates.length; next++) {
      const candidate = candidates[next]!;
      const best = waiting.at(-1);
      if (best && best.score > candidate.score + most + ROUNDING) break;
      const exact = exactOf(candidate);
      let at = waiting.length;
      while (at > 0 && isBefore(waiting[at - 1]!, exact)) at--;
      waiting.splice(at, 0, exact);
    }
    const best = waiting.pop();
    if (best === undefined) return;
    yield best;
  }
}

/** The first few of them. */
export function firstOf<One>(ordered: Iterable<One>, limit: number): One[] {
  const first: One[] = [];
  if (limit <= 0) return first;
  for (const one of ordered) if (first.push(one) >= limit) break;
  return first;
}
