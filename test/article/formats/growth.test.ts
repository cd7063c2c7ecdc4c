import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/article/read-file.js';

/** A page of each kind that is nothing but one thing, after what makes it one of its kind. */
const PAGES: readonly (readonly [file: string, begins: string, piece: string])[] = [
  ['a.wiki', "'''A''' [[b]]\n== c ==\n[[Category:X]]\n", '{{'],
  ['a.wiki', "'''A''' [[b]]\n== c ==\n[[Category:X]]\n", '[[a|'],
  ['a.wiki', "'''A''' [[b]]\n== c ==\n[[Category:X]]\n", '<ref>'],
  ['a.wiki', "'''A''' [[b]]\n== c ==\n[[Category:X]]\n", '{{a}} [[b]]<ref>c</ref>\n'],
  ['a.txt', '', 'From: a\n'],
  ['a.txt', '', 'Subject: a\n b\n'],
  ['a.txt', '', 'val-\nley\n'],
  ['a.txt', '', '- 1 -\f'],
  ['a.txt', '', 'Page 1\n\n'],
  ['a.md', '', '> '],
  ['a.md', '', '{% comment %}'],
  ['a.md', '', '{{< a '],
  ['a.md', '', '{: .a'],
  ['a.md', '', '*a **b '],
  ['a.md', '', '{\n'],
  ['a.md', '+++\n', 'a = 1\n'],
  ['a.json', '', '{"a":'],
  ['a.json', '', '[{"title":"a","text":"b"},'],
  ['a.jsonl', '', '{"title":"a","text":"<b>c</b>"}\n'],
];

const SMALL = 20_000;
const TIMES = 8;
/** Linear time grows as the file does; three times that is noise, the square would be eight times it. */
const MOST_GROWTH = TIMES * 3;
/** Less than this is noise whatever it grows to, in milliseconds. */
const LEAST = 100;

async function milliseconds(file: string, bytes: Uint8Array): Promise<number> {
  const before = process.cpuUsage();
  await readFile(file, bytes);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the time that a file takes grows as its length', () => {
  it.each(PAGES)('%s of %j and %j over and over', async (file, begins, piece) => {
    const [short, long] = [SMALL, SMALL * TIMES].map((size) =>
      new TextEncoder().encode(`${begins}${piece.repeat(size / piece.length)}\n\nThe mill grinds again.\n`),
    ) as [Uint8Array, Uint8Array];
    await milliseconds(file, short);
    let least = Infinity;
    for (let i = 0; i < 3 && least > MOST_GROWTH; i++) {
      const base = await milliseconds(file, short);
      const grown = await milliseconds(file, long);
      least = Math.min(least, grown < LEAST ? 0 : grown / Math.max(base, LEAST / MOST_GROWTH));
    }
    expect(least).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
