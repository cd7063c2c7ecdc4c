/** A candidate by both signals. */
export interface Candidate {
  /** The summed signals of its words. */
  readonly words: number;
  /** The cosine between the question and it; null while it has no vector. */
  readonly similarity: number | null;
}

/**
 * What meaning adds to each candidate's words, in points of the ranking, in their order. With weight 1.5 it is the order of
 * 0.6 · similarity / highest + 0.4 · words / highest, both highest among the candidates. A paragraph without a vector
 * stands where its words alone put it: as if its similarity were as high, among the candidates, as its words are.
 * @param unit stands for the highest words score where no candidate has a word
 */
export function meaningOf(candidates: readonly Candidate[], weight: number, unit: number): number[] {
  let mostWords = 0;
  let mostAlike = 0;
  for (const { words, similarity } of candidates) {
    mostWords = Math.max(mostWords, words);
    mostAlike = Math.max(mostAlike, similarity ?? 0);
  }
  const scale = weight * (mostWords || unit);
  return candidates.map(({ words, similarity }) => {
    if (similarity === null) return weight * words;
    return mostAlike === 0 ? 0 : (scale * similarity) / mostAlike;
  });
}
