import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { indexCache } from '../../../src/live/keeping/index-cache.js';
import type { KnownTokens } from '../../../src/search/index/known-tokens.js';
import { SearchIndex } from '../../../src/search/search-index.js';
import { folderOf, pageOf } from '../../archive/folder.js';
import { MO, roomOf } from '../rooms.js';

const silent = pino({ level: 'silent' });
const ALL_KEPT = { missing: async () => [] };
const never = new AbortController().signal;

describe('the kept index', () => {
  it('gives the tokens of every article that it knows, and of no other', async () => {
    const room = await roomOf();
    const { archive } = room.live.current();
    const index = await SearchIndex.build(archive.articles);
    const folder = await folderOf({});
    await indexCache(folder, 'code', ALL_KEPT, silent).save(index, archive, never);
    const known = await indexCache(folder, 'code', ALL_KEPT, silent).load();
    const inWords = ({ terms, runsOf }: KnownTokens) =>
      archive.articles.map((article) => {
        const { headline, paragraphs } = runsOf(article)!;
        return [headline, ...paragraphs].map((run) => Array.from(run, (token) => terms[token - 1] ?? '.'));
      });
    expect(inWords(known!)).toEqual(inWords(index.known));
    expect(known!.runsOf({ ...archive.articles[0]!, headline: 'Another' })).toBeUndefined();
  });

  it('is used by the next start, also for a version that differs a little', async () => {
    const room = await roomOf();
    await writeFile(join(room.folder, 'p7.txt'), pageOf(7));
    await room.curator.reload(MO);
    const again = await room.again();
    expect(again.started).toBe('stored');
    expect(await again.found('What happened in Ward 7?')).toContain('p7');
    expect(await again.found('What happened in Ward 2?')).toContain('p1');
    expect(again.troubles).toEqual([]);
  });

  it('of other code is not used', async () => {
    const folder = await folderOf({});
    const { archive } = (await roomOf()).live.current();
    await indexCache(folder, 'old code', ALL_KEPT, silent).save(
      await SearchIndex.build(archive.articles),
      archive,
      never,
    );
    expect(await indexCache(folder, 'new code', ALL_KEPT, silent).load()).toBeNull();
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])])],
    ['another file', () => Buffer.from('hello')],
    ['empty', () => Buffer.alloc(0)],
  ])('that is %s is told, and made anew', async (_, damage) => {
    const room = await roomOf();
    await room.curator.close();
    const file = join(room.stateDir, 'index.cache');
    await writeFile(file, damage(await readFile(file)));
    const again = await room.again();
    expect(again.ids()).toHaveLength(5);
    expect(await again.found('What happened in Ward 2?')).toContain('p1');
    expect(again.troubles.map(({ msg }) => msg)).toEqual(['the kept index cannot be used and is made anew']);
  });
});
