import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { loadArchive } from '../../../src/archive/load.js';
import { createPacer } from '../../../src/archive/pacer.js';
import { readFromOutside } from '../../../src/archive/read-outside.js';
import { isHeavy } from '../../../src/archive/reading/heavy.js';
import { doJob, type Job, MORE } from '../../../src/archive/reading/jobs.js';
import { ReadingThreads } from '../../../src/archive/reading/reading-threads.js';
import { NO_SPREAD } from '../../../src/archive/reading/spread/repeats.js';
import { UnreadableInTimeError } from '../../../src/archive/reading/unreadable.js';
import { inThread } from '../../../src/archive/reading/where-it-fits.js';
import { bodyOf, folderOf, pageOf } from '../folder.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const reading = (text: string, file = 'a.txt') =>
  ({ kind: 'read', file, bytes: bytesOf(text), spread: NO_SPREAD.shared }) as const;

/** A thread that is ready and then does this with each job. */
function threadThat(does: string): URL {
  const code = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (job) => { ${does} });
    parentPort.postMessage({ kind: 'ready' });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const HANGS_ON_BAD = threadThat(
  `while (job.file.startsWith('bad')); parentPort.postMessage({ kind: 'done', done: job.file });`,
);

describe('a thread that reads', () => {
  it.each<[string, Job]>([
    ['a page', reading(pageOf(1))],
    ['a web page', reading(`<title>Lock</title><h1>Lock</h1><p>${bodyOf(2).join('</p><p>')}</p>`, 'a.html')],
    ['what is no page', reading('{"title": 1}', 'a.json')],
    ['the lines of a page', { kind: 'lines', file: 'a.md', bytes: bytesOf(pageOf(3)) }],
    ['an item', { kind: 'line', file: 'a.jsonl', text: '{"title": "x", "text": "y"}', number: 7 }],
    ['an empty line', { kind: 'line', file: 'a.jsonl', text: '', number: 8 }],
  ])('gives of %s what reading it here gives', async (_, job) => {
    expect(await inThread(job)).toEqual(await doJob(job));
  });

  it('hands over what is large in pieces, with other work in between', async () => {
    const items = Array.from({ length: 3_000 }, (_, n) => ({ title: `Lock ${n}`, text: bodyOf(n, 1)[0] }));
    const page = JSON.stringify(items);
    const asked = vi.spyOn(Worker.prototype, 'postMessage');
    const given = await inThread(reading(page, 'a.json'));
    const times = asked.mock.calls.filter(([message]) => message === MORE).length;
    asked.mockRestore();
    expect(given.reading.read).toHaveLength(3_000);
    expect(times).toBeGreaterThan(20);
    expect(given).toEqual(await doJob(reading(page, 'a.json')));
  });

  it('that takes longer than it may is ended, and the file after it is read', async () => {
    const threads = new ReadingThreads({ deadlineMs: 150, threads: 1 }, HANGS_ON_BAD);
    const bad = threads.inThread(reading('x', 'bad.txt'));
    const good = threads.inThread(reading('x', 'good.txt'));
    await expect(bad).rejects.toThrow(/^Reading it took longer than \d+ seconds?, and was ended\.$/);
    expect(await good).toBe('good.txt');
  });

  it('may take longer for a larger file', async () => {
    const slow = threadThat(`setTimeout(() => parentPort.postMessage({ kind: 'done', done: 'late' }), 400);`);
    const threads = new ReadingThreads({ deadlineMs: 50, deadlineMsPerMegabyte: 30_000, threads: 1 }, slow);
    await expect(threads.inThread(reading('x'))).rejects.toThrow(UnreadableInTimeError);
    expect(await threads.inThread(reading('x'.repeat(2 ** 20)))).toBe('late');
  });

  it('leaves the other threads to the other files', async () => {
    const threads = new ReadingThreads({ deadlineMs: 20_000, threads: 2 }, HANGS_ON_BAD);
    const ending = new AbortController();
    const bad = threads.inThread(reading('x', 'bad.txt'), ending.signal);
    const refused = expect(bad).rejects.toThrow('enough');
    const names = ['b.txt', 'c.txt', 'd.txt'];
    expect(await Promise.all(names.map((name) => threads.inThread(reading('x', name))))).toEqual(names);
    ending.abort(new Error('enough'));
    await refused;
  });

  it('that dies takes the file with it that it read, and no other', async () => {
    const dies = threadThat(
      `if (job.file === 'bad.txt') process.exit(1); parentPort.postMessage({ kind: 'done', done: job.file });`,
    );
    const threads = new ReadingThreads({ threads: 1 }, dies);
    const bad = threads.inThread(reading('x', 'bad.txt'));
    const good = threads.inThread(reading('x', 'good.txt'));
    await expect(bad).rejects.toMatchObject({
      reason: expect.stringContaining('failed'),
      remedy: expect.any(String),
    });
    expect(await good).toBe('good.txt');
  });

  it('that takes more memory than it may is ended', async () => {
    const hungry = threadThat(
      'const all = []; for (;;) all.push(new Array(1000).fill(job.file + all.length));',
    );
    const threads = new ReadingThreads({ memoryMb: 16, threads: 1 }, hungry);
    await expect(threads.inThread(reading('x'))).rejects.toThrow(/more than 16 MB of memory/);
  });

  it('that unpacks more than it may is ended, whatever of it stands in no heap, and no file beside it is lost', async () => {
    const hungry = threadThat(`
      const all = [];
      const wait = setInterval(() => {
        if (job.file.startsWith('bad')) all.push(Buffer.alloc(8 * 1024 ** 2, 1));
        else if (wait.ticks++ > 60) {
          clearInterval(wait);
          parentPort.postMessage({ kind: 'done', done: job.file });
        }
      }, 10);
      wait.ticks = 0;`);
    const threads = new ReadingThreads({ unpackedMb: 256, threads: 2 }, hungry);
    const files = ['good1.txt', 'bad.txt', 'good2.txt', 'good3.txt'];
    const read = await Promise.allSettled(files.map((file) => threads.inThread(reading('x', file))));
    expect(read[1]).toMatchObject({
      reason: { reason: expect.stringMatching(/more than 256 MB of memory/) },
    });
    for (const at of [0, 2, 3]) expect(read[at]).toEqual({ status: 'fulfilled', value: files[at] });
  }, 30_000);

  it('that cannot be had is done without', async () => {
    const threads = new ReadingThreads({}, new URL('file:///no/such/worker.js'));
    const jobs = [1, 2, 3].map((n) => threads.inThread(reading(pageOf(n))));
    for (const { reading } of await Promise.all(jobs)) expect(reading.read).toHaveLength(1);
  });

  it('is not started for what is aborted already', async () => {
    await expect(inThread(reading('x'), AbortSignal.abort(new Error('closing')))).rejects.toThrow('closing');
  });
});

describe('what is heavy', () => {
  it.each([
    ['a large file', 'word '.repeat(8000)],
    ['elements within elements', '<i>\n'.repeat(300)],
    ['one sign over and over', `a ${'>'.repeat(600)}`],
    ['a text without a space', 'x9'.repeat(2500)],
  ])('%s', (_, text) => {
    expect(isHeavy(bytesOf(text))).toBe(true);
  });

  it.each([
    ['an article', pageOf(1)],
    ['a page with many paragraphs', '<p>one two</p>\n<br>\n'.repeat(100)],
    ['a table with its frame of spaces', `${' '.repeat(2000)}|${'-'.repeat(200)}|`],
    ['nothing', ''],
  ])('%s is not', (_, text) => {
    expect(isHeavy(bytesOf(text))).toBe(false);
  });
});

describe('an archive with large pages', () => {
  it('reads them as it reads small ones, with what all of them repeat', async () => {
    const motto = 'The voice of the valley since anyone can say';
    const large = (n: number) => `${pageOf(n)}\n\n${bodyOf(n + 100, 300).join('\n\n')}\n\n${motto}\n`;
    const pages = Object.fromEntries([1, 2, 3, 4].map((n) => [`${n}.txt`, large(n)]));
    const { articles, rejected } = await loadArchive(await folderOf(pages));
    expect(rejected).toEqual([]);
    expect(articles.map(({ paragraphs }) => paragraphs.length)).toEqual([305, 305, 305, 305]);
    for (const { removed } of articles)
      expect(removed).toMatchObject([{ text: motto, rule: 'furniture/repeated' }]);
  });

  it('reads long lines of .jsonl files, and names those that are wrong', async () => {
    const line = (n: number) =>
      JSON.stringify({ id: `a${n}`, title: `Lock ${n}`, text: bodyOf(n, 900).join('\n\n') });
    const { articles, rejected } = await loadArchive(
      await folderOf({ 'a.jsonl': `${line(1)}\n${line(2).slice(0, -1)}\n${line(3)}\n` }),
    );
    expect(articles.map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(rejected).toMatchObject([{ line: 2, reason: expect.stringContaining('not valid JSON') }]);
  });
});

describe('readFromOutside', () => {
  it('reads a file as a page of its archive', async () => {
    const { read, rejected } = await readFromOutside('new.txt', bytesOf(pageOf(1)), new Map(), createPacer());
    expect(rejected).toEqual([]);
    expect(read[0]!.article).toMatchObject({ id: 'new', paragraphs: bodyOf(1) });
  });

  it('rejects what cannot be read', async () => {
    const { rejected } = await readFromOutside(
      'new.md',
      bytesOf('---\ntitle: *a\n---\n'),
      new Map(),
      createPacer(),
    );
    expect(rejected).toMatchObject([{ file: 'new.md', line: 2 }]);
  });

  it('ends when it is aborted', async () => {
    const pacer = createPacer(AbortSignal.abort(new Error('closing')));
    await expect(readFromOutside('a.txt', bytesOf(pageOf(1)), new Map(), pacer)).rejects.toThrow('closing');
  });
});
