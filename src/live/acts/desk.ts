import type { Logger } from 'pino';
import { createAnswerer } from '../../answer/answerer.js';
import type { Archive } from '../../archive/archive.js';
import type { Limits } from '../../archive/limits.js';
import type { Meaning } from '../../meaning/meaning.js';
import type { SearchIndex } from '../../search/search-index.js';
import type { ArchiveStores } from '../../state/stores.js';
import type { Ahead } from '../ahead.js';
import { asProblem } from '../curator/as-problem.js';
import { type Act, type ActKind, type Actor, type NewAct, NO_COUNTS, rowOf } from '../curator/audit.js';
import type { ArchiveProblem } from '../curator/problem.js';
import { problems } from '../curator/problems.js';
import type { IndexCache } from '../keeping/index-cache.js';
import type { ReadingShelf } from '../keeping/reading-shelf.js';
import { type Live, type LiveArchive, makeLive } from '../live.js';
import type { Outside } from '../outside.js';

export interface DeskSettings {
  /** The archive: a folder, or one file. */
  readonly folder: string;
  readonly limits: Limits;
  readonly maxRemovedPercent: number;
  readonly versions: number;
  readonly uploadBytes: number;
  readonly trashDays: number;
}

/** The version that is live, with what is known of it beyond what answering needs. */
export interface Standing {
  readonly archive: Archive;
  readonly index: SearchIndex;
  readonly pinned: boolean;
  /** The act that made it live; null where no act could be written. */
  readonly act: Act | null;
}

export interface Working {
  readonly by: Actor;
  readonly kind: ActKind;
  readonly since: number;
}

/** What all acts work with and on. One act at a time. */
export interface Desk {
  readonly settings: DeskSettings;
  readonly versions: ArchiveStores['versions'];
  readonly acts: ArchiveStores['acts'];
  readonly corrections: ArchiveStores['corrections'];
  /** What is kept for other processes; null where there are none. */
  readonly shared: ArchiveStores['shared'];
  /** See `ArchiveStores`. */
  readonly settle: ArchiveStores['settle'];
  /** How other processes that answer from the archive are told; null where there are none. */
  readonly sharing: ArchiveStores['sharing'] | null;
  readonly readings: ReadingShelf;
  readonly cache: IndexCache;
  readonly outside: Outside;
  readonly live: LiveArchive;
  /** What versions are read by for their meaning; null where words alone decide. */
  readonly meaning: Meaning | null;
  /** Whether what goes live is read for its meaning: not before the bot is there. */
  isReading: boolean;
  readonly log: Logger;
  /** Milliseconds since 1970, for what people and files are told. */
  readonly now: () => number;
  /** Milliseconds that only go forward, however the clock is set: for what lasts so long. */
  readonly elapsed: () => number;
  /** When the desk was opened. */
  readonly opened: number;
  standing: Standing;
  working: Working | null;
  /** What is live in other processes, and is not here yet; null for nothing. */
  behind: string | null;
  /** What is made of a proposal before it is taken. Every other act ends it first. */
  ahead: Ahead<unknown> | null;
  /** Called with each act that was written. */
  readonly listeners: Set<(act: Act) => void>;
  /** Aborted when the desk is closed: ends acts. */
  readonly closing: AbortController;
  /** Aborted a little later: ends what is kept for a quick start, which is better finished. */
  readonly ending: AbortController;
  /** What is under way, to be waited for when the desk is closed. */
  readonly pending: Set<Promise<unknown>>;
}

/** For what nobody waits for. It handles its own faults. */
export function inBackground(desk: Desk, work: Promise<unknown>): void {
  desk.pending.add(work);
  void work.finally(() => desk.pending.delete(work));
}

interface Doing {
  readonly by: Actor;
  readonly kind: ActKind;
  /** Whether a failure is an act that failed; else only something that was looked at. */
  readonly traced: boolean;
  /** What was made of it ahead, and is wanted now. */
  readonly ahead?: Ahead<unknown> | null;
}

/** Runs one act with nobody else at it, turns what fails into a problem, and writes failures of acts into the trail. @throws ArchiveProblem */
export async function exclusively<T>(
  desk: Desk,
  { by, kind, traced, ahead = null }: Doing,
  given: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (desk.working) throw problems.busy(desk.working.by);
  const signal = given ? AbortSignal.any([given, desk.closing.signal]) : desk.closing.signal;
  desk.working = { by, kind, since: desk.now() };
  const pending = (async () => {
    try {
      signal.throwIfAborted();
      if (desk.ahead !== ahead) await desk.ahead?.end();
      return await work(signal);
    } catch (error) {
      const problem = asProblem(error, desk.settings.folder, signal);
      if (traced && !signal.aborted) await traceFailure(desk, by, kind, problem);
      throw problem;
    }
  })();
  inBackground(
    desk,
    pending.catch(() => {}),
  );
  try {
    return await pending;
  } finally {
    desk.working = null;
  }
}

/** Writes an act that failed, or was refused, into the trail. Never rejects. */
export async function traceFailure(
  desk: Desk,
  by: Actor,
  kind: ActKind,
  problem: unknown,
  source?: Act['source'],
): Promise<void> {
  const { code, reason } = problem as Partial<ArchiveProblem>;
  try {
    await writeAct(desk, {
      by,
      kind,
      outcome: code === 'disk-full' || code === 'state-unusable' || !code ? 'failed' : 'refused',
      from: desk.standing.archive.version,
      to: null,
      ...NO_COUNTS,
      problem: { code: code ?? 'unforeseen', reason: reason ?? String(problem) },
      ...(source && { source }),
    });
  } catch (error) {
    desk.log.error({ fault: String(error) }, 'an act that failed could not be written into the audit trail');
  }
}

/** Writes an act into the trail that changed nothing, and tells of it. */
export async function writeAct(desk: Desk, act: NewAct): Promise<void> {
  const at = desk.now();
  announce(desk, { ...act, at, number: await desk.acts.add(rowOf(act, at)) });
}

/** Tells those who listen; what they throw is theirs. */
export function announce(desk: Desk, act: Act): void {
  const { number, kind, outcome, from, to, by } = act;
  desk.log.info({ number, kind, outcome, from, to, by: by.name, via: by.via }, 'archive act');
  for (const listener of desk.listeners) {
    try {
      listener(act);
    } catch (error) {
      desk.log.warn({ fault: String(error) }, 'a listener to the audit trail failed');
    }
  }
}

/** What an archive version is answered from. */
export async function liveOf(
  archive: Archive,
  index: SearchIndex,
  meaning: Meaning | null,
  signal?: AbortSignal,
): Promise<Live> {
  return makeLive(archive, await createAnswerer(archive, { index, meaning }), signal);
}

/** Makes a version the live one, in one step, and has it read for its meaning behind the answers. */
export function goLive(desk: Desk, live: Live, standing: Standing): void {
  desk.live.swap(live);
  desk.standing = standing;
  readStanding(desk);
}

export function readStanding({ meaning, isReading, standing }: Desk): void {
  if (isReading) void meaning?.read(standing.index);
}
