import type { Likeness } from '../search/meaning/likeness.js';
import { type QuantisedVector, similarityOf } from '../search/meaning/vectors.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Understanding } from './conversation/understand.js';

/** What knows the meaning of texts: see src/meaning. */
export interface MeaningSource {
  /** The vector of a question; null while there is no model to ask, or when it takes too long. */
  vectorOf(question: string): Promise<QuantisedVector | null>;
  /** The vectors of a paragraph's sentences, in their order; null while they are not known. */
  sentencesOf(paragraph: string): Promise<readonly QuantisedVector[] | null>;
}

/** The meaning of a question in each of its readings. */
export interface Grasp {
  /** How like a reading the paragraphs are; null where words alone decide. */
  likenessOf(understanding: Understanding): Likeness | null;
  /** How like a reading each sentence of a paragraph is, in their order; null where words alone decide. */
  sentencesLike(understanding: Understanding, paragraph: string): Promise<readonly number[] | null>;
}

/** What there is without a model. */
export const WORDS_ONLY: Grasp = { likenessOf: () => null, sentencesLike: async () => null };

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
      return likeness && ([text, { vector, likeness }] as const);
    }),
  );
  if (known.includes(null)) return WORDS_ONLY;
  const byText = new Map(known.filter((one) => one !== null));
  return {
    likenessOf: ({ judged, isByPlace }) => (isByPlace ? null : (byText.get(judged.core)?.likeness ?? null)),
    async sentencesLike({ judged, isByPlace }, paragraph) {
      const vector = isByPlace ? undefined : byText.get(judged.core)?.vector;
      const sentences = vector && (await meaning.sentencesOf(paragraph));
      return sentences ? sentences.map((sentence) => similarityOf(vector, sentence)) : null;
    },
  };
}
