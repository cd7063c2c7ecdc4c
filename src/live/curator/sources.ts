import type { SourceKind } from '../../sources/lists/items.js';
import type { Trouble } from '../../sources/poll/course.js';
import type { ItemCounts } from '../../state/sources/article-sources.js';
import type { Actor } from './audit.js';
import type { ArchiveProblem } from './problem.js';
import type { Applied } from './reports.js';

/**
 * Where articles come from by themselves. What a source brings is held until somebody takes it, or taken at once, as SOURCES says.
 * Everything that fails throws an ArchiveProblem.
 */
export interface Sources {
  /** Looks at what an address lists; nothing is kept. The look can be added for `PROPOSAL_MINUTES`. */
  look(address: string, pattern: string | null, by: Actor): Promise<SourceLook>;
  /** @throws ArchiveProblem `expired`, `source-known`, `sources-full` */
  add(look: string, by: Actor): Promise<SourceReport>;
  list(): Promise<readonly SourceReport[]>;
  /** Asks it now, whenever it is due; one that was paused goes on once it answers. */
  check(source: number, by: Actor): Promise<SourceCheck>;
  /** Nothing that it brought is lost. @param pause false: it goes on */
  pause(source: number, by: Actor, pause: boolean): Promise<SourceReport>;
  /** What came from it stays in the archive; what waits to be taken goes. */
  remove(source: number, by: Actor): Promise<SourceReport>;
  /** Puts what it brought into the archive. @throws ArchiveProblem `source-empty` */
  take(source: number, by: Actor): Promise<Applied>;
  /** Drops what it brought; it comes again only when the source says that it has changed. Gives how many. */
  decline(source: number, by: Actor): Promise<number>;
  onEvent(listener: (event: SourceEvent) => void): () => void;
  /** From now on sources are asked when they are due. */
  start(): void;
}

/** What an address would bring as a source. */
export interface SourceLook {
  readonly id: string;
  /** Of the list itself: where a page names a feed, that of the feed. */
  readonly address: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly pattern: string | null;
  /** How many it lists now; the index of a sitemap lists other lists (`parts`). */
  readonly items: number;
  readonly parts: number;
  readonly newest: readonly {
    readonly title: string | null;
    readonly link: string | null;
    readonly date: string | null;
  }[];
  /** How the first was read, null when there is none; or why it was not. */
  readonly first: FirstRead | Trouble | null;
}

export interface FirstRead {
  readonly headline: string;
  readonly date: string | null;
  readonly author: string | null;
  readonly paragraphs: readonly string[];
}

export interface SourceReport {
  readonly number: number;
  readonly address: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly pattern: string | null;
  readonly by: Actor;
  /** Milliseconds since 1970; null before it was asked. */
  readonly lastAt: number | null;
  readonly nextAt: number;
  readonly paused: 'asked' | 'failing' | null;
  readonly problem: Trouble | null;
  readonly counts: ItemCounts;
}

export interface SourceCheck {
  readonly source: SourceReport;
  readonly fresh: number;
  readonly changed: number;
  /** Fetched and held now; of these, only the source's own text could be had of so many. */
  readonly held: number;
  readonly instead: number;
  readonly same: number;
  readonly failed: number;
  /** Some of what waits to be taken. */
  readonly waiting: readonly { readonly title: string | null; readonly instead: string | null }[];
  /** What was taken at once, with SOURCES=apply. */
  readonly applied: Applied | null;
  /** Why it could not be. */
  readonly refused: ArchiveProblem | null;
}

export type SourceEvent =
  /** It brought something that waits to be taken. */
  | { readonly kind: 'brought'; readonly check: SourceCheck }
  /** It failed for a day and is not asked any more. */
  | { readonly kind: 'paused'; readonly source: SourceReport }
  /** What it brought could not be taken. */
  | { readonly kind: 'refused'; readonly source: SourceReport; readonly problem: ArchiveProblem };
