import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ArchivedArticle } from '../../../src/archive/archive.js';
import { loadArchive } from '../../../src/archive/load.js';
import { exportArticles } from '../../../src/cli/archive/export.js';
import { folderOf, removeFolder } from '../terminal-streams.js';

const page = (headline: string, day: number, text: string) =>
  `---\ntitle: ${headline}\ndate: 2017-03-${String(day).padStart(2, '0')}\nsource: The Tide\n---\n\n${text}\n`;
const LONG =
  'The lifeboat of Harwick was called out nine times in the night, its coxswain Ada Quill said on Sunday.';
const FILES = {
  'news/Ferry & fog.md': page(
    'Ferry waits for fog',
    1,
    `${LONG}\n\n## In the morning\n\nNobody was hurt, and the boat was back in its house by nine.`,
  ),
  'copies/again.md': page(
    'Ferry waits in fog',
    2,
    `${LONG}\n\n## In the morning\n\nNobody was hurt, and the boat was back in its house by nine.`,
  ),
  'page.html':
    '<html><head><title>Pier</title></head><body><article><h1>The pier is sold &amp; closed</h1><p>The old pier of Harwick was sold on Friday to a brewer from Colne.</p><p>It closes in May.</p></article></body></html>',
  'list.json': JSON.stringify([
    {
      id: 'Z/1',
      headline: 'A tide table',
      paragraphs: ['High water stands at six.', '', '  kept  as  it is '],
    },
    {
      id: 'z/1',
      headline: 'Another',
      url: 'https://tide.example/2',
      text: 'Low water stands at noon.\n\nOr so.',
    },
  ]),
};

async function setUp() {
  const folder = await folderOf({
    ...Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`in/${file}`, text])),
    'out/.keep': '',
  });
  onTestFinished(() => removeFolder(folder));
  const archive = await loadArchive(join(folder, 'in'));
  const give = (name: string, force = false, articles: readonly ArchivedArticle[] = archive.articles) =>
    exportArticles(articles, join(folder, 'out', name), { archive: join(folder, 'in'), force });
  return { folder, out: join(folder, 'out'), archive, give };
}

/** All that says where an article came from, left out. */
const withoutPlace = (articles: readonly ArchivedArticle[]) =>
  articles.map(({ file: _file, removed: _removed, copies, ...article }) => ({
    ...article,
    copies: copies.map(({ file: _, ...copy }) => copy),
  }));

describe('an export', () => {
  it.each(['all.jsonl', 'folder'])(
    'to %s is read as the same articles, in the same version',
    async (name) => {
      const { archive, give } = await setUp();
      expect(archive.articles.some(({ copies }) => copies.length > 0)).toBe(true);
      expect(archive.articles.some(({ headings }) => headings)).toBe(true);
      const { path, articles, before } = await give(name);
      expect({ articles, before }).toEqual({ articles: archive.articles.length, before: null });
      const again = await loadArchive(path);
      expect(again.rejected).toEqual([]);
      expect(again.version).toBe(archive.version);
      expect(withoutPlace(again.articles)).toEqual(withoutPlace(archive.articles));
      // And exported from there once more it is the same, byte for byte.
      if (name.endsWith('jsonl')) {
        const twice = await give('twice.jsonl', false, again.articles);
        expect(readFileSync(twice.path, 'utf8')).toBe(readFileSync(path, 'utf8'));
      }
    },
  );

  it('gives ids that differ in case or signs only files of their own', async () => {
    const { out, archive, give } = await setUp();
    await give('folder');
    const names = readdirSync(join(out, 'folder')).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(archive.articles.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.json$/);
  });

  it.each(['taken.jsonl', 'taken'])('is written over nothing that stands there: %s', async (name) => {
    const { out, give } = await setUp();
    if (name === 'taken') await mkdir(join(out, name));
    await writeFile(name === 'taken' ? join(out, name, 'mine.txt') : join(out, name), 'mine');
    await expect(give(name)).rejects.toThrow('is there already');
    const { path, before } = await give(name, true);
    expect((await loadArchive(path)).articles.length).toBeGreaterThan(2);
    const mine = name === 'taken' ? join(before!, 'mine.txt') : before!;
    expect(await readFile(mine, 'utf8')).toBe('mine');
  });

  it('takes an empty folder for its place', async () => {
    const { out, give } = await setUp();
    await mkdir(join(out, 'empty'));
    expect((await give('empty')).before).toBeNull();
  });

  it('that fails leaves nothing, and what stood there as it was', async () => {
    const { out, archive, give } = await setUp();
    await writeFile(join(out, 'kept.jsonl'), 'mine');
    const broken = {
      ...archive.articles[0]!,
      get paragraphs(): readonly string[] {
        throw new Error('no more');
      },
    };
    for (const name of ['kept.jsonl', 'new.jsonl', 'folder'])
      await expect(give(name, true, [archive.articles[1]!, broken as ArchivedArticle])).rejects.toThrow(
        'no more',
      );
    expect(readdirSync(out).sort()).toEqual(['.keep', 'kept.jsonl']);
    expect(await readFile(join(out, 'kept.jsonl'), 'utf8')).toBe('mine');
  });

  it('is not made within the archive itself, by whatever way', async () => {
    const { folder, archive, give } = await setUp();
    for (const place of ['../in', '../in/copy', '../in/news/all.jsonl'])
      await expect(give(place)).rejects.toThrow('is in the archive itself');
    expect(existsSync(join(folder, 'in/copy'))).toBe(false);
    expect((await loadArchive(join(folder, 'in'))).version).toBe(archive.version);
  });

  it('goes into a folder or lines, not into other kinds of file', async () => {
    const { give } = await setUp();
    await expect(give('all.csv')).rejects.toThrow('neither a folder nor a .jsonl file');
  });
});
