import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { Actor } from '../curator/audit.js';
import type { FolderChange } from '../curator/curator.js';
import type { ArchiveProblem } from '../curator/problem.js';
import { asProblem } from '../curator/problems.js';
import type { Applied, ArchiveStatus, Proposal } from '../curator/reports.js';

export interface FolderWatcher {
  onChange(listener: (event: FolderChange) => void): () => void;
  close(): Promise<void>;
}

/** What the watcher may do; a part of the curator. */
export interface WatchedActs {
  prepareReload(by: Actor): Promise<Proposal>;
  apply(proposal: string, by: Actor): Promise<Applied>;
}

export interface WatchOptions {
  readonly folder: string;
  readonly mode: ArchiveStatus['watching'];
  readonly acts: WatchedActs;
  readonly onFault: (error: unknown) => void;
  /** How long nothing must have changed before the folder is read, in ms. */
  readonly settleMs?: number;
}

export const THE_WATCHER: Actor = { id: '', name: 'Clippings', via: 'watcher' };

const SETTLE_MS = 2_000;

/**
 * Watches the archive folder. A file that is being written is waited out: nothing is read until the whole folder has
 * been still for a while, and files that change even so are waited for by whoever reads them.
 */
export function watchFolder({
  folder,
  mode,
  acts,
  onFault,
  settleMs = SETTLE_MS,
}: WatchOptions): FolderWatcher {
  const listeners = new Set<(event: FolderChange) => void>();
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
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
      else if (!closed && problem.code) tell({ kind: 'failed', problem });
      else if (!closed) onFault(error);
    } finally {
      looking = false;
    }
  }

  if (mode !== 'off') {
    watcher = watch(folder, {
      ignoreInitial: true,
      // Hidden names are not of the archive: the trash, and what is being written.
      ignored: (path) => path !== folder && basename(path).startsWith('.'),
    });
    watcher.on('all', lookSoon).on('error', onFault);
  }
  return {
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}

/** Null when the articles are the same as before. */
async function changeOf(mode: ArchiveStatus['watching'], acts: WatchedActs): Promise<FolderChange | null> {
  const proposal = await acts.prepareReload(THE_WATCHER);
  const { refusal } = proposal;
  if (refusal?.code === 'nothing-changed') return null;
  if (mode === 'offer') return { kind: 'offered', proposal };
  if (refusal) return { kind: 'failed', problem: refusal };
  return { kind: 'applied', proposal, applied: await acts.apply(proposal.id, THE_WATCHER) };
}
