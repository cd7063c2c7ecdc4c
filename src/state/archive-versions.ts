import type { NewAct } from './archive-acts.js';
import type { KeptCorrection } from './archive/corrections.js';
import type { FileChange } from './shared-archive/kept-files.js';

/** A version as it is kept: what is known of it, and its articles by the digest of what they hold. */
export interface StoredVersion {
  readonly version: string;
  /** The number of the act that made it live last. */
  readonly act: number;
  /** Plain data. */
  readonly facts: unknown;
}

/** An article to keep: text under the digest of that text. */
export interface Body {
  readonly digest: string;
  /** By `packed`. */
  readonly body: Uint8Array;
}

/** An article as it is found. */
export interface KeptText {
  /** What it is kept under; null when that is lost. */
  readonly digest: string | null;
  /** Null when it is damaged so that it cannot be read; `HELD` where it was not fetched. */
  readonly text: string | null | typeof HELD;
}

/** In the place of the text of an article that whoever asks has already. */
export const HELD = Symbol('held');

/** A version that goes live, with all that has to become true of it at once. */
export interface Publication {
  readonly version: string;
  /** What is known of it beside its articles; plain data. */
  readonly facts: unknown;
  /** What could not be read of it; plain data. */
  readonly rejected: unknown;
  /** Its articles in their order, by digest. All of them are kept already. */
  readonly articles: readonly string[];
  /** Whether it stays whatever the folder holds. */
  readonly pinned: boolean;
  /** The version that it was made from, which has to be live still; any may be unless told. */
  readonly from?: string;
  /** The entry in the audit trail. */
  readonly act: NewAct;
  /** The number of what was intended with files, and is done with this. */
  readonly intent?: number;
  /** What was done to files of the folder, where machines have one each. */
  readonly files?: readonly FileChange[];
  /** What this version shows corrected; a body of null where nothing of the article is corrected any more. */
  readonly correction?: KeptCorrection;
}

/**
 * The versions of an archive. Articles are kept once, whatever the number of versions that hold them. What resolves is
 * kept, whatever becomes of this process; all reject with a StateError when the store cannot be used.
 */
export interface ArchiveVersions {
  /** Which of some hundred articles are not kept yet. */
  missing(digests: readonly string[]): Promise<readonly string[]>;
  /** Keeps articles that are not kept yet, a few dozen at a time. */
  keepArticles(bodies: readonly Body[]): Promise<void>;
  /**
   * Makes a version the live one: the version, the pointer to it, the act, the correction, and the intent struck out, all of it or
   * none. Gives the act's number. @throws OvertakenError when another version is live than it was made from. When it rejects, none of it has happened as far as is known: `ArchiveActs.intents` tells.
   */
  publish(publication: Publication): Promise<number>;
  live(): Promise<{ readonly version: string; readonly pinned: boolean } | undefined>;
  find(version: string): Promise<StoredVersion | undefined>;
  /** Those whose version begins so, the one that went live last first. */
  beginningWith(prefix: string, limit: number): Promise<readonly StoredVersion[]>;
  /** The one that went live last first. */
  latest(limit: number): Promise<readonly StoredVersion[]>;
  /** Empty for a version that is not kept. */
  rejectedIn(version: string): Promise<readonly unknown[]>;
  /**
   * A version's articles, in its order, some at a time.
   * @param isHeld which need not be fetched, by what they are kept under; a store may fetch them all the same
   */
  textsIn(version: string, isHeld?: (digest: string) => boolean): AsyncIterable<readonly KeptText[]>;
  /** The text of a kept article, as far as it can be read. */
  textOf(digest: string): Promise<string | undefined>;
  /** An article whose text is not what it is kept under is missing from now on, until it is kept again. */
  distrust(digest: string): Promise<void>;
  /**
   * Deletes the versions beyond `most`, never the live one, and what no version holds then. Gives way between small pieces of
   * the work, so that whoever asks for the next can rest; articles that are being kept for a version to come must not be.
   */
  prune(most: number): AsyncIterable<void>;
}
