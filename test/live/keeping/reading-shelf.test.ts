import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readArchive } from '../../../src/archive/load.js';
import { keepArticles } from '../../../src/live/keeping/archive-store.js';
import { readingShelf } from '../../../src/live/keeping/reading-shelf.js';
import { openStores } from '../../../src/state/sqlite/open.js';
import { folderOf, itemOf, pageOf } from '../../archive/folder.js';

const silent = pino({ level: 'silent' });
const never = new AbortController().signal;
const FILES = {
  'a.txt': pageOf(1),
  'b.txt': pageOf(2),
  'copy-of-b.txt': pageOf(2),
  'many.jsonl': `${itemOf('x', 31)}\n{"broken"\n${itemOf('y', 32)}\n`,
};

/** An archive that was read and kept, and the same shelf as a later process finds it. */
async function kept(reader = 'one') {
  const folder = await folderOf(FILES);
  const stateDir = await folderOf({});
  const stores = openStores(stateDir, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => expect.unreachable(message),
  });
  onTestFinished(() => stores.close());
  const { versions, readings } = stores.archive;
  const shelf = (by: string) => readingShelf(readings, versions, by, silent);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 10_000);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const first = await readArchive(folder);
  await keepArticles(versions, first.archive.articles, never);
  await shelf(reader).keep(first.readings, first.archive, never);
  return { folder, first, shelf };
}

describe('readings that are kept', () => {
  it('spare the next process all parsing, and give the same archive', async () => {
    const { folder, first, shelf } = await kept();
    const before = await shelf('one').current(first.archive);
    const again = await readArchive(folder, { before });
    expect(again.parsed).toBe(0);
    expect(again.archive).toEqual(first.archive);
  });

  it('share their articles with the live version, not copies of them', async () => {
    const { first, shelf } = await kept();
    const before = await shelf('one').current(first.archive);
    const live = first.archive.articles.find(({ id }) => id === 'a');
    expect(before.get('a.txt')!.items[0]!.article).toBe(live);
  });

  it('are not used by another reader', async () => {
    const { first, shelf } = await kept();
    expect((await shelf('two').current(first.archive)).size).toBe(0);
  });

  it('of files that are gone are dropped', async () => {
    const { folder, first, shelf } = await kept();
    await rm(join(folder, 'a.txt'));
    const second = await readArchive(folder, { before: first.readings });
    await shelf('one').keep(second.readings, second.archive, never);
    expect([...(await shelf('one').current(second.archive)).keys()]).toEqual([
      'b.txt',
      'copy-of-b.txt',
      'many.jsonl',
    ]);
  });
});
