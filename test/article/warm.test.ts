import { afterEach, describe, expect, it, vi } from 'vitest';
import { RULES } from '../../src/article/furniture/furniture.js';
import { readFile } from '../../src/article/read-file.js';
import { warmPatterns } from '../../src/article/warm.js';

/** A longer pattern takes an engine a millisecond or more to compile. */
const LONG = 500;

afterEach(() => void vi.restoreAllMocks());

/** The patterns that are used while something is done. */
async function usedIn(work: () => unknown): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  const own = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    used.add(this.source);
    return own.call(this, text);
  });
  await work();
  vi.restoreAllMocks();
  return used;
}

const PAGES = [
  '10 November 2017Shipping\n\nThe pier is open again\n\nBy Jo Roe\n\nThe pier was opened again on Friday.',
  'Posted 2 hours ago\n\nThe pier is open again\n\nPhoto: Jo Roe\n\nThe pier was opened again.\n\nMost read\n\nThe ferry is late',
  'About the author\n\nJo Roe writes about piers. „Łódź“ is one.\n\nMehr zum Thema\n\nDie Fähre kommt spät',
];

const reading = () => Promise.all(PAGES.map((text) => readFile('a.txt', Buffer.from(text))));

describe('what compiles the patterns in good time', () => {
  it('tries every rule of furniture and every long pattern that pages are read by, one a step', async () => {
    const warmed = await usedIn(() => {
      for (const _ of warmPatterns());
    });
    for (const { patterns } of RULES)
      for (const { source } of patterns) expect(warmed.has(source), source).toBe(true);
    const read = await usedIn(reading);
    expect([...read].filter((source) => source.length > LONG && !warmed.has(source))).toEqual([]);
    expect([...read].filter((source) => source.length > LONG).length).toBeGreaterThan(5);
    expect([...warmPatterns()].length).toBeGreaterThan(warmed.size);
  });

  it('leaves no trace of itself: a page read after it is read as before', async () => {
    const before = await reading();
    for (const _ of warmPatterns());
    expect(await reading()).toEqual(before);
  });
});
