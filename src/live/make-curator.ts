import { type Curator, PROPOSAL_MINUTES } from './curator/curator.js';
import type { ArchiveProblem } from './curator/problem.js';
import { problems } from './curator/problems.js';
import type { ArchiveStatus } from './curator/reports.js';
import { watchFolder } from './files/watch.js';
import { add } from './acts/add.js';
import type { Desk } from './acts/desk.js';
import { listActs, listVersions, statusOf } from './acts/overview.js';
import { applyProposal, type Proposed, prepareReload, reload } from './acts/reload.js';
import { remove } from './acts/remove.js';
import { rollback } from './acts/rollback.js';
import { type ReadUpload, readUpload } from './acts/upload.js';
import { readAddress } from './arriving/page.js';

/** Each holds a version or a file in memory. */
const MOST_PENDING = 5;

/** How long a close may wait for what makes the next start quick. */
const GRACE_MS = 5_000;

export interface CuratorParts {
  readonly desk: Desk;
  readonly watching: Exclude<ArchiveStatus['watching'], 'lost'>;
  /** Why nothing can be done to the archive at present. */
  readonly trouble: () => Promise<ArchiveProblem | null>;
  /** How long the watched folder must have been still, in ms; for tests. */
  readonly settleMs?: number;
  /** After everything under way has ended. */
  readonly onClose: () => Promise<void> | void;
}

export function makeCurator({ desk, watching, trouble, settleMs, onClose }: CuratorParts): Curator {
  const proposals = pending<Proposed>(desk.elapsed);
  const uploads = pending<ReadUpload>(desk.elapsed);
  const usable = async () => {
    const problem = await trouble();
    if (problem) throw problem;
  };
  const curator: Omit<Curator, 'onFolderChange' | 'close'> = {
    async prepareReload(by, options = {}) {
      await usable();
      const proposed = await prepareReload(desk, by, options);
      proposals.put(proposed.proposal.id, proposed);
      return proposed.proposal;
    },
    async apply(id, by, options = {}) {
      await usable();
      const proposed = proposals.get(id);
      const applied = await applyProposal(desk, proposed, by, options);
      proposals.drop(id);
      return applied;
    },
    cancel(id) {
      proposals.drop(id);
      uploads.drop(id);
    },
    async reload(by, options = {}) {
      await usable();
      return reload(desk, by, options);
    },
    async readUpload(fileName, bytes) {
      await usable();
      const read = await readUpload(desk, fileName, bytes);
      uploads.put(read.upload.id, read);
      return read.upload;
    },
    async readAddress(address) {
      await usable();
      const read = await readAddress(desk, address);
      uploads.put(read.upload.id, read);
      return read.upload;
    },
    async add(id, by, { replace = false } = {}) {
      await usable();
      const applied = await add(desk, uploads.get(id), by, replace);
      uploads.drop(id);
      return applied;
    },
    async remove(article, by) {
      await usable();
      return remove(desk, article, by);
    },
    async history(limit) {
      await usable();
      return listVersions(desk, limit);
    },
    async rollback(version, by, options = {}) {
      await usable();
      return rollback(desk, version, by, options);
    },
    status: async () => statusOf(desk, watcher.doing(), await trouble()),
    audit: {
      async list(limit, before) {
        await usable();
        return listActs(desk, limit, before);
      },
      onAct(listener) {
        desk.listeners.add(listener);
        return () => desk.listeners.delete(listener);
      },
    },
  };
  const watcher = watchFolder({
    folder: desk.settings.folder,
    mode: watching,
    acts: curator,
    onFault: (error) => desk.log.warn({ fault: String(error) }, 'watching the archive folder failed'),
    ...(settleMs !== undefined && { settleMs }),
  });
  let closed: Promise<void> | undefined;
  async function close() {
    await watcher.close();
    desk.closing.abort(new Error('The archive is being closed.'));
    const late = setTimeout(() => desk.ending.abort(), GRACE_MS);
    while (desk.pending.size > 0) await Promise.allSettled(desk.pending);
    clearTimeout(late);
    await desk.outside.web.close();
    await onClose();
  }
  return {
    ...curator,
    onFolderChange: watcher.onChange,
    close: () => (closed ??= close()),
  };
}

/** What waits for somebody to press a button, for a while, the newest few. @param elapsed see `Desk` */
function pending<T>(elapsed: () => number) {
  const waiting = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    put(id: string, value: T) {
      waiting.set(id, { value, until: elapsed() + PROPOSAL_MINUTES * 60_000 });
      for (const old of [...waiting.keys()].slice(0, -MOST_PENDING)) waiting.delete(old);
    },
    /** @throws ArchiveProblem `expired` */
    get(id: string): T {
      const found = waiting.get(id);
      if (!found || found.until <= elapsed()) throw problems.expired();
      return found.value;
    },
    drop: (id: string) => waiting.delete(id),
  };
}
