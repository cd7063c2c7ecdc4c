import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ListThreadOptions, parseInThread } from '../../../src/sources/lists/list-thread.js';
import { parseList } from '../../../src/sources/lists/parse-list.js';

const ITEMS = 10_000;
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>N</title>${items}</channel></rss>`;
const many = rss(
  Array.from(
    { length: ITEMS },
    (_, i) => `<item><guid>id-${i}</guid><title>Matter ${i}</title><link>/a/${i}</link></item>`,
  ).join(''),
);
const textOf = (text: string | Uint8Array) => ({
  body: typeof text === 'string' ? Buffer.from(text) : text,
  charset: null,
  address: 'https://news.example/feed',
  pattern: null,
});
/** However much else the machine has to do. */
const PATIENT = { deadlineMs: 600_000 };
const parse = (text: string | Uint8Array, options: ListThreadOptions = PATIENT) =>
  parseInThread(textOf(text), undefined, options);

describe('a large list', () => {
  it('is read as a small one is, while this thread goes on with other things', async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns++;
      if (!isDone) setTimeout(turn, 1);
    };
    setTimeout(turn, 1);
    const parsed = await parse(many);
    isDone = true;
    expect(parsed).toEqual(parseList(textOf(many)));
    expect(parsed).toMatchObject({ kind: 'list', list: { kind: 'rss', items: { length: ITEMS } } });
    expect(turns).toBeGreaterThan(2);
  });

  it('that is packed is unpacked there, though not without end', async () => {
    const urls = Array.from({ length: ITEMS }, (_, i) => `<url><loc>https://news.example/${i}</loc></url>`);
    const parsed = await parse(gzipSync(`<urlset>${urls.join('')}</urlset>`));
    expect(parsed).toMatchObject({ kind: 'list', list: { kind: 'sitemap', items: { length: ITEMS } } });
    expect(await parse(gzipSync(Buffer.alloc(60 * 1024 ** 2)))).toEqual({
      kind: 'none',
      fault: 'it is packed, and cannot be unpacked or is too large.',
    });
  });

  it('whose entities grow without end does not take more than it may', async () => {
    const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
    const bomb = rss(
      `<item><link>/a</link><title>&e30;</title></item>${' '.repeat(100_000)}`,
      `<!DOCTYPE r [<!ENTITY e0 "ha">${levels.join('')}]>`,
    );
    const parsed = await parse(bomb, { ...PATIENT, memoryMb: 256 });
    if (parsed.kind === 'list') expect(parsed.list.items[0]!.title?.length ?? 0).toBeLessThanOrEqual(500);
    else expect(parsed.kind).toBe('none');
  });

  it('is left when it takes longer than it may, or more memory', async () => {
    expect(await parse(many, { deadlineMs: 0, deadlineMsPerMegabyte: 0 })).toEqual({
      kind: 'none',
      fault: 'it takes too long to read.',
    });
    expect(await parse(many, { ...PATIENT, memoryMb: 8 })).toMatchObject({ kind: 'none' });
  });

  it('is left when whoever asked does not want it any more', async () => {
    const given = new AbortController();
    const parsing = parseInThread(textOf(many), given.signal);
    given.abort(new Error('closed'));
    await expect(parsing).rejects.toThrow('closed');
    await expect(parseInThread(textOf('x'), given.signal)).rejects.toThrow('closed');
  });
});

describe('a list of any kind', () => {
  it.each([
    ['', 'it is no feed, no sitemap, and links to nothing.'],
    ['\u0000\u0001\u0002\u0003\u0000', 'it is no text.'],
    ['plain words', 'it is no feed, no sitemap, and links to nothing.'],
  ])('%j is none', (text, fault) => expect(parseList(textOf(text))).toEqual({ kind: 'none', fault }));

  it('is read in the encoding that it names', () => {
    const latin = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?>${rss('<item><title>Café</title><link>/a</link></item>').slice(21)}`,
      'latin1',
    );
    const parsed = parseList({ ...textOf(latin), charset: 'iso-8859-1' });
    expect(parsed).toMatchObject({ list: { items: [{ title: 'Café' }] } });
  });
});
