import type { Filters, Place } from '../search/query.js';
import type { Wording } from '../search/wording.js';

/** Nobody pages further, and ranking more would cost more than any question: what stands behind is only counted. */
export const MOST_FOUND = 200;

/** How words are looked for. */
export interface SearchFor {
  readonly filters?: Filters;
  /** Paragraphs to leave out. */
  readonly exclude?: readonly Place[];
  /** How many passages at most; 5 unless told. */
  readonly limit?: number;
  /** Behind the first `MOST_FOUND` nothing is given, unless `among` says what is looked at. */
  readonly offset?: number;
  /** Wording that passages have to hold, or must not hold; its phrases are looked for as the words are. */
  readonly wording?: Wording;
  /** `newest`: in the order of their articles' dates; of passages that have all of the words, where there are such. */
  readonly order?: 'best' | 'newest';
  /** Whether only passages are given that have all of the words, themselves or in their headline. */
  readonly all?: boolean;
  /** Only these paragraphs. */
  readonly among?: readonly Place[];
}
