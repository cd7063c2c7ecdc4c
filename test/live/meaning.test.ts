import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/meaning/meaning.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { pageOf } from '../archive/folder.js';
import { MO, roomOf } from './rooms.js';

/** Knows no vectors; notes the headlines of each version that it is given to read. */
function notedMeaning() {
  const read: string[][] = [];
  const asked: string[] = [];
  const meaning: Meaning = {
    load: async () => true,
    progress: { state: 'reading', embedded: 2, of: 5, failed: 0 },
    async vectorOf(question) {
      asked.push(question);
      return null;
    },
    lookAt: async () => null,
    async read(index: SearchIndex) {
      read.push([...new Set([...index.texts()].map(({ headline }) => headline))].sort());
    },
    close: async () => {},
  };
  return { meaning, read, asked };
}

describe('the meaning of the live version', () => {
  it('is not read before the bot is there, then at once, and again with each version that goes live', async () => {
    const { meaning, read } = notedMeaning();
    const { curator, folder, ...room } = await roomOf(undefined, { meaning });
    expect(read).toEqual([]);
    room.readMeaning();
    expect(read).toHaveLength(1);
    await writeFile(join(folder, 'p7.txt'), pageOf(7));
    await curator.reload(MO);
    expect(read).toHaveLength(2);
    expect(read[1]!.filter((headline) => !read[0]!.includes(headline))).toHaveLength(1);
    await curator.rollback((await curator.history(5))[1]!.version, MO);
    expect(read).toHaveLength(3);
    expect(read[2]).toEqual(read[0]);
  });

  it('is asked of every question, and words answer where it knows nothing', async () => {
    const { meaning, asked } = notedMeaning();
    const { found } = await roomOf(undefined, { meaning });
    expect(await found('What happened in Ward 3?')).toContain('p2');
    expect(asked).toEqual(['What happened in Ward 3?']);
  });

  it('is said in the status: how far it is, or that words alone decide', async () => {
    const { meaning } = notedMeaning();
    expect((await (await roomOf(undefined, { meaning })).curator.status()).meaning).toEqual(meaning.progress);
    expect((await (await roomOf()).curator.status()).meaning).toBeNull();
  });
});
