import type { Actor, Audit } from './audit.js';
import type { Edit, Editing } from './editing.js';
import type { ArchiveProblem } from './problem.js';
import type { Applied, ArchiveStatus, GivenUpload, KeptVersion, Proposal, Upload } from './reports.js';
import type { Sources } from './sources.js';

/**
 * What moderators do to the archive while questions go on being answered. One act at a time: a second one is refused
 * with `busy` and who is at it. Everything that fails throws an ArchiveProblem and has changed nothing; what resolves
 * is on disk (committed and synced) before it is live. Made by `openArchiveRoom` (src/live/room.ts).
 */
export interface Curator {
  /**
   * Reads the folder anew beside the live version, and says what that would change. Nothing is live before `apply`.
   * Proposals are kept for `PROPOSAL_MINUTES`, a few at a time; a version that goes live meanwhile makes them `expired`.
   */
  prepareReload(by: Actor, options?: WorkOptions): Promise<Proposal>;
  /**
   * Makes a proposal live.
   * @param force applies one that `refusal` speaks against with `removes-too-much`
   */
  apply(proposal: string, by: Actor, options?: WorkOptions & { readonly force?: boolean }): Promise<Applied>;
  /** Drops a proposal or an upload. Nothing when it is not there. */
  cancel(id: string): void;
  /** `prepareReload` and `apply` in one; a reload that changes nothing resolves with `applied` null. */
  reload(
    by: Actor,
    options?: WorkOptions & { readonly force?: boolean },
  ): Promise<{ readonly proposal: Proposal; readonly applied: Applied | null }>;

  /** Reads a file that somebody wants to add; nothing is written. @throws ArchiveProblem `upload-…`, `folder-fixed` */
  readUpload(fileName: string, bytes: Uint8Array, by: Actor): Promise<Upload>;
  /** The same with several files as one: of those that cannot be read `Upload.failed` says why. */
  readUploads(files: readonly GivenUpload[], by: Actor): Promise<Upload>;
  /**
   * Fetches a page from the web, and reads it as a file; nothing is written. Where the page does not say its address itself,
   * that is written into it. @throws ArchiveProblem `address-…`, `web-…`, `upload-…`
   */
  readAddress(address: string, by: Actor): Promise<Upload>;
  /**
   * Puts the file into the folder and answers from it at once. Other changes in the folder are left for a reload.
   * @param replace what is taken by articles with the same ids goes to the trash; else `article-exists`
   */
  add(upload: string, by: Actor, options?: { readonly replace?: boolean }): Promise<Applied>;
  /** Takes an article, with the copies of it, out of the live version; its files go to the folder's trash. */
  remove(article: string, by: Actor): Promise<Applied>;

  /** What can be corrected of an article, and what has been. @throws ArchiveProblem `article-unknown` */
  editing(article: string): Promise<Editing>;
  /**
   * Corrects what an article's page does not say, or says wrongly: beside the file, whatever becomes of that. Two edits at the same
   * time are done one after the other. @throws ArchiveProblem `edit-…`
   */
  edit(article: string, edit: Edit, by: Actor): Promise<Applied>;

  readonly sources: Sources;

  /** The kept versions, the one that went live last first. @throws ArchiveProblem `state-unusable` */
  history(limit: number): Promise<readonly KeptVersion[]>;
  /**
   * Brings a kept version back. It stays after a restart, whatever the folder holds, until the next reload.
   * @param version its hex digest or the beginning of it, four digits at least
   */
  rollback(version: string, by: Actor, options?: WorkOptions): Promise<Applied>;

  status(): Promise<ArchiveStatus>;
  readonly audit: Audit;
  /**
   * Called when the watched folder has changed and settled: with the proposal, or with the problem that reading it met.
   * With WATCH_ARCHIVE=apply the proposal has been applied already. Returns a function that takes it back.
   */
  onFolderChange(listener: (event: FolderChange) => void): () => void;
  /** Ends what is under way (it then fails with `aborted`), stops watching, gives the state folder free. */
  close(): Promise<void>;
}

/** A proposal or an upload can be acted on for this long. */
export const PROPOSAL_MINUTES = 15;

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it ends the work with `aborted`; nothing has changed then. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  /** `sharing`: other processes that answer from it are waited for. */
  readonly step: 'reading' | 'comparing' | 'indexing' | 'saving' | 'sharing';
  /** Share of the whole work that is done, 0 to 1; never goes back. */
  readonly share: number;
  /** Files read, of those there are; both 0 before that is known. */
  readonly files: number;
  readonly ofFiles: number;
}

export type FolderChange =
  | { readonly kind: 'offered'; readonly proposal: Proposal }
  | { readonly kind: 'applied'; readonly proposal: Proposal; readonly applied: Applied }
  | { readonly kind: 'failed'; readonly problem: ArchiveProblem };
