import { readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { asProblem } from '../curator/as-problem.js';
import type { Actor } from '../curator/audit.js';
import type { FolderChange } from '../curator/curator.js';
import type { ArchiveProblem } from '../curator/problem.js';
import type { Applied, ArchiveStatus, Proposal } from '../curator/reports.js';

export interface FolderWatcher {
  onChange(listener: (event: FolderChange) => void): () => void;
  /** What it does at present: `lost` while there is no folder at its place, `failing` while the system does not watch it. */
  doing(): ArchiveStatus['watching'];
  close(): Promise<void>;
}

/** What the watcher may do; a part of the curator. */
export interface WatchedActs {
  prepareReload(by: Actor): Promise<Proposal>;
  apply(proposal: string, by: Actor): Promise<Applied>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly mode: Exclude<ArchiveStatus['watching'], 'lost' | 'failing'>;
  readonly acts: WatchedActs;
  readonly onFault: (error: unknown) => void;
  /** How often the folder is looked at besides, in ms, for disks that tell of no changes; null for never. */
  readonly pollMs?: number | null;
  /** How long nothing must have changed before the folder is read, in ms. */
  readonly settleMs?: number;
}

export const THE_WATCHER: Actor = { id: '', name: 'Clippings', via: 'watcher' };

const SETTLE_MS = 2_000;
/** How often it is asked whether the folder at its place is still the one that is watched. */
const PLACE_MS = 2_000;

/**
 * Watches the archive folder. A file that is being written is waited out: nothing is read until the whole folder has
 * been still for a while, and files that change even so are waited for by whoever reads them. The system watches a folder
 * and not its place: where another comes to stand there, as deploys and sync tools do it, that one is watched from then on.
 */
export function watchFolder({
  folder,
  mode,
  acts,
  onFault,
  settleMs = SETTLE_MS,
  pollMs = null,
}: WatchOptions): FolderWatcher {
  const listeners = new Set<(event: FolderChange) => void>();
  let watcher: FSWatcher | undefined;
  let watched: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let isBroken = false;
  let closed = false;

  const tell = (event: FolderChange) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        onFault(error);
      }
    }
  };

  function lookSoon() {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void look(), settleMs);
  }

  async function look() {
    if (looking) return lookSoon();
    looking = true;
    try {
      const event = await changeOf(mode, acts);
      if (event && !closed) tell(event);
    } catch (error) {
      const problem = asProblem(error, folder) as ArchiveProblem;
      if (problem.code === 'busy' || problem.code === 'unsettled') lookSoon();
      // Whoever may change the archive looks at the folder too.
      else if (problem.code === 'archive-held') return;
      else if (!closed && problem.code) tell({ kind: 'failed', problem });
      else if (!closed) onFault(error);
    } finally {
      looking = false;
    }
  }

  function begin() {
    watcher = watch(folder, {
      ignoreInitial: true,
      // Hidden names are not of the archive: the trash, and what is being written.
      ignored: (path) => path !== folder && basename(path).startsWith('.'),
    });
    isBroken = false;
    watcher.on('all', lookSoon).on('error', (error) => {
      // What the system will not watch any more (its limits, above all) is not to be called watched.
      isBroken = true;
      onFault(error);
    });
  }

  async function lookAtPlace(isFirst: boolean) {
    const there = await identityOf(folder);
    if (closed || there === watched) return;
    const before = watcher;
    watched = there;
    if (there !== null && !isFirst) begin();
    // Read as well when it has gone: that is a change too, and told as what it is.
    if (!isFirst) lookSoon();
    if (before && !isFirst) await before.close();
  }

  let place: Promise<void> = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  let poll: NodeJS.Timeout | undefined;
  if (mode !== 'off') {
    begin();
    place = lookAtPlace(true);
    again = setInterval(() => {
      place = place.then(() => lookAtPlace(false)).catch(onFault);
    }, PLACE_MS);
    again.unref();
    if (pollMs !== null) {
      poll = setInterval(() => looking || lookSoon(), pollMs);
      poll.unref();
    }
  }
  return {
    doing() {
      if (mode === 'off') return 'off';
      if (watched === null) return 'lost';
      return isBroken && pollMs === null ? 'failing' : mode;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(again);
      clearInterval(poll);
      await place;
      await watcher?.close();
    },
  };
}

/** Null when the articles are the same as before. */
async function changeOf(mode: WatchOptions['mode'], acts: WatchedActs): Promise<FolderChange | null> {
  const proposal = await acts.prepareReload(THE_WATCHER);
  const { refusal } = proposal;
  if (refusal?.code === 'nothing-changed') return null;
  if (mode === 'offer') return { kind: 'offered', proposal };
  if (refusal) return { kind: 'failed', problem: refusal };
  return { kind: 'applied', proposal, applied: await acts.apply(proposal.id, THE_WATCHER) };
}

/**
 * What stands at a place, null for nothing that could be watched. Where a folder's files are links through one hidden link that is
 * swapped when they change, as Kubernetes lays out what it mounts, that is a part of it: of the files themselves nothing is told then.
 */
async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true });
    const data = await readlink(join(folder, '..data')).catch(() => '');
    return `${dev} ${ino} ${data}`;
  } catch {
    return null;
  }
}
