import type { Corpus } from '../index/corpus.js';
import type { TokenRun } from '../index/token-store.js';
import type { MatchedTerm } from '../search.js';
import type { ResolvedTerm } from './resolve-terms.js';

/** Which query terms stand in a paragraph, its headline or elsewhere in its article. */
export function matchedTerms(
  corpus: Corpus,
  paragraph: number,
  terms: readonly ResolvedTerm[],
): MatchedTerm[] {
  const article = corpus.articleOf(paragraph);
  const first = corpus.firstParagraphOf(article);
  const runs = Array.from({ length: corpus.paragraphsOf(article) }, (_, i) =>
    corpus.paragraphs.run(first + i),
  );
  const own = corpus.paragraphs.run(paragraph);
  const headline = corpus.headlines.run(article);
  return terms.flatMap(({ id, word, term, mended }) => {
    if (id === 0) return [];
    const inParagraph = holds(own, id);
    const inHeadline = holds(headline, id);
    const inArticle = inParagraph || runs.some((run) => holds(run, id));
    return inHeadline || inArticle ? [{ word, term, mended, inParagraph, inHeadline, inArticle }] : [];
  });
}

function holds({ chunk, start, end }: TokenRun, id: number): boolean {
  return chunk.subarray(start, end).includes(id);
}
