import type { Curator } from '../../src/live/curator/curator.js';
import { ArchiveProblem } from '../../src/live/curator/problem.js';
import type { ArchiveStatus } from '../../src/live/curator/reports.js';

export const STATUS: ArchiveStatus = {
  version: 'a1b2c3d4e5f60718',
  since: Date.UTC(2017, 10, 10, 12),
  by: { id: '', name: '', via: 'start' },
  kind: 'reload',
  pinned: false,
  folder: 'data/articles',
  articles: 2,
  paragraphs: 4,
  newest: '2017-11-10',
  rejected: [],
  working: null,
  memory: 100 * 1024 ** 2,
  garbage: 0.02,
  watching: 'off',
  meaning: null,
  behind: null,
  trouble: null,
};

/** A curator that does what a test tells it to, and is stopped by everything else. Notes what it was asked. */
export function fakeCurator(parts: Partial<Curator> = {}): Curator {
  const stopped = async () => {
    throw new ArchiveProblem('aborted', 'Stopped.', 'Try again.');
  };
  return {
    prepareReload: stopped,
    apply: stopped,
    cancel: () => {},
    reload: stopped,
    readUpload: stopped,
    readUploads: stopped,
    readAddress: stopped,
    add: stopped,
    remove: stopped,
    editing: stopped,
    edit: stopped,
    sources: {
      look: stopped,
      add: stopped,
      list: async () => [],
      check: stopped,
      pause: stopped,
      remove: stopped,
      take: stopped,
      decline: stopped,
      onEvent: () => () => {},
      start: () => {},
    },
    history: async () => [],
    rollback: stopped,
    status: async () => STATUS,
    audit: { list: async () => [], onAct: () => () => {}, untold: null },
    onFolderChange: () => () => {},
    close: async () => {},
    ...parts,
  };
}
