import type { ArchivedArticle } from '../../src/archive/archive.js';
import { Corpus } from '../../src/search/index/corpus.js';
import { emptyPostings, IndexWriter } from '../../src/search/index/index-writer.js';
import { type ResolvedTerm, resolveTerms } from '../../src/search/rank/resolve-terms.js';
import { TermPlaces } from '../../src/search/rank/term-places.js';
import { queryTermsOf } from '../../src/search/terms/query-terms.js';

/** Runs a generator to its end. */
export function run<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A corpus with its postings, filled at one go. */
export function filled(articles: readonly ArchivedArticle[]) {
  const corpus = new Corpus();
  const postings = emptyPostings();
  run(new IndexWriter(corpus, postings).fill(articles));
  return { corpus, postings };
}

/** The words as the corpus knows them, and where each stands in the query. */
export function resolved(corpus: Corpus, words: string): { terms: ResolvedTerm[]; placeOf: Int16Array } {
  const terms = resolveTerms(queryTermsOf(words), corpus);
  return { terms, placeOf: new TermPlaces().of(terms, corpus.vocabulary.size) };
}
