import { addAll } from './acts/add.js';
import type { Desk } from './acts/desk.js';
import { edit, editing } from './acts/edit.js';
import { listActs, listVersions, statusOf } from './acts/overview.js';
import { applyProposal, prepareReload, reload } from './acts/reload.js';
import { remove } from './acts/remove.js';
import { rollback } from './acts/rollback.js';
import { readUpload, readUploads } from './acts/upload.js';
import { readAddress } from './arriving/page.js';
import { makeSources, type SourceParts } from './arriving/sources.js';
import type { Audit } from './curator/audit.js';
import type { Curator } from './curator/curator.js';
import type { ArchiveProblem } from './curator/problem.js';
import type { ArchiveStatus } from './curator/reports.js';
import { watchFolder } from './files/watch.js';
import { proposalsOf, sourceLooksOf, uploadsOf } from './shared/waiting.js';

/** How long a close may wait for what makes the next start quick. */
const GRACE_MS = 5_000;

export interface CuratorParts {
  readonly desk: Desk;
  readonly watching: Exclude<ArchiveStatus['watching'], 'lost' | 'failing'>;
  /** See `WatchOptions`. */
  readonly pollMs?: number | null;
  /** Why nothing can be done to the archive at present. */
  readonly trouble: () => Promise<ArchiveProblem | null>;
  readonly sources: Pick<SourceParts, 'store' | 'settings'>;
  /** See `Audit`. */
  readonly untold: Audit['untold'];
  /** How long the watched folder must have been still, in ms; for tests. */
  readonly settleMs?: number;
  /** After everything under way has ended. */
  readonly onClose: () => Promise<void> | void;
}

export function makeCurator(parts: CuratorParts): Curator {
  const { desk, watching, trouble, sources, settleMs, onClose } = parts;
  const proposals = proposalsOf(desk);
  const uploads = uploadsOf(desk);
  let lastEdit: Promise<unknown> = Promise.resolve();
  const usable = async () => {
    const problem = await trouble();
    if (problem) throw problem;
  };
  /** Another process that may change the archive keeps nobody from looking at it. */
  const unreadable = async () => {
    const problem = await trouble();
    return problem?.code === 'archive-held' ? null : problem;
  };
  const readable = async () => {
    const problem = await unreadable();
    if (problem) throw problem;
  };
  const curator: Omit<Curator, 'onFolderChange' | 'close'> = {
    async prepareReload(by, options = {}) {
      await usable();
      const proposed = await prepareReload(desk, by, options);
      await proposals.put(proposed.proposal.id, proposed);
      return proposed.proposal;
    },
    async apply(id, by, options = {}) {
      await usable();
      const proposed = await proposals.get(id);
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
      await uploads.put(read.upload.id, read);
      return read.upload;
    },
    async readUploads(files) {
      await usable();
      const read = await readUploads(desk, files);
      await uploads.put(read.upload.id, read);
      return read.upload;
    },
    async readAddress(address) {
      await usable();
      const read = await readAddress(desk, address);
      await uploads.put(read.upload.id, read);
      return read.upload;
    },
    async add(id, by, { replace = false } = {}) {
      await usable();
      const { files } = await uploads.get(id);
      const applied = await addAll(desk, files, by, { kind: replace ? 'replace' : 'add', replace });
      uploads.drop(id);
      return applied;
    },
    async remove(article, by) {
      await usable();
      return remove(desk, article, by);
    },
    async editing(article) {
      await usable();
      return editing(desk, article);
    },
    async edit(article, wanted, by) {
      await usable();
      const edited = lastEdit.then(() => edit(desk, article, wanted, by));
      lastEdit = edited.catch(() => {});
      return edited;
    },
    async history(limit) {
      await readable();
      return listVersions(desk, limit);
    },
    async rollback(version, by, options = {}) {
      await usable();
      return rollback(desk, version, by, options);
    },
    sources: makeSources({ desk, ...sources, usable, looks: sourceLooksOf(desk) }),
    status: async () => statusOf(desk, watcher.doing(), await unreadable()),
    audit: {
      async list(limit, before) {
        await readable();
        return listActs(desk, limit, before);
      },
      onAct(listener) {
        desk.listeners.add(listener);
        return () => desk.listeners.delete(listener);
      },
      untold: parts.untold,
    },
  };
  const watcher = watchFolder({
    folder: desk.settings.folder,
    mode: watching,
    pollMs: parts.pollMs ?? null,
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
