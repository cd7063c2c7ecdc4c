import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/archive/pacer.js';
import { checkContent, checkName } from '../../../src/live/acts/upload-checks.js';
import { folderOf, itemOf, pageOf } from '../../archive/folder.js';
import { bytesOf, MO, openRoom, roomOf } from '../rooms.js';

const MB = 1024 ** 2;
const code = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

const codeOfContent = (name: string, bytes: Uint8Array, most: number) =>
  checkContent(name, bytes, most, createPacer()).then(
    () => null,
    (error) => error.code,
  );

describe('the name of an upload', () => {
  it.each([
    '../secret.txt',
    '..\\secret.txt',
    '/etc/passwd.txt',
    'a/b.txt',
    'C:\\x.txt',
    '.hidden.txt',
    '..',
    '',
    '   ',
    'nul.txt',
    'COM1.md',
    'a\u0000b.txt',
    'a\nb.txt',
    'a:b.txt',
    'what?.txt',
    'a'.repeat(300).concat('.txt'),
    'README.md',
    'license.txt',
  ])('%j is refused', (name) => {
    expect(code(() => checkName(name))).toBe('upload-name');
  });

  it.each(['page.exe', 'page', 'page.txt.xz', 'page.doc', 'page.odt'])(
    '%j is of no kind that is read',
    (name) => {
      expect(code(() => checkName(name))).toBe('upload-kind');
    },
  );

  it.each(['page.txt', 'Ward Seven (2).html', 'Zürich – Bericht.md', 'x.JSON', 'items.jsonl', 'readme.json'])(
    '%j is taken',
    (name) => {
      expect(checkName(name)).toBe(name.normalize('NFC'));
    },
  );

  it('that is taken never leads anywhere, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '.txt', '.md'), (stem, extension) => {
        const name = `${stem}${extension}`;
        if (code(() => checkName(name)) !== null) return;
        const taken = checkName(name);
        expect(['/', '\\', '\0'].filter((character) => taken.includes(character))).toEqual([]);
        expect(taken).toMatch(/^[^.]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the content of an upload', () => {
  it.each([
    ['gzip', gzipSync('text')],
    ['a zip archive', Buffer.from('504b0304140000000800', 'hex')],
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['deflated data', Buffer.concat([deflateSync(Buffer.alloc(1000)), Buffer.alloc(20)])],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await codeOfContent('x.txt', bytes, MB)).toBe('upload-binary');
  });

  it('over the stated size is refused', async () => {
    expect(await codeOfContent('x.txt', Buffer.alloc(MB + 1, 'a'), MB)).toBe('upload-too-large');
    expect(await codeOfContent('x.txt', Buffer.alloc(MB, 'a'), MB)).toBeNull();
  });

  it.each([
    ['nested arrays', '['.repeat(100_000)],
    ['nested objects', '{"a":'.repeat(1000)],
    ['nesting after a string with brackets and marks', `["]\\"[", ${'['.repeat(200)}`],
  ])('with %s is a bomb', async (_, text) => {
    expect(await codeOfContent('x.json', bytesOf(text), MB)).toBe('upload-bomb');
    expect(await codeOfContent('x.jsonl', bytesOf(`{}\n${text}`), MB)).toBe('upload-bomb');
  });

  it('with brackets within its text is none', async () => {
    const item = JSON.stringify({ headline: 'H', paragraphs: ['[['.repeat(500), 'say "[[[["'] });
    expect(await codeOfContent('x.json', bytesOf(item), MB)).toBeNull();
  });

  it('of endless lines is a bomb', async () => {
    expect(await codeOfContent('x.jsonl', bytesOf('\n'.repeat(200_000)), MB)).toBe('upload-bomb');
  });
});

describe('an upload', () => {
  it.each([
    ['x.txt', '   \n\n ', 'upload-unreadable'],
    ['x.txt', '', 'upload-unreadable'],
    ['x.json', '{"headline": "H", ', 'upload-unreadable'],
    ['x.json', '[]', 'upload-unreadable'],
    ['x.html', `<html><body>${'<div>'.repeat(60_000)}`, expect.stringMatching(/^upload-/)],
    [
      'x.md',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]\n'.repeat(3)}---\n`,
      expect.stringMatching(/^upload-/),
    ],
  ])('%s of %j is refused with a reason', async (file, text, expected) => {
    const { curator } = await roomOf();
    await expect(curator.readUpload(file, bytesOf(text), MO)).rejects.toMatchObject({
      name: 'ArchiveProblem',
      code: expected,
    });
  });

  it('tells the line of the fault', async () => {
    const { curator } = await roomOf();
    await expect(
      curator.readUpload('x.json', bytesOf('{\n"headline": "H",\n!\n}'), MO),
    ).rejects.toMatchObject({ details: { line: 3 } });
  });

  it('may hold several articles, some of which cannot be read', async () => {
    const { curator, ...room } = await roomOf();
    const upload = await curator.readUpload(
      'items.jsonl',
      bytesOf(`${itemOf('one', 41)}\n{broken\n${itemOf('two', 42)}\n`),
      MO,
    );
    expect(upload.articles.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(upload.rejected).toMatchObject([{ file: 'items.jsonl', line: 2 }]);
    expect((await curator.add(upload.id, MO)).articles).toBe(7);
    expect(room.ids()).toEqual(expect.arrayContaining(['one', 'two']));
    expect((await curator.reload(MO)).applied).toBeNull();
  });

  it('is read as the archive would read it: lines that its other pages carry are furniture', async () => {
    const motto = '\nThe Ward Courier since 1904';
    const { curator } = await roomOf({ 'a.txt': pageOf(1, motto), 'b.txt': pageOf(2, motto) });
    const upload = await curator.readUpload('c.txt', bytesOf(pageOf(3, motto)), MO);
    expect(upload.articles[0]!.paragraphs.at(-1)).not.toContain('Courier');
  });

  it('cannot go into an archive that is one file', async () => {
    const folder = await folderOf({ 'all.jsonl': itemOf('one', 41) });
    const { curator } = await openRoom(`${folder}/all.jsonl`, await folderOf({}));
    await expect(curator.readUpload('x.txt', bytesOf(pageOf(1)), MO)).rejects.toMatchObject({
      code: 'folder-fixed',
    });
  });
});

describe('an upload of very many articles', () => {
  it('is read in a time that grows as they do', async () => {
    const room = await roomOf();
    const items = (count: number) =>
      bytesOf(
        JSON.stringify(
          Array.from({ length: count }, (_, n) => ({
            title: `Note ${n} of the harbour`,
            text: `The harbour master wrote in note ${n} that berth ${n % 97} is free.`,
          })),
        ),
      );
    const take = async (count: number) => {
      const bytes = items(count);
      const before = process.cpuUsage();
      const upload = await room.curator.readUpload('notes.json', bytes, MO);
      const { user, system } = process.cpuUsage(before);
      expect(upload.articles).toHaveLength(count);
      return (user + system) / 1000;
    };
    await take(500);
    const small = Math.max(40, Math.min(await take(1_000), await take(1_000)));
    // Eight times as many: the square would be sixty-four times.
    expect((await take(8_000)) / small).toBeLessThan(32);
  });
});
