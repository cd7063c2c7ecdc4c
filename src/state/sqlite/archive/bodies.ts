import { type Awaited, awaitedArticles } from '../../shared/awaited.js';
import { type KnownNumbers, knownNumbers } from './known-numbers.js';

/** What is known of the articles that are kept, whichever archives hold them: each is kept once for all. */
export interface KeptBodies {
  readonly numbers: KnownNumbers;
  /** Digests of those whose text is not what they are kept under. */
  readonly distrusted: Set<string>;
  readonly awaited: Awaited;
}

export function keptBodies(): KeptBodies {
  return { numbers: knownNumbers(), distrusted: new Set(), awaited: awaitedArticles() };
}
