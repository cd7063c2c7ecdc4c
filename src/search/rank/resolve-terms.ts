import { idfOf } from '../index/bm25.js';
import type { Corpus } from '../index/corpus.js';
import type { Postings } from '../index/postings.js';
import type { QueryTerm } from '../query.js';
import { BACKGROUND_PARAGRAPHS, backgroundOf } from '../terms/background.js';
import { relatedTo } from '../terms/forms/related.js';
import { isOrdinary } from '../terms/ordinary.js';
import { termOf } from '../terms/terms.js';
import { partsOf } from './parts.js';

/** A query term as the index knows it. */
export interface ResolvedTerm extends QueryTerm {
  /** Its id in the vocabulary; 0 when the index does not have it. */
  readonly id: number;
  /** Inverse document frequency over the live paragraphs and the background of general English. */
  readonly idf: number;
  /** Whether a typo was mended: `term` is then a near word that the index has. */
  readonly mended: boolean;
  /** Words that say nearly the same, and how much of the term each counts; none unless told. */
  readonly related?: readonly { readonly id: number; readonly share: number }[];
}

/** A related word as one place of the query's lookup (see TermPlaces). */
export interface RelatedPlace {
  readonly id: number;
  /** The place of the term that it stands for. */
  readonly place: number;
  readonly share: number;
}

/** The related words of all terms, in one order for all who count by it. */
export function relatedPlaces(terms: readonly Pick<ResolvedTerm, 'related'>[]): RelatedPlace[] {
  return terms.flatMap(({ related = [] }, place) => related.map(({ id, share }) => ({ id, share, place })));
}

/** A pasted page is a query too: of more distinct terms than this that the index knows the rarest are kept. */
const MAX_TERMS = 64;

/** How many terms it is tried to mend: each goes over the whole vocabulary. */
const MAX_MENDING = 64;

/**
 * Of an identifier that is looked for whole, and of a word that the archive writes as one, the pieces say little; where the
 * whole is known, pieces that are not there are not missing.
 */
const PIECE_WEIGHT = 0.3;

/**
 * What a word that says nearly the same counts of the term that is asked for, in an archive of a few paragraphs. In one of this
 * many it is half of that: the more there are, the surer one of them says it as it was asked.
 */
const RELATED_SHARE = 0.45;
const HALVED_AT = 1000;

/** How small an archive of so many paragraphs is: 1 for a few, less the more there are. */
export function smallnessOf(paragraphs: number): number {
  return HALVED_AT / (HALVED_AT + paragraphs);
}

/**
 * Looks the terms up. A term that no live paragraph has is, in this order, the plural of one that it has, two that stand
 * side by side somewhere ("SnapBarn": Snap Barn), or mended to the nearest one, if there is one and its word is no ordinary
 * one ("came" is no typo of "case"); else it keeps id 0 and the idf of a term in no document, so that what is missing counts
 * against the confidence.
 */
export function resolveTerms(
  terms: readonly QueryTerm[],
  corpus: Corpus,
  postings: Postings | null = null,
): ResolvedTerm[] {
  const rarity = (word: string, frequency: number) =>
    idfOf(frequency + backgroundOf(word), corpus.liveParagraphs + BACKGROUND_PARAGRAPHS);
  const frequencyOf = (term: string) => corpus.frequencyOf(corpus.vocabulary.idOf(term));
  const present = terms.filter(({ term, optional }) => !optional || frequencyOf(term) > 0);
  const pieces = new Set(present.flatMap((term) => term.pieces ?? []));
  const ofKnown = new Set(
    present.flatMap((term) => (term.pieces && frequencyOf(term.term) > 0 ? term.pieces : [])),
  );
  const sought = present
    .filter(({ term }) => !ofKnown.has(term) || frequencyOf(term) > 0)
    .map((term) => (pieces.has(term.term) ? { ...term, weight: PIECE_WEIGHT * term.weight } : term));
  const taken = new Set(sought.map(({ term }) => term));
  let mendings = 0;
  const resolved = sought.flatMap((query): ResolvedTerm[] => {
    if (frequencyOf(query.term) > 0) return [known(query, query.term, false)];
    const missing = { ...query, id: 0, idf: rarity(query.word, 0), mended: false };
    // Another identifier is another thing.
    if (query.pieces !== undefined || mendings++ >= MAX_MENDING) return [missing];
    const parts = partsOf(query.term, query.word, frequencyOf, corpus, postings);
    if (parts !== null) {
      return parts.filter((part) => !taken.has(part)).map((part) => known(query, part, false));
    }
    const near = isOrdinary(query.word) ? null : corpus.vocabulary.nearest(query.term, frequencyOf);
    if (near === null || taken.has(near)) return [missing];
    taken.add(near);
    return [known(query, near, true)];
  });
  const inIndex = resolved.filter(({ id }) => id !== 0);
  if (inIndex.length <= MAX_TERMS) return resolved.map(withRelated);
  const commonest = new Set(
    inIndex
      .sort((a, b) => b.weight * b.idf - a.weight * a.idf || (a.term < b.term ? -1 : 1))
      .slice(MAX_TERMS),
  );
  return resolved.filter((term) => !commonest.has(term)).map(withRelated);

  function known(query: QueryTerm, term: string, mended: boolean): ResolvedTerm {
    const id = corpus.vocabulary.idOf(term);
    return { ...query, term, id, idf: rarity(query.word, corpus.frequencyOf(id)), mended };
  }

  /** A related word counts no more than it would if it were asked for itself. */
  function withRelated(term: ResolvedTerm): ResolvedTerm {
    const most = RELATED_SHARE * smallnessOf(corpus.liveParagraphs);
    const related = relatedTo(term.term, term.word).flatMap(({ term: other, word }) => {
      const id = corpus.vocabulary.idOf(other);
      const frequency = corpus.frequencyOf(id);
      return frequency === 0 ? [] : [{ id, share: most * Math.min(1, rarity(word, frequency) / term.idf) }];
    });
    return related.length === 0 ? term : { ...term, related };
  }
}

/** Gives the term that the index has for one of the question's: another one where a typo was mended. */
export function meantBy(
  terms: readonly Pick<ResolvedTerm, 'word' | 'term' | 'mended'>[],
): (term: string) => string {
  const mended = new Map(terms.filter((term) => term.mended).map(({ word, term }) => [termOf(word), term]));
  return (term) => mended.get(term) ?? term;
}
