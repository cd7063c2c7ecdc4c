import type { Corpus } from '../index/corpus.js';
import type { TokenRun } from '../index/token-store.js';
import type { MatchedTerm } from '../search.js';
import type { ResolvedTerm } from './resolve-terms.js';

const IN_PARAGRAPH = 1;
const IN_HEADLINE = 2;
const IN_ARTICLE = 4;

/** Which query terms stand in a paragraph, its headline or elsewhere in its article. `placeOf` is TermPlaces' lookup for them. */
export function matchedTerms(
  corpus: Corpus,
  paragraph: number,
  terms: readonly ResolvedTerm[],
  placeOf: Int16Array,
): MatchedTerm[] {
  const article = corpus.articleOf(paragraph);
  const found = new Uint8Array(terms.length);
  mark(corpus.paragraphs.run(paragraph), placeOf, found, IN_PARAGRAPH);
  mark(corpus.headlines.run(article), placeOf, found, IN_HEADLINE);
  const [first, count] = [corpus.firstParagraphOf(article), corpus.paragraphsOf(article)];
  for (const run of corpus.paragraphs.runsFrom(first, count)) mark(run, placeOf, found, IN_ARTICLE);
  return terms.flatMap(({ word, term, mended }, place) => {
    const where = found[place]!;
    if (where === 0) return [];
    const inParagraph = (where & IN_PARAGRAPH) !== 0;
    const inHeadline = (where & IN_HEADLINE) !== 0;
    return [{ word, term, mended, inParagraph, inHeadline, inArticle: (where & IN_ARTICLE) !== 0 }];
  });
}

function mark({ chunk, start, end }: TokenRun, placeOf: Int16Array, found: Uint8Array, where: number): void {
  for (let i = start; i < end; i++) {
    const place = placeOf[chunk[i]!]!;
    if (place >= 0) found[place]! |= where;
  }
}
