/** A version that is to go live: what of it has to be known elsewhere before it is. */
export interface Staged {
  readonly version: string;
  /** What could not be read of it; plain data. */
  readonly rejected: unknown;
  /** Its articles in their order, by digest. All of them are kept already. */
  readonly articles: readonly string[];
}

/** How the archive stands where it is kept. */
export interface Standings {
  readonly live: { readonly version: string; readonly pinned: boolean; readonly epoch: number } | null;
  /** The version that is about to go live; null for none. Its articles are found as those of a version that is kept. */
  readonly staged: string | null;
  /** Whether what this process told last is known: it is not once the process was taken for dead. */
  readonly isTold: boolean;
}

/** What this process answers from. */
export interface Here {
  readonly live: string;
  /** Grows with each version that went live; that of the last one that was seen. */
  readonly epoch: number;
  /** A version that it could answer from at once; null for none. */
  readonly ready: string | null;
}

/**
 * What processes that answer from the same archive tell each other of it. A version goes live in two steps: it is staged, and each
 * process makes itself ready for it; then it goes live, and all go over to it at once. All reject with a StateError when the store
 * cannot be used.
 */
export interface ArchiveSharing {
  look(): Promise<Standings>;
  /** Calls it when there may be something new to look at; a look now and then finds what it misses. Returns what ends it. */
  onChange(listener: () => void): () => void;
  tell(here: Here): Promise<void>;
  /** This process does not answer from the archive any more. */
  leave(): Promise<void>;
  /** How many other processes answer from the archive, and how many of them could not answer from a version at once. */
  others(version: string): Promise<{ readonly count: number; readonly waiting: number }>;
  /** In the place of what was staged before. A version that goes live is staged no more. */
  stage(staged: Staged): Promise<void>;
}
