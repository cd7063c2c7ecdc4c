/** How a file was read; `body` means something to the reader only. */
export interface StoredReading {
  readonly file: string;
  readonly body: Uint8Array;
}

/**
 * How the archive's files were read, so that a restart need not parse them again. Only ever a help: see `reader`. All
 * reject with a StateError when the store cannot be used.
 */
export interface ArchiveReadings {
  /** Those that were made by this reader (a digest of its code and settings), a few dozen at a time. */
  all(reader: string): AsyncIterable<readonly StoredReading[]>;
  /** Give it a few dozen at a time. */
  keep(reader: string, readings: readonly StoredReading[]): Promise<void>;
  drop(files: readonly string[]): Promise<void>;
  /** All of them, some hundred at a time. */
  files(): AsyncIterable<readonly string[]>;
}
