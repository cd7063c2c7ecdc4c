import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArchive } from '../../../src/archive/load.js';
import { folderOf, itemOf, pageOf } from '../folder.js';

/** Stamps of files that were just written do not count; this is some time later. */
function later() {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 10_000);
}

afterEach(() => {
  vi.restoreAllMocks();
});

const PAGES = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`p${i}.txt`, pageOf(i)]));

describe('reading an archive again', () => {
  it('parses nothing when nothing has changed', async () => {
    const folder = await folderOf({ ...PAGES, 'items.jsonl': itemOf('one', 50) });
    later();
    const first = await readArchive(folder);
    const second = await readArchive(folder, { before: first.readings });
    expect([first.parsed, second.parsed]).toEqual([7, 0]);
    expect(second.archive).toEqual(first.archive);
    expect(second.archive.articles[0]).toBe(first.archive.articles[0]);
  });

  it('does not trust the times of a file that was written just before, but its bytes', async () => {
    const folder = await folderOf({ 'a.txt': pageOf(1) });
    const first = await readArchive(folder);
    expect(first.readings.get('a.txt')!.stamp).toBe('');
    expect((await readArchive(folder, { before: first.readings })).parsed).toBe(0);
    await writeFile(join(folder, 'a.txt'), pageOf(2));
    const second = await readArchive(folder, { before: first.readings });
    expect(second.parsed).toBe(1);
    expect(second.archive.articles[0]!.headline).toContain('Story number 2');
  });

  it('parses what has changed, and nothing else', async () => {
    const folder = await folderOf(PAGES);
    later();
    const first = await readArchive(folder);
    await writeFile(join(folder, 'p3.txt'), pageOf(33));
    await writeFile(join(folder, 'p9.txt'), pageOf(9));
    await rm(join(folder, 'p0.txt'));
    const second = await readArchive(folder, { before: first.readings });
    expect(second.parsed).toBe(2);
    expect(second.archive).toEqual((await readArchive(folder)).archive);
  });

  it('parses unchanged pages too when a line of theirs has become furniture meanwhile', async () => {
    const folder = await folderOf({
      'a.txt': pageOf(1, '\nBrought to you by the Ward'),
      'b.txt': pageOf(2, '\nBrought to you by the Ward'),
      'c.txt': pageOf(3),
    });
    later();
    const first = await readArchive(folder);
    const ends = (archive: typeof first.archive) =>
      archive.articles.filter(({ paragraphs }) => paragraphs.at(-1)!.startsWith('Brought')).length;
    await appendFile(join(folder, 'c.txt'), '\nBrought to you by the Ward\n');
    const second = await readArchive(folder, { before: first.readings });
    expect(second.archive).toEqual((await readArchive(folder)).archive);
    expect(second.parsed).toBe(3);
    expect(ends(second.archive)).toBe(0);
  });

  it('reads a file anew that has moved, because its id has', async () => {
    const folder = await folderOf(PAGES);
    later();
    const first = await readArchive(folder);
    await rename(join(folder, 'p1.txt'), join(folder, 'q1.txt'));
    const second = await readArchive(folder, { before: first.readings });
    expect(second.archive.articles.map(({ id }) => id)).toContain('q1');
    expect(second.archive).toEqual((await readArchive(folder)).archive);
  });

  it('gives what reading everything anew gives, whatever was changed in between', async () => {
    const name = fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.html', 'e.md', 'f.jsonl', 'g.json');
    const content = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('', '\nRead all about it', '\nShare this story'),
    );
    const changes = fc.array(fc.tuple(name, fc.option(content)), { maxLength: 5 });
    const textOf = (file: string, [seed, after]: [number, string]) =>
      /\.jsonl?$/.test(file) ? itemOf(file, seed) : pageOf(seed, after);
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 2, maxLength: 4 }), async (steps) => {
        const folder = await folderOf({
          'base.txt': pageOf(99),
          'more.txt': pageOf(98, '\nShare this story'),
        });
        let before: Awaited<ReturnType<typeof readArchive>>['readings'] | undefined;
        for (const step of steps) {
          for (const [file, given] of step) {
            if (given) await writeFile(join(folder, file), textOf(file, given));
            else await rm(join(folder, file), { force: true });
          }
          const reading = await readArchive(folder, before ? { before } : {});
          expect(reading.archive).toEqual((await readArchive(folder)).archive);
          before = reading.readings;
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('reading a larger archive again after small changes', () => {
  const BASE = Object.fromEntries(
    Array.from({ length: 36 }, (_, i) => [
      `base${i}.txt`,
      pageOf(100 + i, i % 3 === 0 ? '\nShare this story' : i % 7 === 0 ? '\nA line of two or three' : ''),
    ]),
  );

  it('gives what reading everything anew gives: copies, furniture, order and version', async () => {
    const name = fc.constantFrom('base0.txt', 'base7.txt', 'base14.txt', 'new1.txt', 'new2.txt');
    // Seeds above 100 are those of pages that are there: copies come and go.
    const seed = fc.constantFrom(1, 2, 101, 107, 114);
    const after = fc.constantFrom(
      '',
      '\nRead all about it',
      '\nShare this story',
      '\nA line of two or three',
    );
    const change = fc.tuple(name, fc.option(fc.tuple(seed, after)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { maxLength: 2 }), { minLength: 3, maxLength: 5 }),
        async (steps) => {
          const folder = await folderOf(BASE);
          let { readings } = await readArchive(folder);
          for (const step of steps) {
            for (const [file, given] of step) {
              if (given) await writeFile(join(folder, file), pageOf(...given));
              else await rm(join(folder, file), { force: true });
            }
            const reading = await readArchive(folder, { before: readings });
            expect(reading.archive).toEqual((await readArchive(folder)).archive);
            readings = reading.readings;
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  it('asks nothing again of pages that would be told the same', async () => {
    const folder = await folderOf(BASE);
    later();
    const first = await readArchive(folder);
    await appendFile(
      join(folder, 'base5.txt'),
      '\nA sentence that stands nowhere else was added to this page.\n',
    );
    const asked = [...first.readings]
      .filter(([file]) => file !== 'base5.txt')
      .map(([, { asked }]) => asked.hashes);
    const every = asked.map((hashes) => vi.spyOn(hashes, 'every'));
    const second = await readArchive(folder, { before: first.readings });
    expect(second.parsed).toBe(1);
    for (const spy of every) expect(spy).not.toHaveBeenCalled();
  });
});

describe('a file that changes while it is read', () => {
  it('is waited for, and read as it is in the end', async () => {
    const folder = await folderOf({ 'a.txt': '', 'b.txt': pageOf(2) });
    const file = join(folder, 'a.txt');
    const whole = pageOf(1);
    const writing = (async () => {
      for (let at = 0; at < whole.length; at += 200) {
        await appendFile(file, whole.slice(at, at + 200));
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const reading = await readArchive(folder);
    await writing;
    const after = await readArchive(folder, { before: reading.readings });
    expect(after.archive).toEqual((await readArchive(folder)).archive);
    expect(after.archive.articles.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('and goes on changing is left out and named', async () => {
    const folder = await folderOf({ 'a.txt': pageOf(1), 'b.txt': pageOf(2) });
    const file = join(folder, 'a.txt');
    let going = true;
    const writing = (async () => {
      while (going) {
        await appendFile(file, 'more ');
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const reading = await readArchive(folder);
    going = false;
    await writing;
    expect(reading.unsettled).toEqual(['a.txt']);
    expect(reading.archive.articles.map(({ id }) => id)).toEqual(['b']);
    expect(reading.archive.rejected[0]).toMatchObject({
      file: 'a.txt',
      reason: 'It went on changing while it was read.',
    });
  });
});
