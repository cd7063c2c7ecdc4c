import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/article/article.js';
import { statements } from '../../../src/article/head/stated.js';
import { inParts } from '../../../src/article/markdown/in-parts.js';
import { readMarkdown, unitsInMarkdown } from '../../../src/article/markdown/markdown-file.js';
import { markdownUnits } from '../../../src/article/markdown/markdown-units.js';

const SENTENCE = 'The ferry to the island sails again on Tuesday, the harbour office said.';
/** Long enough to be divided, wherever. */
const FILLING = Array.from({ length: 120 }, (_, n) => `Note ${n}: ${SENTENCE} ${SENTENCE}`).join('\n\n');

/** Blocks that go on over empty lines, or mean something elsewhere on the page. */
const BLOCKS = [
  '## A heading of it',
  `> ${SENTENCE}\n>\n> ${SENTENCE}`,
  `- one\n\n- two\n\n  ${SENTENCE}\n\n- three`,
  '1. one\n\n2. two\n   - deeper\n\n     and more',
  '```\n# no heading\n\n> no quotation\n\n[a]: /no-definition\n```',
  '~~~~\n```\n\nin code\n\n~~~\n\n~~~~',
  '<!-- left out\n\nand more of it -->',
  '<pre>\nas it is\n\nand more\n</pre>',
  '| a | b |\n|---|---|\n| c | d |',
  `[The office][office] says: ${SENTENCE} [Office]`,
  '[office]: https://harbour.example/office',
  `It is said.[^note] ${SENTENCE}`,
  '[^note]: By the harbour master.',
  SENTENCE,
  'A heading\n=========',
];

const unitsOf = async (text: string) => {
  const { read } = await readMarkdown('a.md', `# The ferry sails again\n\n${text}\n`, ALONE);
  return read[0]!.article.paragraphs;
};

describe('a long page of Markdown', () => {
  it('is divided, and no line is lost or has another number', () => {
    const blocks = fc.array(fc.constantFrom(...BLOCKS, FILLING), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(blocks, (all) => {
        const text = all.join('\n\n');
        const lines = text.split('\n');
        let next = 0;
        for (const part of inParts(text)) {
          expect(part.before).toBe(next);
          next += part.lines;
          expect(part.text.split('\n').slice(0, part.lines)).toEqual(lines.slice(part.before, next));
        }
        expect(next).toBe(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  it('has the blocks that it has when it is parsed as a whole', async () => {
    const blocks = fc.array(fc.constantFrom(...BLOCKS, FILLING), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(blocks, async (all) => {
        const text = [...all, FILLING, ...all].join('\n\n');
        expect(inParts(text).length).toBeGreaterThan(1);
        const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
        const whole = markdownUnits(fromMarkdown(text, options), 1, statements());
        expect(await unitsInMarkdown(text, 1, statements())).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('takes a time that grows as its quotations do, however deep', async () => {
    const cpu = async (blocks: number, depth: number) => {
      const began = process.cpuUsage();
      await unitsOf(`${'> '.repeat(depth)}${SENTENCE}\n\n`.repeat(blocks));
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    await cpu(200, 1);
    for (const depth of [1, 12]) {
      // Eight times as many take eight times as long, and not the square of that; the least of three, for others use the machine too.
      const growths: number[] = [];
      for (let i = 0; i < 3 && !growths.some((one) => one < 24); i++)
        growths.push((await cpu(1_600, depth)) / Math.max(20, await cpu(200, depth)));
      expect(Math.min(...growths)).toBeLessThan(24);
    }
  }, 60_000);
});
