import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHeavy } from '../../src/archive/reading/heavy.js';
import { readFile } from '../../src/article/read-file.js';
import { readerFault } from '../../src/article/outcome/reader-fault.js';

/**
 * Pages that went wrong on their way: cut, doubled, nested, with bytes flipped, named as what they are not. A slice of the
 * seeds runs here; `FUZZ_RUNS=100000 FUZZ_SEED=7 npx vitest run test/article/fuzz.test.ts` runs others.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);

const FOLDER = new URL('../fixtures/articles/', import.meta.url);
const PAGES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.expected.json'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))) }));
const ENDINGS = ['txt', 'md', 'html', 'json', 'jsonl', 'eml', 'wiki'];

/** What is put around or into a page many times. */
const SCRAPS = [
  '<div>', '<b>', '<table><tr><td>', '</p>', '<p><a href="x">some text ', '<!--', '<script>', '<svg>', '> ', '- ', '* ', '#', '|a|b|\n', '[x](', '{"a":', '[[',
  '{{', '}}', '---\n', '&amp', '&#x1F600;', '\n\n', '“', '\u0000', '\ufeff', '\u202e', '2017-11-10\n', 'By A. B\n', '<br>', '```\n',
]; // biome-ignore format: a list of short strings

type Change = (bytes: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const share = fc.double({ min: 0, max: 1, noNaN: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, share).map(
    ([a, b]): Change =>
      (bytes) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((part) => Math.floor(part * bytes.length));
        return bytes.slice(from, to);
      },
  ),
  fc.tuple(share, share, fc.integer({ min: 2, max: 40 })).map(
    ([at, size, times]): Change =>
      (bytes) => {
        const from = Math.floor(at * bytes.length);
        const piece = bytes.slice(from, from + Math.ceil((size * bytes.length) / times));
        return joined(bytes.slice(0, from), ...Array.from({ length: times }, () => piece), bytes.slice(from));
      },
  ),
  fc.tuple(share, fc.constantFrom(...SCRAPS), fc.integer({ min: 1, max: 3_000 })).map(
    ([at, scrap, times]): Change =>
      (bytes) => {
        const from = Math.floor(at * bytes.length);
        return joined(bytes.slice(0, from), encoder.encode(scrap.repeat(times)), bytes.slice(from));
      },
  ),
  fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 }).map(
    (flips): Change =>
      (bytes) => {
        const flipped = bytes.slice();
        for (const [at, value] of flips)
          if (flipped.length > 0) flipped[Math.floor(at * (flipped.length - 1))] = value;
        return flipped;
      },
  ),
  fc.tuple(fc.constantFrom(...PAGES), share).map(
    ([other, at]): Change =>
      (bytes) => {
        const from = Math.floor(at * bytes.length);
        return joined(bytes.slice(0, from), other.bytes, bytes.slice(from));
      },
  ),
);

const page = fc.record({
  page: fc.constantFrom(...PAGES),
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  ending: fc.option(fc.constantFrom(...ENDINGS), { nil: null }),
});

/** What a reader that broke says, whatever broke it. */
const BROKE = readerFault(new TypeError('')).reason.replace('.', '');

describe('a page that went wrong on its way', () => {
  it('is read or rejected with a reason and a remedy; no reader breaks on it, and none takes long', async () => {
    await fc.assert(
      fc.asyncProperty(page, async ({ page: { name, bytes }, changes, ending }) => {
        const broken = changes.reduce<Uint8Array>((all, apply) => apply(all), bytes);
        const file = ending === null ? name : `${name}.${ending}`;
        const before = process.cpuUsage();
        const { read, rejected } = await readFile(file, broken);
        const { user } = process.cpuUsage(before);
        for (const fault of rejected) {
          expect(fault.file).toBe(file);
          expect(fault.reason).not.toBe('');
          expect(fault.remedy).not.toBe('');
          expect(fault.reason).not.toContain(BROKE);
        }
        for (const { article } of read) {
          const { id, headline, paragraphs } = article;
          expect(id).not.toBe('');
          expect(headline.trim()).toBe(headline);
          expect(paragraphs.length).toBeGreaterThan(0);
        }
        // Far above what reading takes, and far below what a reader takes that goes over a page again and again.
        expect(user / 1000).toBeLessThan(isHeavy(broken) ? 20_000 : 2_000);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
