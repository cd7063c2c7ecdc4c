import type { Likeness } from '../search/meaning/likeness.js';
import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Understanding } from './conversation/understand.js';

/** What knows the meaning of texts: see src/meaning. */
export interface MeaningSource {
  /** The vector of a question; null while there is no model to ask, or when it takes too long. */
  vectorOf(question: string): Promise<QuantisedVector | null>;
}

/** The meaning of a question in each of its readings. */
export interface Grasp {
  /** How like a reading the paragraphs are; null where words alone decide. */
  likenessOf(understanding: Understanding): Likeness | null;
}

/** What there is without a model. */
export const WORDS_ONLY: Grasp = { likenessOf: () => null };

/**
 * Looks up what each reading of a question means, before anything is searched: what is found then is all of one version. A
 * question that asks for a passage by its place has no meaning to compare; readings that are weighed against each other all
 * have one, or none has.
 */
export async function graspOf(
  understanding: Understanding,
  index: SearchIndex,
  meaning: MeaningSource,
): Promise<Grasp> {
  const { orFresh } = understanding;
  const readings = [understanding, ...(orFresh ? [orFresh] : [])].filter(({ isByPlace }) => !isByPlace);
  const known = await Promise.all(
    [...new Set(readings.map(({ judged }) => judged.core))].map(async (text) => {
      const vector = await meaning.vectorOf(text);
      const likeness = vector && (await index.compare(vector));
      return likeness && ([text, likeness] as const);
    }),
  );
  if (known.includes(null)) return WORDS_ONLY;
  const byText = new Map(known.filter((one) => one !== null));
  return {
    likenessOf: ({ judged, isByPlace }) => (isByPlace ? null : (byText.get(judged.core) ?? null)),
  };
}
