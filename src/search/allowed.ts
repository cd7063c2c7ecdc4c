import { ALL_ALLOWED, filterOf } from './filters.js';
import { type Allowed, type Corpus, paragraphAt } from './index/corpus.js';
import type { SearchOptions } from './search.js';
import { holdsTerms, holdsWording } from './wording.js';

/** Which paragraphs a search may give. @param ids of the terms that are looked for, 0 for one that stands nowhere */
export function allowedBy(corpus: Corpus, options: SearchOptions, ids: readonly number[]): Allowed {
  const { filters, exclude = [] } = options;
  const isFiltered = Object.values(filters ?? {}).some((value) => value !== undefined);
  const worded = wordedBy(corpus, options, ids);
  if (!isFiltered && exclude.length === 0) return worded;
  const passes = filterOf(filters);
  const excluded = new Set(exclude.map((place) => paragraphAt(corpus, place)));
  return (paragraph, article) =>
    passes(corpus.article(article)!) && !excluded.has(paragraph) && worded(paragraph, article);
}

/** By what their wording has to be. */
export function wordedBy(corpus: Corpus, { wording, all }: SearchOptions, ids: readonly number[]): Allowed {
  const isWorded = wording !== undefined && wording.phrases.length + wording.without.length > 0;
  const tests = [
    ...(all ? [holdsTerms(corpus, ids)] : []),
    ...(isWorded ? [holdsWording(corpus, wording)] : []),
  ];
  if (tests.length === 0) return ALL_ALLOWED;
  return (paragraph, article) => tests.every((test) => test(paragraph, article));
}
