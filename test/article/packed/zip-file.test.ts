import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/article/read-file.js';

/** One file of a zip archive, as it is written. */
interface Part {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the archive says of the unpacked size, where that is not the truth. */
  readonly says?: number;
  readonly flags?: number;
  readonly mode?: number;
}

const ENCRYPTED = 1;
const LINK = 0o120777;

/** A zip archive by the format's own description (APPNOTE 6.3), so that what no program packs can be packed. */
function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, says = bytes.length, flags = 0, mode = 0o100644 } of parts) {
    const packed = deflateRawSync(bytes);
    const raw = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says, 18);
    common.writeUInt16LE(raw.length, 22);
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, raw, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 3]);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), made, common, tail, raw]));
    local.push(head);
    offset += head.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const story = (n: number) =>
  Buffer.from(
    `The harbour of town ${n} is dredged\n\n3 May 2017\n\nWorkers began to dredge the harbour of town ${n} on Monday, after years of delay.\n\nThe work takes ${n + 3} months and costs the council ${n + 7} million crowns.\n`,
  );
const page = (name: string, more: Partial<Part> = {}): Part => ({ name, bytes: story(1), ...more });
const read = (parts: readonly Part[], name = 'news.zip') => readFile(name, zipOf(parts));

describe('an archive of files', () => {
  it('gives an article a file, with the path within as its id and name', async () => {
    const reading = await read([page('2017/Tin mine.txt'), { name: 'b.txt', bytes: story(2) }]);
    expect(reading.rejected).toEqual([]);
    expect(reading.read.map(({ article, within }) => [article.id, within])).toEqual([
      ['news/2017/tin-mine', '2017/Tin mine.txt'],
      ['news/b', 'b.txt'],
    ]);
  });

  it('names what it passes over', async () => {
    const reading = await read([
      page('a.txt'),
      page('README.md'),
      page('.hidden/b.txt'),
      page('__MACOSX/._a.txt'),
      page('photo.jpg'),
    ]);
    expect(reading.read).toHaveLength(1);
    expect(reading.ignored!.map(({ file }) => file)).toEqual([
      'news.zip/.hidden/b.txt',
      'news.zip/README.md',
      'news.zip/__MACOSX/._a.txt',
      'news.zip/photo.jpg',
    ]);
  });

  it('names what it passes over in an archive within it', async () => {
    const inner = zipOf([page('c.txt'), page('photo.jpg')]);
    const reading = await read([{ name: 'old/inner.zip', bytes: inner }]);
    expect(reading.ignored!.map(({ file }) => file)).toEqual(['news.zip/old/inner.zip/photo.jpg']);
  });

  it('may hold archives, and those none', async () => {
    const inner = zipOf([page('c.txt')]);
    const middle = zipOf([
      { name: 'inner.zip', bytes: inner },
      { name: 'b.txt', bytes: story(2) },
    ]);
    const reading = await read([
      { name: 'middle.zip', bytes: middle },
      { name: 'a.txt', bytes: story(3) },
    ]);
    expect(reading.read.map(({ within }) => within)).toEqual(['a.txt', 'middle.zip/b.txt']);
    expect(reading.rejected).toMatchObject([
      { file: 'news.zip/middle.zip/inner.zip', reason: 'It is an archive in an archive in an archive.' },
    ]);
  });
});

describe('of an archive of files', () => {
  it.each([
    ['leads out by its path', page('../b.txt'), /leads out/],
    ['leads out in the middle of its path', page('a/../../b.txt'), /leads out/],
    ['has a path from the root', page('/etc/b.txt'), /leads out/],
    ['has a path on a drive', page('C:/b.txt'), /leads out/],
    ['has a control character in its path', page('b\u0007.txt'), /leads out/],
    ['is a link', page('b.txt', { mode: LINK }), /is a link/],
    ['is encrypted', page('b.txt', { flags: ENCRYPTED }), /encrypted/],
    ['has more in it than the archive says', page('b.txt', { says: 40 }), /damaged/],
    ['has less in it than the archive says', page('b.txt', { says: 4000 }), /damaged/],
    ['is no text', { name: 'b.txt', bytes: Buffer.from([0, 1, 2, 3, 0, 0, 255, 254]) }, /binary/],
  ])('a file that %s is refused, and the others are read', async (_, part, reason) => {
    const reading = await read([{ name: 'good.txt', bytes: story(2) }, part]);
    expect(reading.read.map(({ within }) => within)).toEqual(['good.txt']);
    expect(reading.rejected).toHaveLength(1);
    expect(reading.rejected[0]!.reason).toMatch(reason);
    expect(reading.rejected[0]!.file).toMatch(/^news\.zip\//);
  });
});

describe('an archive of files is refused', () => {
  const refused = async (name: string, bytes: Uint8Array) => {
    const { read, rejected } = await readFile(name, bytes);
    expect(read).toEqual([]);
    expect(rejected).toHaveLength(1);
    return rejected[0]!.reason;
  };
  const nothing = Buffer.alloc(8 * 1024 ** 2);

  it('when it is a bomb: what it says it holds is far more than its size', async () => {
    expect(await refused('bomb.zip', zipOf([{ name: 'a.txt', bytes: nothing }]))).toMatch(
      /100 times its size/,
    );
  });

  it('when it says that it holds more than may be unpacked', async () => {
    expect(await refused('bomb.zip', zipOf([page('a.txt', { says: 2 ** 31 })]))).toMatch(
      /2048 MB; the limit is 512 MB/,
    );
  });

  it('when it holds too many files', async () => {
    const parts = Array.from({ length: 20_001 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.from('x') }));
    expect(await refused('many.zip', zipOf(parts))).toMatch(/more than 20000 files/);
  });

  it.each([
    ['it is none', Buffer.from('Words under the wrong name.')],
    ['it is cut short', zipOf([page('a.txt')]).subarray(0, 120)],
    ['it is nothing but a beginning', Buffer.from('PK\u0003\u0004')],
  ])('when %s', async (_, bytes) => {
    expect(await refused('broken.zip', bytes)).toMatch(/no zip archive, or is damaged/);
  });

  it('when it holds nothing that is read', async () => {
    expect(await refused('photos.zip', zipOf([page('a.jpg')]))).toMatch(/no file of a kind that is read/);
  });
});

describe('a document that is a zip archive inside', () => {
  const reasonFor = async (name: string, bytes: Uint8Array) =>
    (await readFile(name, bytes)).rejected[0]?.reason;

  it('is refused when it is another kind of document under the name', async () => {
    const sheet = zipOf([page('xl/workbook.xml'), page('[Content_Types].xml')]);
    expect(await reasonFor('sheet.docx', sheet)).toMatch(/no Word document, but a spreadsheet/);
    expect(await reasonFor('sheet.epub', sheet)).toMatch(/no e-book/);
  });

  it('is refused when it is locked', async () => {
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await reasonFor('locked.docx', compound)).toMatch(/locked with a password/);
    const encryption = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>`;
    const book = zipOf([{ name: 'META-INF/encryption.xml', bytes: Buffer.from(encryption) }]);
    expect(await reasonFor('locked.epub', book)).toMatch(/locked by its seller/);
  });

  it.each(['docx/python-docx.docx', 'epub/pandoc-3.epub'])(
    'is refused when it is cut short: %s',
    async (name) => {
      const bytes = readFileSync(`test/fixtures/documents/${name}`);
      expect(await reasonFor(name, bytes.subarray(0, bytes.length / 2))).toMatch(/cannot be opened/);
    },
  );

  it('is refused when it is a bomb', async () => {
    const bomb = zipOf([{ name: 'word/document.xml', bytes: nothingIn(8) }]);
    expect(await reasonFor('bomb.docx', bomb)).toMatch(/100 times its size/);
  });

  it('is refused when it holds no text', async () => {
    const body = Buffer.from('<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>');
    expect(await reasonFor('empty.docx', zipOf([{ name: 'word/document.xml', bytes: body }]))).toBe(
      'The document holds no text.',
    );
  });

  it('is refused when it is nested more deeply than any document', async () => {
    const deep = Buffer.from(`<w:document><w:body>${'<w:p>'.repeat(5000)}`);
    expect(await reasonFor('deep.docx', zipOf([{ name: 'word/document.xml', bytes: deep }]))).toMatch(
      /nested too deeply/,
    );
  });
});

function nothingIn(megabytes: number): Buffer {
  return Buffer.alloc(megabytes * 1024 ** 2);
}
