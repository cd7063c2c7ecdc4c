import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArchive } from '../../src/archive/load.js';
import { bodyOf, folderOf, itemOf, pageOf } from './folder.js';

describe('loadArchive reads a folder', () => {
  it('with all its subfolders and formats, ordered by id', async () => {
    const folder = await folderOf({
      'b.txt': pageOf(1),
      '2017/Chinese Customs.txt': pageOf(2),
      'a.md': `# A page\n\n${bodyOf(3).join('\n\n')}\n`,
      'c.html': `<h1>A saved page of Ward 4</h1>${bodyOf(4)
        .map((text) => `<p>${text}</p>`)
        .join('')}`,
      'd.json': itemOf('given-id', 5),
      'e.jsonl': `${itemOf('one', 6)}\n${itemOf('two', 7)}\n`,
    });
    const archive = await loadArchive(folder);
    expect(archive.rejected).toEqual([]);
    expect(archive.articles.map(({ id, file }) => [id, file])).toEqual([
      ['2017/chinese-customs', '2017/Chinese Customs.txt'],
      ['a', 'a.md'],
      ['b', 'b.txt'],
      ['c', 'c.html'],
      ['given-id', 'd.json'],
      ['one', 'e.jsonl'],
      ['two', 'e.jsonl'],
    ]);
    expect(archive.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([5, 5, 5, 5, 5, 5, 5]);
  });

  it('or one file, or several of either', async () => {
    const folder = await folderOf({ 'x/a.txt': pageOf(1), 'y/b.jsonl': itemOf('b', 2) });
    expect((await loadArchive(join(folder, 'x/a.txt'))).articles).toMatchObject([{ id: 'a', file: 'a.txt' }]);
    const both = await loadArchive([join(folder, 'x'), join(folder, 'y/b.jsonl')]);
    expect(both.articles).toMatchObject([
      { id: 'a', file: 'x/a.txt' },
      { id: 'b', file: 'b.jsonl' },
    ]);
    const alike = await folderOf({ 'x/a.jsonl': itemOf('1', 1), 'y/a.jsonl': itemOf('2', 2) });
    const named = await loadArchive([join(alike, 'x/a.jsonl'), join(alike, 'y/a.jsonl')]);
    expect(named.articles.map(({ file }) => file)).toEqual(['x/a.jsonl', 'y/a.jsonl']);
  });

  it('says which files it passed over', async () => {
    const folder = await folderOf({
      'a.txt': pageOf(1),
      'README.md': '# About this folder\n\nIt holds articles that were written for a test of this program.',
      'picture.png': 'x',
      '.hidden/b.txt': pageOf(2),
    });
    const archive = await loadArchive(folder);
    expect(archive.articles).toHaveLength(1);
    expect(archive.rejected).toEqual([]);
    expect(archive.ignored.map(({ file }) => file)).toEqual(['.hidden', 'README.md', 'picture.png']);
  });

  it('reads a file that is named outright, whatever it is called', async () => {
    const folder = await folderOf({
      'README.md': `# A page\n\n${bodyOf(1).join('\n\n')}\n`,
      'a.odt': 'PK',
    });
    expect((await loadArchive(join(folder, 'README.md'))).articles).toHaveLength(1);
    expect((await loadArchive(join(folder, 'a.odt'))).rejected).toMatchObject([
      { file: 'a.odt', reason: /cannot be read/ },
    ]);
  });

  it('follows links once, and is not caught in a loop of them', async () => {
    const folder = await folderOf({ 'in/a.txt': pageOf(1) });
    await symlink(folder, join(folder, 'in/loop'));
    await symlink(join(folder, 'in/a.txt'), join(folder, 'z.txt'));
    await symlink(join(folder, 'nowhere.txt'), join(folder, 'broken.txt'));
    const archive = await loadArchive(folder);
    expect(archive.articles).toHaveLength(1);
    expect(archive.ignored.map(({ file }) => file)).toEqual(['in/loop', 'z.txt']);
    expect(archive.rejected).toMatchObject([{ file: 'broken.txt', reason: /does not exist/ }]);
  });

  it('follows no link that leads out of the archive, unless every link is to be followed', async () => {
    const outside = await folderOf({ 'secret.txt': pageOf(2), 'more/other.txt': pageOf(3) });
    const folder = await folderOf({ 'in/a.txt': pageOf(1) });
    await symlink(join(outside, 'secret.txt'), join(folder, 'in/b.txt'));
    await symlink(join(outside, 'more'), join(folder, 'more'));
    const archive = await loadArchive(folder);
    expect(archive.articles.map(({ id }) => id)).toEqual(['in/a']);
    expect(archive.rejected).toMatchObject([
      { file: 'in/b.txt', reason: /link that leads out/, remedy: /FOLLOW_LINKS=all/ },
      { file: 'more', reason: /link that leads out/ },
    ]);
    const all = await loadArchive(folder, { followLinks: 'all' });
    expect(all.articles.map(({ id }) => id)).toEqual(['in/a', 'in/b', 'more/other']);
    expect((await loadArchive([folder, outside])).rejected).toEqual([]);
  });

  it('is not misled by a neighbour whose name begins alike, and reads an archive that is itself a link', async () => {
    const parent = await folderOf({ 'news/a.txt': pageOf(1), 'news-private/b.txt': pageOf(2) });
    await symlink(join(parent, 'news-private/b.txt'), join(parent, 'news/b.txt'));
    await symlink(join(parent, 'news'), join(parent, 'linked'));
    const { articles, rejected } = await loadArchive(join(parent, 'linked'));
    expect([articles.length, rejected.map(({ file }) => file)]).toEqual([1, ['b.txt']]);
  });

  it('gives an empty archive for an empty folder', async () => {
    expect(await loadArchive(await folderOf({}))).toMatchObject({ articles: [], rejected: [], ignored: [] });
  });
});

describe('loadArchive rejects what it cannot read and loads the rest', () => {
  it.each<[string, Record<string, string | Uint8Array>, object]>([
    ['an empty file', { 'bad.txt': '' }, { file: 'bad.txt', line: null, reason: /empty/ }],
    ['an empty list of lines', { 'bad.jsonl': '' }, { file: 'bad.jsonl', reason: /empty/ }],
    ['a list of empty lines', { 'bad.jsonl': '\n\n' }, { file: 'bad.jsonl', reason: /no article/ }],
    ['white space', { 'bad.md': ' \n \n' }, { file: 'bad.md', reason: /white space/ }],
    ['a binary', { 'bad.txt': Uint8Array.from([80, 0, 1, 2, 0, 3]) }, { file: 'bad.txt', reason: /binary/ }],
    [
      'a binary named .jsonl',
      { 'bad.jsonl': Uint8Array.from([80, 0, 10, 2, 0, 10, 3]) },
      { file: 'bad.jsonl', line: 1, reason: /binary/ },
    ],
    [
      'a page of furniture only',
      { 'bad.txt': 'Home\nLog in\nSubscribe\n' },
      { file: 'bad.txt', reason: /No article text/ },
    ],
    [
      'broken front matter',
      { 'bad.md': '---\ntitle: "x\ndate: 2017\n---\n\nText.\n' },
      { file: 'bad.md', line: expect.any(Number), reason: /YAML/ },
    ],
    [
      'broken JSON',
      { 'bad.json': '{\n"headline": "x",\n}\n' },
      { file: 'bad.json', line: 3, reason: /not valid JSON/ },
    ],
    [
      'JSON of another shape',
      { 'bad.json': '"text"' },
      { file: 'bad.json', line: 1, reason: /should be a JSON object, not a string/ },
    ],
    ['no text', { 'bad.json': '{"headline": "x"}' }, { file: 'bad.json', reason: /"paragraphs".*"text"/ }],
    ['no headline', { 'bad.json': '{"text": "x"}' }, { file: 'bad.json', reason: /"headline" or "title"/ }],
    [
      'a field of another type',
      { 'bad.json': '{"headline": "x", "text": "y", "date": true}' },
      { reason: /"date" should be a string, not a boolean/ },
    ],
    [
      'HTML without text',
      { 'bad.html': '<html><body><script>render()</script></body></html>' },
      { file: 'bad.html', reason: /no text/ },
    ],
  ])('%s', async (_name, files, expected) => {
    const archive = await loadArchive(await folderOf({ ...files, 'good.txt': pageOf(1) }));
    expect(archive.articles).toMatchObject([{ id: 'good' }]);
    expect(archive.rejected).toHaveLength(1);
    const { reason, ...place } = expected as { reason: RegExp };
    expect(archive.rejected[0]).toMatchObject(place);
    expect(archive.rejected[0]!.reason).toMatch(reason);
    expect(archive.rejected[0]!.remedy).toMatch(/\.$/);
  });

  it('names the one broken line of a long list', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => itemOf(`item-${i + 1}`, i + 1));
    lines[36] = '{"id": "item-37", "headline": ';
    const archive = await loadArchive(await folderOf({ 'list.jsonl': lines.join('\n') }));
    expect(archive.articles).toHaveLength(59);
    expect(archive.rejected).toMatchObject([{ file: 'list.jsonl', line: 37, reason: /not valid JSON/ }]);
  });

  it('stops listing the lines of a file that is of another kind', async () => {
    const archive = await loadArchive(await folderOf({ 'log.jsonl': 'not json\n'.repeat(1500) }));
    expect(archive.rejected).toHaveLength(1001);
    expect(archive.rejected.find(({ line }) => line === null)?.reason).toMatch(/500 more lines/);
  });

  it('files and lines above the limits, which can be set', async () => {
    const folder = await folderOf({
      'long.txt': pageOf(1, 'x'.repeat(5000)),
      'list.jsonl': `${itemOf('a', 2)}\n${itemOf('b', 3, { text: 'x'.repeat(5000) })}\n${itemOf('c', 4)}`,
    });
    const archive = await loadArchive(folder, { maxFileBytes: 4000 });
    expect(archive.articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(archive.rejected).toMatchObject([
      { file: 'list.jsonl', line: 2, reason: /longer than 0 MB/ },
      { file: 'long.txt', reason: /the limit is 0 MB/ },
    ]);
    const strict = await loadArchive(folder, { maxJsonlBytes: 100 });
    expect(strict.rejected).toMatchObject([{ file: 'list.jsonl', line: null }]);
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const folder = await folderOf({ 'a.txt': pageOf(1), 'secret.txt': pageOf(2) });
    await chmod(join(folder, 'secret.txt'), 0);
    const archive = await loadArchive(folder);
    expect(archive.rejected).toMatchObject([{ file: 'secret.txt', reason: /permit/ }]);
  });

  it('the second of two articles with one id, naming both', async () => {
    const archive = await loadArchive(
      await folderOf({
        'a.txt': pageOf(1),
        'a.md': `# A page\n\n${bodyOf(2).join('\n\n')}\n`,
        'b.jsonl': `${itemOf('x', 3)}\n${itemOf('x', 4)}`,
      }),
    );
    expect(archive.articles.map(({ id, file }) => [id, file])).toEqual([
      ['a', 'a.md'],
      ['x', 'b.jsonl'],
    ]);
    expect(archive.rejected).toMatchObject([
      { file: 'a.txt', line: null, reason: expect.stringMatching(/"a".*a\.md.*a\.txt/) },
      { file: 'b.jsonl', line: 2, reason: expect.stringMatching(/"x".*b\.jsonl, line 1.*b\.jsonl, line 2/) },
    ]);
  });
});

describe('loadArchive as a whole', () => {
  it('fails with a clear message when the archive is not there', async () => {
    await expect(loadArchive('/no/such/folder')).rejects.toThrow(
      /archive \/no\/such\/folder cannot be read\. It does not exist.*Name a folder of articles, or one file\./,
    );
  });

  it('reports progress and can be given up', async () => {
    const folder = await folderOf({ 'a.txt': pageOf(1), 'b.txt': pageOf(2) });
    const seen: number[] = [];
    await loadArchive(folder, { onProgress: ({ files, ofFiles }) => seen.push(files / ofFiles) });
    expect(seen).toEqual([0.5, 1]);
    const list = await folderOf({
      'a.jsonl': Array.from({ length: 3000 }, (_, i) => itemOf(`${i}`, i)).join('\n'),
    });
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(loadArchive(list, { signal })).rejects.toThrow('given up');
  });

  it('gives the same version for the same articles, and another when one changes', async () => {
    const files = { 'a.txt': pageOf(1), 'b.txt': pageOf(2) };
    const [first, again, other] = await Promise.all(
      [files, { 'b.txt': pageOf(2), 'a.txt': pageOf(1) }, { ...files, 'b.txt': pageOf(3) }].map(
        async (content) => loadArchive(await folderOf(content)),
      ),
    );
    expect(again).toEqual(first);
    expect(other!.version).not.toBe(first!.version);
    expect(other!.articles[0]!.digest).toBe(first!.articles[0]!.digest);
  });

  it('keeps given paragraphs and their numbers exactly', async () => {
    const paragraphs = ['  First,  as it is.\n', '', '\u00a0', '“Fourth”'];
    const archive = await loadArchive(
      await folderOf({ 'a.jsonl': JSON.stringify({ title: 'T', paragraphs }) }),
    );
    expect(archive.articles[0]!.paragraphs).toEqual(paragraphs);
  });

  it('reads a .jsonl file with a byte-order mark, Windows line ends and long lines', async () => {
    const long = itemOf('long', 1, { paragraphs: ['x'.repeat(700_000)] });
    const archive = await loadArchive(
      await folderOf({ 'a.jsonl': `\ufeff${itemOf('a', 2)}\r\n${long}\r\n${itemOf('b', 3)}` }),
    );
    expect(archive.rejected).toEqual([]);
    expect(archive.articles.map(({ id }) => id)).toEqual(['a', 'b', 'long']);
  });
});
