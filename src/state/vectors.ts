/**
 * What texts mean, as bytes by what they are of, so that nothing is embedded twice: not after a restart, a reload or a
 * rollback. Only ever a help: what cannot be read or written is as good as not kept, and nothing rejects because of it.
 */
export interface Vectors {
  /** Those that are kept, of a hundred or so, by key. Marks them as in use. */
  recall(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  keep(key: string, vectors: Uint8Array): Promise<void>;
  /** Deletes what has not been recalled for `VECTOR_DAYS`. */
  sweep(): Promise<void>;
}

/** Vectors that no archive has used for so long are deleted: a version may be rolled back until then. */
export const VECTOR_DAYS = 90;
