/**
 * What an act did to a file of the archive's folder, for machines that have another folder. All of it is written with the version that
 * shows it: see `ArchiveVersions.publish`.
 */
export interface FileChange {
  /** Relative to the folder. */
  readonly file: string;
  /** Digest of what stood there; null for nothing. */
  readonly before: string | null;
  /** What stands there now; null for nothing. */
  readonly content: Uint8Array | null;
  /** Of `content`. */
  readonly digest: string | null;
}

/** How a file is to be, by all that was done to it. */
export interface KeptFile {
  readonly file: string;
  /** Digest of its content; null where there is to be none. */
  readonly digest: string | null;
  /** Digests of what it was before: another content than these is somebody else's, and stays. */
  readonly before: readonly string[];
  /** Whether it is put there where there is none. */
  readonly isNew: boolean;
}

/** The files that acts have changed. All reject with a StateError when the store cannot be used. */
export interface KeptFiles {
  /** All of them, some hundred at a time. */
  all(): AsyncIterable<readonly KeptFile[]>;
  /** Null where there is none, or none any more. */
  content(file: string): Promise<Uint8Array | null>;
}
