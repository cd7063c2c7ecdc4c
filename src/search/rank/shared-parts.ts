import type { FieldPostings } from '../index/postings.js';
import { ParagraphVectors } from '../meaning/paragraph-vectors.js';
import { CandidateFinder } from './candidates.js';
import { TermPlaces } from './term-places.js';

/** What the indexes of several versions have in common: see `SearchIndex.next`. */
export interface SharedParts {
  readonly postings: FieldPostings;
  readonly finder: CandidateFinder;
  readonly places: TermPlaces;
  readonly contextPlaces: TermPlaces;
  readonly vectors: ParagraphVectors;
  /** The paragraphs of two changes that are written at one time would get mixed. */
  writing: boolean;
}

export function sharedParts(postings: FieldPostings): SharedParts {
  return {
    postings,
    finder: new CandidateFinder(),
    places: new TermPlaces(),
    contextPlaces: new TermPlaces(),
    vectors: new ParagraphVectors(),
    writing: false,
  };
}
