import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesInBlocks, NumberBlocks } from '../../../src/live/keeping/blocks.js';

describe('NumberBlocks', () => {
  it('gives all numbers in the order they came, whatever the length of the runs', () => {
    const run = fc.oneof(
      fc.array(fc.integer()),
      fc.nat(150_000).map((length) => new Array(length).fill(7)),
    );
    fc.assert(
      fc.property(fc.array(run, { maxLength: 4 }), (runs) => {
        const blocks = new NumberBlocks();
        for (const numbers of runs) blocks.push(numbers);
        const bytes = Buffer.concat([...blocks.blocks()]);
        const read = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
        expect(Array.from(read)).toEqual(runs.flat());
      }),
      { numRuns: 20 },
    );
  });
});

describe('linesInBlocks', () => {
  it.each([0, 1, 4095, 4096, 4097, 10_000])('%i lines are what joining them gives', (count) => {
    const lines = Array.from({ length: count }, (_, n) => `line ${n}`);
    expect(Buffer.concat([...linesInBlocks(lines)]).toString()).toBe(lines.join('\n'));
  });
});
