import type { Corpus } from '../index/corpus.js';
import { SENTENCE_BREAK, type TokenRun } from '../index/token-store.js';
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
    if (place >= 0) held.add(terms[place]!.term);
  }
  return sentences;
}

function mark({ chunk, start, end }: TokenRun, placeOf: Int16Array, found: Uint8Array, where: number): void {
  for (let i = start; i < end; i++) {
    const place = placeOf[chunk[i]!]!;
    if (place >= 0) found[place]! |= where;
  }
}
