import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Limits } from '../archive/limits.js';
import type { Meaning } from '../meaning/meaning.js';
import type { ArchiveStores } from '../state/stores.js';
import { type Desk, inBackground, readStanding } from './acts/desk.js';
import { clearTrash, undoUnfinished } from './acts/file-work.js';
import { asProblem } from './curator/as-problem.js';
import type { Curator } from './curator/curator.js';
import type { Applied } from './curator/reports.js';
import { untilAborted } from './deadline.js';
import { type LiveFollower, liveFollower } from './follow-live.js';
import { takeHold, unusable } from './holding.js';
import { codeDigest } from './keeping/code-digest.js';
import { indexCache } from './keeping/index-cache.js';
import { readingShelf } from './keeping/reading-shelf.js';
import { type LiveArchive, liveArchive } from './live.js';
import { makeCurator } from './make-curator.js';
import { type Outside, outsideOf } from './outside.js';
import { deskSettingsOf, type RoomSettings, sourceSettingsOf } from './room-settings.js';
import { asKept, sharing } from './shared/with-others.js';
import { catchUp, firstStanding } from './start.js';

export type { RoomSettings } from './room-settings.js';

/** The archive as the bot and the terminal have it: what is answered from, and what moderators do to it. */
export interface ArchiveRoom {
  readonly live: LiveArchive;
  readonly curator: Curator;
  /** How it came up: from what the state keeps, or by reading the folder. */
  readonly started: 'stored' | 'folder';
  /**
   * After a start from what is kept: what the folder had new, once that is live, null when it had nothing or the version
   * is pinned. Never rejects: a folder that cannot be read, or has lost too much, is logged, and answers go on.
   */
  readonly caughtUp: Promise<Applied | null>;
  /** From now on the live version, and each that goes live, is read for its meaning, behind the answers. */
  readMeaning(): void;
}

export interface RoomOptions {
  /** Where the archive is kept; whoever opened it closes it, when the curator is closed. */
  readonly stores: ArchiveStores;
  readonly log: Logger;
  /** What another process that wants the state folder is told of this one. */
  readonly holder?: string;
  /** Whether other processes answer from it too: what one of them makes live goes live here, and one at a time changes it. */
  readonly isShared?: boolean;
  /** False: the folder is not looked at by itself, at the start or later; the terminal does what it is told. */
  readonly follow?: boolean;
  /** What knows the meaning of texts; without it answers go by words. */
  readonly meaning?: Meaning | null;
  /** What pages are fetched by; the open net unless told. */
  readonly outside?: Outside;
  /** Ends the opening, with its reason; later it has no part. */
  readonly signal?: AbortSignal | undefined;
  /** How long the watched folder must have been still before it is read, in ms. */
  readonly settleMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** See `Desk`. */
  readonly elapsed?: () => number;
}

/**
 * Opens the archive: from what the state keeps if it keeps anything, else from the folder. When the state cannot be used,
 * the bot answers from the folder and every act is refused.
 * @throws ArchiveProblem `state-held` when another process has the state folder, `folder-unreadable` when there is
 * neither a folder nor anything kept; the signal's reason
 */
export async function openArchiveRoom(settings: RoomSettings, options: RoomOptions): Promise<ArchiveRoom> {
  const { stores, log, now = Date.now, follow = true, meaning = null, signal } = options;
  let follower: LiveFollower | undefined;
  const shared = options.isShared ? { onTaken: async () => follower?.look() } : undefined;
  const holder = options.holder ?? `process ${process.pid}`;
  const holding = await takeHold(stores, settings.stateDir, holder, shared);
  const trouble = async () => (await holding.trouble()) ?? (await unusable(stores));
  try {
    const deskSettings = deskSettingsOf(settings);
    // Nothing of this waits for anything by itself, and all at once it would hold the loop.
    await nextTurn();
    const parts = partsOf(stores, settings.stateDir, deskSettings.limits, log);
    await nextTurn();
    const before = await trouble();
    await nextTurn();
    // Another process changes the archive: this one answers from what that one makes live.
    const isFollowing = before?.code === 'archive-held';
    if (isFollowing) log.info(before.reason);
    else if (before) log.error({ remedy: before.remedy }, before.reason);
    else await putBackFiles(parts, log);
    const starting = firstStanding(deskSettings, before && !isFollowing ? null : parts, {
      meaning,
      log,
      signal,
    });
    // Not all of it can be stopped at once, but nothing has to wait for that.
    const first = await untilAborted(starting, signal);
    const desk: Desk = {
      settings: deskSettings,
      ...parts,
      outside: options.outside ?? outsideOf(settings.sourceContact ?? null),
      live: liveArchive(first.live),
      meaning,
      isReading: false,
      log,
      now,
      elapsed: options.elapsed ?? (() => performance.now()),
      opened: now(),
      standing: first.standing,
      working: null,
      behind: null,
      sharing: stores.sharing ?? null,
      ahead: null,
      listeners: new Set(),
      closing: new AbortController(),
      ending: new AbortController(),
      pending: new Set(),
    };
    if (shared && stores.sharing) {
      follower = liveFollower(desk, stores.sharing);
      follower.start();
    }
    const own = makeCurator({
      desk,
      watching: follow ? settings.watchArchive : 'off',
      pollMs: settings.watchPollSeconds ? settings.watchPollSeconds * 1000 : null,
      trouble,
      sources: { store: stores.sources, settings: sourceSettingsOf(settings) },
      untold: stores.untold ?? null,
      ...(options.settleMs !== undefined && { settleMs: options.settleMs }),
      async onClose() {
        await follower?.end();
        await holding.release();
      },
    });
    const curator = follower && stores.shared ? sharing(own, desk, follower, stores.shared.asked) : own;
    if (!before) inBackground(desk, clearTrash(desk));
    const caughtUp = before
      ? Promise.resolve(null)
      : asKept(desk, first, follower).then((found) => catchUp(desk, found, follow));
    return {
      live: desk.live,
      curator,
      started: first.started,
      caughtUp,
      readMeaning() {
        desk.isReading = true;
        readStanding(desk);
      },
    };
  } catch (error) {
    await holding.release();
    if (signal?.aborted) throw signal.reason;
    throw asProblem(error, settings.articlesDir);
  }
}

function partsOf(stores: ArchiveStores, folder: string, limits: Limits, log: Logger) {
  const { versions, acts, corrections, readings, settle, shared } = stores;
  const reader = `${codeDigest('article', 'archive')} ${JSON.stringify(limits)}`;
  return {
    versions,
    acts,
    corrections,
    shared,
    settle,
    readings: readingShelf(readings, versions, reader, log),
    cache: indexCache(folder, codeDigest('article', 'search'), versions, log),
  };
}

/** What cannot be put back now is tried again before the next act on files, and at the next start. */
async function putBackFiles(parts: Parameters<typeof undoUnfinished>[0], log: Logger): Promise<void> {
  try {
    const files = await undoUnfinished(parts);
    if (files.length > 0) log.warn({ files }, 'an act on the archive was cut short; its files were put back');
  } catch (error) {
    log.error({ fault: String(error) }, 'the files of an act that was cut short could not be put back');
  }
}
