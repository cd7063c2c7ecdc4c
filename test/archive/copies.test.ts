import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFile } from '../../src/archive/explain-file.js';
import { loadArchive } from '../../src/archive/load.js';
import { diffArchives } from '../../src/archive/version/diff.js';
import { folderOf, itemOf, pageOf } from './folder.js';

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
    expect(await explainFile(join(folder, '1.txt'), [folder])).toContain(`furniture/repeated  ${motto}`);
    expect(await explainFile(join(folder, '1.txt'))).not.toContain('furniture/repeated');
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

describe('explainFile', () => {
  it('says why a file is not read', async () => {
    const folder = await folderOf({ 'a.txt': '', 'long.txt': pageOf(1) });
    expect(await explainFile(join(folder, 'a.txt'))).toMatch(/REJECTED: The file is empty/);
    expect(await explainFile(join(folder, 'long.txt'), [], { maxFileBytes: 10 })).toMatch(
      /REJECTED: .*limit/,
    );
    await expect(explainFile(folder)).rejects.toThrow(/folder/);
    await expect(explainFile(join(folder, 'none.txt'))).rejects.toThrow(/does not exist/);
  });
});
