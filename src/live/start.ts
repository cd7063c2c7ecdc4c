import type { Logger } from 'pino';
import type { Corrections } from '../archive/archive.js';
import { readArchive } from '../archive/load.js';
import type { Readings } from '../archive/reading/readings.js';
import type { Meaning } from '../meaning/meaning.js';
import { SearchIndex } from '../search/search-index.js';
import { StateError } from '../state/state-error.js';
import type { ArchiveStores } from '../state/stores.js';
import {
  type Desk,
  type DeskSettings,
  exclusively,
  inBackground,
  liveOf,
  type Standing,
} from './acts/desk.js';
import { allCorrections } from './acts/edit.js';
import { actOf, THE_BOT } from './acts/overview.js';
import { publish } from './acts/publish.js';
import { applyProposal, prepareReload } from './acts/reload.js';
import type { ArchiveProblem } from './curator/problem.js';
import type { Applied } from './curator/reports.js';
import { loadVersion } from './keeping/archive-store.js';
import type { IndexCache } from './keeping/index-cache.js';
import type { Live } from './live.js';
import { type StartProgress, startProgress } from './start-progress.js';

/** What the archive comes up with. */
export interface First {
  readonly started: 'stored' | 'folder';
  readonly standing: Standing;
  readonly live: Live;
  /** Of a folder that was read. */
  readonly readings: Readings | null;
}

interface Parts extends Pick<ArchiveStores, 'versions' | 'acts' | 'corrections'> {
  readonly cache: IndexCache;
}

interface Starting {
  readonly meaning: Meaning | null;
  readonly log: Logger;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @param parts null when the state cannot be used
 * @throws ArchivePathError when nothing is kept and the folder cannot be read; the signal's reason
 */
export async function firstStanding(
  settings: DeskSettings,
  parts: Parts | null,
  starting: Starting,
): Promise<First> {
  const progress = startProgress(starting.log);
  try {
    const stored = parts && (await fromStore(parts, starting, progress));
    return stored ?? (await fromFolder(settings, parts, starting, progress));
  } finally {
    progress.end();
  }
}

async function fromStore(
  { versions, acts, cache }: Parts,
  { meaning, log, signal }: Starting,
  progress: StartProgress,
): Promise<First | null> {
  try {
    const live = await versions.live();
    const version = live && (await versions.find(live.version));
    if (!version) return null;
    progress.at('loading the version that was live');
    const archive = await loadVersion(versions, version.version, [], signal);
    const known = await cache.load();
    const index = await SearchIndex.build(archive.articles, { known, ...indexing(progress, signal) });
    const act = await acts.find(version.act);
    const standing = { archive, index, pinned: live.pinned, act: act ? actOf(act) : null };
    const first = await liveOf(archive, index, meaning, signal);
    return { started: 'stored', standing, live: first, readings: null };
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    log.error(
      { fault: error.message },
      'what is kept of the archive cannot be used; the folder is read instead',
    );
    return null;
  }
}

async function fromFolder(
  { folder, limits }: DeskSettings,
  parts: Parts | null,
  { meaning, log, signal }: Starting,
  progress: StartProgress,
): Promise<First> {
  progress.at('listing the files of the archive');
  const { archive, readings } = await readArchive(folder, {
    ...limits,
    corrections: await correctionsAtStart(parts, log),
    onLook: (done, of) => progress.at('looking at the files of the archive', done, of),
    onProgress: ({ files, ofFiles }) => progress.at('reading the files of the archive', files, ofFiles),
    ...(signal && { signal }),
  });
  const index = await SearchIndex.build(archive.articles, indexing(progress, signal));
  const standing = { archive, index, pinned: false, act: null };
  return { started: 'folder', standing, live: await liveOf(archive, index, meaning, signal), readings };
}

/** Whatever is wrong with the state, the bot answers. */
async function correctionsAtStart(parts: Parts | null, log: Logger): Promise<Corrections> {
  try {
    return parts ? await allCorrections(parts) : new Map();
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    log.error(
      { fault: error.message },
      'what was corrected of articles cannot be read; they say what their pages say',
    );
    return new Map();
  }
}

function indexing(progress: StartProgress, signal: AbortSignal | undefined) {
  return {
    onProgress: (share: number) => progress.at('indexing, in percent', Math.round(share * 100), 100),
    ...(signal && { signal }),
  };
}

/**
 * Brings what is kept and what is in the folder together, while questions are answered already. A version that was
 * brought back stays, whatever the folder holds.
 * @param follow whether what is new in the folder is taken
 */
export async function catchUp(desk: Desk, first: First, follow: boolean): Promise<Applied | null> {
  try {
    if (first.readings) return await keepFirst(desk, first, first.readings);
    if (desk.standing.pinned) {
      const { version } = desk.standing.archive;
      desk.log.warn({ version }, 'an earlier version was brought back and stays live until the next reload');
      return null;
    }
    return follow ? await takeFolder(desk) : null;
  } catch (error) {
    if (desk.closing.signal.aborted) return null;
    const { reason, remedy } = error as Partial<ArchiveProblem>;
    desk.log.error({ remedy }, reason ?? String(error));
    return null;
  }
}

async function keepFirst(desk: Desk, { standing }: First, readings: Readings): Promise<Applied> {
  const { archive, index } = standing;
  const nothing = { version: '', articles: [], rejected: [] };
  const change = { added: archive.articles, changed: [], removed: [] };
  return exclusively(desk, { by: THE_BOT, kind: 'reload', traced: false }, undefined, async (signal) => {
    const prepared = { archive, index, from: nothing, change };
    const applied = await publish(desk, prepared, {
      by: THE_BOT,
      kind: 'reload',
      pinned: false,
      signal,
      ignored: archive.ignored ?? [],
    });
    inBackground(desk, desk.readings.keep(readings, archive, desk.ending.signal));
    return applied;
  });
}

async function takeFolder(desk: Desk): Promise<Applied | null> {
  const proposed = await prepareReload(desk, THE_BOT, {});
  const { refusal } = proposed.proposal;
  if (refusal?.code === 'nothing-changed') return null;
  return applyProposal(desk, proposed, THE_BOT, {});
}
