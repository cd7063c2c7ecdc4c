import type { Arrivals } from './alerts/arrivals.js';
import type { Follows } from './alerts/follows.js';
import type { Outbox } from './alerts/outbox.js';
import type { ArchiveActs } from './archive-acts.js';
import type { ArchiveCorrections } from './archive/corrections.js';
import type { ArchiveSharing } from './archive/sharing.js';
import type { UntoldActs } from './archive/untold-acts.js';
import type { ArchiveReadings } from './archive-readings.js';
import type { ArchiveVersions } from './archive-versions.js';
import type { Archives } from './archives.js';
import type { AskedQuestions } from './asked-questions.js';
import type { Conversations } from './conversations.js';
import type { SharedArchive } from './shared-archive/shared-archive.js';
import type { ArticleSources } from './sources/article-sources.js';
import type { SavedPages } from './saved-pages.js';
import type { Digests } from './servers/digests.js';
import type { KnownServers } from './servers/known-servers.js';
import type { ServerSettings } from './servers/server-settings.js';
import type { SolvedGaps } from './solved-gaps.js';
import type { Claims } from './processes/claims.js';
import type { Vectors } from './vectors.js';
import type { Votes } from './votes.js';
import type { WantedAnswers } from './wanted-answers.js';

/**
 * All that must survive a restart. Everything is a question to another program, or may become one: whoever calls waits, and may
 * find that others wrote meanwhile, so what has to happen in one step is one method. People wait for what is called here, Discord
 * for three seconds: each call ends within a fraction of one, well or badly.
 *
 * These are the first archive's; `of` gives those of another. What one archive's stores give is never another's; what is not an
 * archive's is the same in all: `vectors`, `settings`, `servers`, and the right to change what is kept. A `forget` and a `sweep` are of
 * all archives, whichever stores they are called on; so are the bounds on how much is kept.
 */
export interface Stores extends StoresOfArchive {
  readonly archives: Archives;
  /** Null where one process at a time has all that is kept. */
  readonly claims: Claims | null;
  /** @param archive its number; nothing is there for a number that no archive has */
  of(archive: number): StoresOfArchive;
  /**
   * Looks at some of what is kept, for a few seconds and beside everything else, and tells the operator of what is damaged; what is
   * small is read whole. Never rejects.
   */
  glance(): Promise<void>;
  /** Ends what is under way. To be called last, and once. */
  close(): Promise<void>;
}

/** All that is kept of one archive. */
export interface StoresOfArchive extends AnsweringStores {
  readonly archive: ArchiveStores;
}

/**
 * What answering needs. It goes on without its disk: what cannot be written there is kept in memory, and the operator is told
 * once. Nothing here rejects because a store cannot be used.
 */
export interface AnsweringStores {
  readonly pages: SavedPages;
  readonly conversations: Conversations;
  readonly asked: AskedQuestions;
  readonly votes: Votes;
  readonly wanted: WantedAnswers;
  readonly solved: SolvedGaps;
  readonly vectors: Vectors;
  readonly settings: ServerSettings;
  readonly digests: Digests;
  readonly arrivals: Arrivals;
  readonly follows: Follows;
  readonly outbox: Outbox;
  readonly servers: KnownServers;
}

/** What must never be in memory only: an act on the archive is kept or it has not been done. */
export interface ArchiveStores {
  readonly versions: ArchiveVersions;
  readonly acts: ArchiveActs;
  readonly corrections: ArchiveCorrections;
  readonly readings: ArchiveReadings;
  readonly sources: ArticleSources;
  /** What processes that answer from the same archive keep for each other; null where one process has it alone. */
  readonly shared: SharedArchive | null;
  /** Absent where no other process can answer from what is kept. */
  readonly sharing?: ArchiveSharing;
  /** Absent where whoever does an act tells of it, too. */
  readonly untold?: UntoldActs;
  /**
   * Takes the right to change the archive for as long as this process lives, or until it is released. One process may have it of
   * many archives, of each once.
   * @param who what others are told, such as `the bot (process 123)`
   * @throws HeldError when another has it; any other error when that cannot be known
   */
  hold(who: string): Promise<Hold>;
  /**
   * Resolves when what was written has reached the disk itself, so that not even a power failure undoes it.
   * @throws StateError
   */
  settle(): Promise<void>;
}

/** The right of one process to change the archive. It ends with the process however that ends. */
export interface Hold {
  /** Whether another process may have it by now, though it was not released: nothing can be changed any more with it. */
  isLost(): boolean;
  release(): Promise<void>;
}

/** How much is kept of what people ask. */
export interface Keeping {
  /** For how long the buttons of a message find what they need, in days. */
  readonly keepDays: number;
  /** For how long a question can be followed up, in minutes. */
  readonly conversationMinutes: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How many of each may be kept; the stores' own bounds unless told. */
  readonly most?: {
    readonly pages?: number;
    readonly turns?: number;
    readonly turnsAPerson?: number;
    readonly asked?: number;
    readonly votes?: number;
    readonly wanted?: number;
    readonly follows?: number;
  };
}
