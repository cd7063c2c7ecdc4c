import type { ArchivedArticle } from '../../archive/archive.js';
import type { IgnoredFile, Rejected, RemovedLine } from '../../article/article.js';
import type { Progress as MeaningProgress } from '../../meaning/progress.js';
import type { ActKind, Actor } from './audit.js';
import type { FieldChange } from './editing.js';
import type { ArchiveProblem } from './problem.js';

/** An article as a change names it. */
export interface Named {
  readonly id: string;
  readonly headline: string;
  readonly file: string;
}

/** What differs between two versions: the articles, ordered by id, or how many they are. */
interface Difference<What> {
  readonly added: What;
  readonly changed: What;
  readonly removed: What;
}

/** The way from one version to another. Versions are hex digests, equal when nothing changes. */
interface Step extends Difference<readonly Named[]> {
  readonly from: string;
  readonly to: string;
  /** Articles of the version that it leads to. */
  readonly articles: number;
}

export interface Proposal extends Step {
  readonly id: string;
  readonly rejected: readonly Rejected[];
  readonly ignored: readonly IgnoredFile[];
  /**
   * Why it cannot be applied: `nothing-changed`, `nothing-left`, or `removes-too-much` (which `force` overrides).
   * Null when it can.
   */
  readonly refusal: ArchiveProblem | null;
  readonly by: Actor;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What an act made live. */
export interface Applied extends Step {
  readonly kind: ActKind;
  readonly rejected: number;
  readonly paragraphs: number;
  /** Files put into the folder, and where files went in its trash; relative to the folder. */
  readonly saved: readonly string[];
  readonly trashed: readonly string[];
  /** Files that were passed over; of a reload all that there are, of an add those within its files. */
  readonly ignored: readonly IgnoredFile[];
  /** What an edit changed; empty otherwise. */
  readonly fields: readonly FieldChange[];
  /** The act's number in the audit trail. */
  readonly act: number;
}

/** A file as somebody gives it. */
export interface GivenUpload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How files that somebody wants to add were read. */
export interface Upload {
  readonly id: string;
  /** The names they will have in the folder; none where none of several could be read. */
  readonly files: readonly string[];
  /** Of all of them. */
  readonly bytes: number;
  /** At least one, where there are files. Ids as they will be. */
  readonly articles: readonly UploadedArticle[];
  /** Parts of them that could not be read. */
  readonly rejected: readonly Rejected[];
  /** What in them was passed over. */
  readonly ignored: readonly IgnoredFile[];
  /** Of several files, those that could not be read at all. */
  readonly failed: readonly FailedFile[];
  /** Live articles that it would take the place of: `add` needs `replace` when there are any. */
  readonly replaces: readonly Named[];
}

/** A file of several that cannot be added, by the name it was given under, and why. */
export interface FailedFile {
  readonly file: string;
  readonly problem: ArchiveProblem;
}

export interface UploadedArticle {
  readonly id: string;
  readonly file: string;
  readonly headline: string;
  readonly date: string | null;
  readonly section: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
  readonly removed: readonly RemovedLine[];
  /** A live article of the same text: the two will be one, the later or shorter a copy of the other. */
  readonly copyOf: Named | null;
}

/** A version that is kept, with how much it differs from the one before. */
export interface KeptVersion extends Difference<number> {
  readonly version: string;
  readonly live: boolean;
  /** When it went live last, by whom and how. */
  readonly at: number;
  readonly by: Actor;
  readonly kind: ActKind;
  /** The version that was live before. */
  readonly from: string | null;
  readonly articles: number;
  readonly paragraphs: number;
  readonly newest: string | null;
  readonly rejected: number;
}

export interface ArchiveStatus {
  readonly version: string;
  /** When it went live, by whom and how. */
  readonly since: number;
  readonly by: Actor;
  readonly kind: ActKind;
  /** Brought back by a rollback: the folder is not looked at on a restart. */
  readonly pinned: boolean;
  readonly folder: string;
  readonly articles: number;
  readonly paragraphs: number;
  /** ISO date of the newest article. */
  readonly newest: string | null;
  readonly rejected: readonly Rejected[];
  /** What is being done now, by whom, since when. */
  readonly working: { readonly by: Actor; readonly kind: ActKind; readonly since: number } | null;
  /** Bytes of the process. */
  readonly memory: number;
  /** Share of the index that belongs to articles that are gone, 0 to 1. */
  readonly garbage: number;
  /** `lost`: it should be, but there is no folder at its place; `failing`: the system does not watch it. */
  readonly watching: 'off' | 'offer' | 'apply' | 'lost' | 'failing';
  /** How far it is read for its meaning; null where words alone decide. */
  readonly meaning: MeaningProgress | null;
  /** The version that is live in other processes and is not here yet; null for nothing. */
  readonly behind: string | null;
  /** Why acts are refused at present (the state cannot be used); null when they are not. */
  readonly trouble: ArchiveProblem | null;
}

export function named({ id, headline, file }: ArchivedArticle): Named {
  return { id, headline, file };
}
