import type { AnsweringStores, ArchiveStores, Keeping } from '../../../src/state/stores.js';

/** What every implementation of a store is held to: it opens the store, the suites say what it must do. */

/** Empty stores, for one test. */
export interface Opened<Stores> {
  readonly stores: Stores;
  /** The same as the next process finds them; absent where nothing outlives a process. */
  readonly again?: () => Promise<Stores>;
}

export type OpenAnswering = (keeping?: Partial<Keeping>) => Opened<AnsweringStores>;
export type OpenArchive = () => Required<Opened<ArchiveStores>>;

/** What an implementation is known to be able to do beyond what all are. */
export interface Able {
  /** What is written outlives the process. */
  readonly lasts: boolean;
}
