import { idfOf } from '../index/bm25.js';
import type { Corpus } from '../index/corpus.js';
import type { QueryTerm } from '../query.js';
import { isOrdinary } from '../terms/ordinary.js';

/** A query term as the index knows it. */
export interface ResolvedTerm extends QueryTerm {
  /** Its id in the vocabulary; 0 when the index does not have it. */
  readonly id: number;
  /** Inverse document frequency over the live paragraphs. */
  readonly idf: number;
  /** Whether a typo was mended: `term` is then a near word that the index has. */
  readonly mended: boolean;
}

/** A pasted page is a query too: of more distinct terms than this that the index knows the rarest are kept. */
const MAX_TERMS = 64;

/** How many terms it is tried to mend: each goes over the whole vocabulary. */
const MAX_MENDING = 64;

/**
 * Looks the terms up. A term that no live paragraph has is mended to the nearest one, if there is one and its word is no
 * ordinary one ("came" is no typo of "case"); else it keeps id 0 and the idf of a term in no document, so that what is
 * missing counts against the confidence.
 */
export function resolveTerms(terms: readonly QueryTerm[], corpus: Corpus): ResolvedTerm[] {
  const documents = corpus.liveParagraphs;
  const frequencyOf = (term: string) => corpus.frequencyOf(corpus.vocabulary.idOf(term));
  const sought = terms.filter(({ term, optional }) => !optional || frequencyOf(term) > 0);
  const taken = new Set(sought.map(({ term }) => term));
  let mendings = 0;
  const resolved = sought.map((query): ResolvedTerm => {
    if (frequencyOf(query.term) > 0) return known(query, query.term, false);
    const near =
      !isOrdinary(query.word) && mendings++ < MAX_MENDING
        ? corpus.vocabulary.nearest(query.term, frequencyOf)
        : null;
    if (near === null || taken.has(near)) return { ...query, id: 0, idf: idfOf(0, documents), mended: false };
    taken.add(near);
    return known(query, near, true);
  });
  const inIndex = resolved.filter(({ id }) => id !== 0);
  if (inIndex.length <= MAX_TERMS) return resolved;
  const commonest = new Set(
    inIndex
      .sort((a, b) => b.weight * b.idf - a.weight * a.idf || (a.term < b.term ? -1 : 1))
      .slice(MAX_TERMS),
  );
  return resolved.filter((term) => !commonest.has(term));

  function known(query: QueryTerm, term: string, mended: boolean): ResolvedTerm {
    const id = corpus.vocabulary.idOf(term);
    return { ...query, term, id, idf: idfOf(corpus.frequencyOf(id), documents), mended };
  }
}
