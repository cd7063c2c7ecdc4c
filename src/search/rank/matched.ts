import { SENTENCE_BREAK, type TokenRun } from '../index/token-store.js';
import type { MatchedTerm } from '../search.js';
import type { ResolvedTerm } from './resolve-terms.js';

/** How often each term of a query stands somewhere, by its place in the query. */
export interface Counts {
  readonly paragraph: Float64Array;
  readonly headline: Float64Array;
  readonly article: Float64Array;
}

/** Which query terms stand in a paragraph, its headline or elsewhere in its article. */
export function matchedTerms(terms: readonly ResolvedTerm[], counts: Counts): MatchedTerm[] {
  return terms.flatMap(({ word, term, mended }, place) => {
    const inParagraph = counts.paragraph[place]! > 0;
    const inHeadline = counts.headline[place]! > 0;
    const inArticle = counts.article[place]! > 0;
    return inParagraph || inHeadline || inArticle
      ? [{ word, term, mended, inParagraph, inHeadline, inArticle }]
      : [];
  });
}

/** Which query terms stand in each sentence of a run; see `Hit.inSentences`. */
export function termsInSentences(
  { chunk, start, end }: TokenRun,
  terms: readonly ResolvedTerm[],
  placeOf: Int16Array,
): ReadonlySet<string>[] {
  if (start === end) return [];
  let held = new Set<string>();
  const sentences = [held];
  for (let i = start; i < end; i++) {
    const id = chunk[i]!;
    if (id === SENTENCE_BREAK) {
      held = new Set();
      sentences.push(held);
      continue;
    }
    const place = placeOf[id]!;
    if (place >= 0 && place < terms.length) held.add(terms[place]!.term);
  }
  return sentences;
}
