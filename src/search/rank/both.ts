/** A candidate by both signals. */
export interface Candidate {
  /** The summed signals of its words. */
  readonly words: number;
  /** The cosine between the question and it; null while it has no vector. */
  readonly similarity: number | null;
}

/**
 * What meaning adds to each candidate's words, in points of the ranking, in their order: weight · total · similarity, where
 * `total` is the question's summed idf, so that it counts alike for short and long questions. A paragraph without a vector
 * stands where its words put it: as if it were as close to the most similar one as its words are to the best.
 */
export function meaningOf(candidates: readonly Candidate[], weight: number, total: number): number[] {
  let mostWords = 0;
  let mostAlike = 0;
  for (const { words, similarity } of candidates) {
    mostWords = Math.max(mostWords, words);
    mostAlike = Math.max(mostAlike, similarity ?? 0);
  }
  const usual = (words: number) => (mostWords === 0 ? 0 : (mostAlike * words) / mostWords);
  return candidates.map(({ words, similarity }) => weight * total * (similarity ?? usual(words)));
}
