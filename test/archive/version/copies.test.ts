import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../../src/archive/explain-file.js';
import { loadArchive } from '../../../src/archive/load.js';
import { diffArchives } from '../../../src/archive/version/diff.js';
import { folderOf, itemOf, pageOf } from '../folder.js';

describe('copies', () => {
  it('are named with the article, and change its digest', async () => {
    const one = { 'a.jsonl': itemOf('a', 1, { date: '2017-01-01' }) };
    const before = await loadArchive(await folderOf(one));
    const after = await loadArchive(
      await folderOf({
        ...one,
        'b.jsonl': itemOf('b', 1, { date: '2017-01-02', source: 'Post', url: 'https://example.com/b' }),
      }),
    );
    expect(after.articles).toHaveLength(1);
    expect(after.articles[0]).toMatchObject({
      id: 'a',
      copies: [
        {
          id: 'b',
          headline: 'Matter 1 of Ward 1',
          date: '2017-01-02',
          source: 'Post',
          url: 'https://example.com/b',
          file: 'b.jsonl',
        },
      ],
    });
    expect(after.articles[0]!.digest).not.toBe(before.articles[0]!.digest);
  });
});

describe('diffArchives', () => {
  it('tells what was added, changed and removed', async () => {
    const before = await loadArchive(
      await folderOf({ 'a.txt': pageOf(1), 'b.txt': pageOf(2), 'c.txt': pageOf(3) }),
    );
    const after = await loadArchive(
      await folderOf({ 'a.txt': pageOf(1), 'b.txt': pageOf(4), 'd.txt': pageOf(5) }),
    );
    const change = await diffArchives(before, after);
    expect(change.added.map(({ id }) => id)).toEqual(['d']);
    expect(change.changed.map(({ id }) => id)).toEqual(['b']);
    expect(change.removed).toEqual(['c']);
    expect(await diffArchives(after, after)).toEqual({ added: [], changed: [], removed: [] });
  });
});

describe('lines that pages have in common', () => {
  const motto = 'The Ward Courier, your paper since 1904';
  const blurb = 'We bring you the news of all wards every day.';

  it('are furniture, and the rule says so', async () => {
    const pages = Object.fromEntries(
      [1, 2, 3, 4].map((n) => [`${n}.txt`, pageOf(n, `\n${motto}\n\n${blurb}\n`)]),
    );
    const folder = await folderOf(pages);
    for (const { paragraphs, removed } of (await loadArchive(folder)).articles) {
      expect(paragraphs).toHaveLength(5);
      expect(removed.map(({ text, rule }) => [text, rule])).toEqual([
        [motto, 'furniture/repeated'],
        [blurb, 'furniture/repeated'],
      ]);
    }
    const removed = async (archives: string[]) =>
      (await accountFor(join(folder, '1.txt'), archives)).readings[0]?.read[0]?.removed;
    expect(await removed([folder])).toContainEqual(
      expect.objectContaining({ text: motto, rule: 'furniture/repeated' }),
    );
    expect(await removed([])).not.toContainEqual(expect.objectContaining({ rule: 'furniture/repeated' }));
  });

  it('stay when they are sentences about the matter', async () => {
    const background = '\nAcme filed the first suit in May 2016 and has lost every motion since.\n';
    const pages = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, pageOf(n, background)]));
    for (const { paragraphs } of (await loadArchive(await folderOf(pages))).articles) {
      expect(paragraphs.at(-1)).toBe(background.trim());
    }
  });

  it('stay when they are one article read several times', async () => {
    const pages = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, pageOf(9)]));
    const { articles } = await loadArchive(
      await folderOf({ ...pages, 'x.txt': pageOf(1), 'y.txt': pageOf(2) }),
    );
    const read = articles.find(({ copies }) => copies.length === 3);
    expect(read?.headline).toBe('Story number 9 about a matter in Ward 9');
    expect(read?.paragraphs).toHaveLength(5);
  });
});

describe('accountFor', () => {
  it('says why a file is not read', async () => {
    const folder = await folderOf({ 'a.txt': '', 'long.txt': pageOf(1) });
    expect((await accountFor(join(folder, 'a.txt'))).readings).toMatchObject([
      { read: [], rejected: [{ reason: 'The file is empty.' }] },
    ]);
    expect(
      (await accountFor(join(folder, 'long.txt'), [], { maxFileBytes: 10 })).readings[0]?.rejected,
    ).toMatchObject([{ reason: expect.stringContaining('limit') }]);
    await expect(accountFor(join(folder, 'none.txt'))).rejects.toThrow(/does not exist/);
  });

  it('reads a folder as an archive, with every copy, and says what it passed over', async () => {
    const motto = 'The voice of the valley since anyone can say';
    const pages = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, pageOf(n, `\n${motto}\n`)]));
    const folder = await folderOf({
      ...pages,
      'copy.txt': pageOf(1, `\n${motto}\n`),
      'empty.md': '',
      'a.png': 'x',
    });
    const { readings, ignored } = await accountFor(folder);
    expect(readings.map(({ file, read }) => [file, read.length])).toEqual([
      ['1.txt', 1],
      ['2.txt', 1],
      ['3.txt', 1],
      ['4.txt', 1],
      ['copy.txt', 1],
      ['empty.md', 0],
    ]);
    expect(readings[0]?.read[0]?.removed).toMatchObject([{ text: motto, rule: 'furniture/repeated' }]);
    expect(readings[5]?.rejected).toHaveLength(1);
    expect(ignored).toMatchObject([{ file: 'a.png' }]);
  });
});
