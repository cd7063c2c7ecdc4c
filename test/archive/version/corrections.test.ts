import { describe, expect, it } from 'vitest';
import { loadArchive, readArchive } from '../../../src/archive/load.js';
import { createPacer } from '../../../src/archive/pacer.js';
import { amend } from '../../../src/archive/version/amend.js';
import { asPageSays, correctionIn } from '../../../src/archive/version/corrections.js';
import { folderOf, pageOf } from '../folder.js';

const PAGES = { 'a.txt': pageOf(1), 'b.txt': pageOf(2), 'c.txt': pageOf(3) };

describe('what is corrected', () => {
  it('lies over what the files say, and says what they say', async () => {
    const folder = await folderOf(PAGES);
    const plain = await loadArchive(folder);
    const corrections = new Map([['a', { author: 'Ada Quill', section: null }]]);
    const { archive } = await readArchive(folder, { corrections });
    const [a, b] = archive.articles;
    expect(a).toMatchObject({ author: 'Ada Quill', said: { author: null } });
    expect(correctionIn(a!)).toEqual({ author: 'Ada Quill' });
    expect(b).toEqual(plain.articles[1]);
    expect(archive.version).not.toBe(plain.version);
    expect(asPageSays(a!)).toMatchObject({ author: null, headline: plain.articles[0]!.headline });
  });

  it('of nothing, or to what the page says, is none', async () => {
    const folder = await folderOf(PAGES);
    const plain = await loadArchive(folder);
    const { headline } = plain.articles[0]!;
    const corrections = new Map([
      ['a', { headline }],
      ['nowhere', { author: 'x' }],
    ]);
    expect((await readArchive(folder, { corrections })).archive).toEqual(plain);
  });

  it('is another, or none, with readings from before', async () => {
    const folder = await folderOf(PAGES);
    const of = (author: string) => new Map([['a', { author }]]);
    const first = await readArchive(folder, { corrections: of('Ada Quill') });
    const second = await readArchive(folder, { corrections: of('Bo Reed'), before: first.readings });
    expect(second.archive.articles[0]).toMatchObject({ author: 'Bo Reed', said: { author: null } });
    const third = await readArchive(folder, { before: second.readings });
    expect(third.archive).toEqual(await loadArchive(folder));
  });

  it('stays with articles that stay when others leave and come', async () => {
    const folder = await folderOf(PAGES);
    const { archive } = await readArchive(folder, { corrections: new Map([['a', { author: 'Ada Quill' }]]) });
    const after = await amend(archive, new Set(['b']), { items: [] }, createPacer());
    expect(after.articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(after.articles[0]).toBe(archive.articles[0]);
  });

  it('of a copy is shown where the copy is named', async () => {
    const folder = await folderOf({ ...PAGES, 'z.txt': pageOf(1) });
    const corrections = new Map([['z', { source: 'The Ward Gazette', author: 'not shown of copies' }]]);
    const { archive } = await readArchive(folder, { corrections });
    expect(archive.articles[0]!.copies).toMatchObject([{ id: 'z', source: 'The Ward Gazette' }]);
    expect(archive.articles[0]!.copies[0]).not.toHaveProperty('author');
  });
});

describe('what comes into an archive', () => {
  it('brings what could not be read of its files, in place of what was said of them before', async () => {
    const folder = await folderOf({ ...PAGES, 'bad.json': '{', 'pack.xls': 'x' });
    const archive = await loadArchive(folder);
    const fault = { line: null, reason: 'It is no text.', remedy: 'Save it as text.' };
    const after = await amend(
      archive,
      new Set(),
      {
        items: [],
        rejected: [{ file: 'bad.json/x', ...fault }],
        ignored: [],
        files: ['bad.json', 'pack.xls'],
      },
      createPacer(),
    );
    expect(after.rejected.map(({ file }) => file)).toEqual(['bad.json/x']);
    expect(after.ignored).toEqual([]);
  });
});
