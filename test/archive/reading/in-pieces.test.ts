import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putBack, takeApart } from '../../../src/archive/reading/in-pieces.js';

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 0);
}

const leaf = fc.oneof(fc.integer(), fc.string({ maxLength: 5 }), fc.constant(null), fc.boolean());
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 30 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'read', 'removed'), tie('value')),
  ),
}));

describe('a value taken apart', () => {
  it('is the same put back together, and stays as it was', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 50 }), (given, most) => {
        const before = structuredClone(given);
        const { whole, pieces } = takeApart(given, most);
        expect(given).toEqual(before);
        const there = structuredClone(whole);
        for (const piece of pieces) putBack(there, structuredClone(piece));
        expect(there).toEqual(given);
      }),
    );
  });

  it('goes in pieces of which none is much larger than it may be', () => {
    const note = (n: number) => ({ line: n, text: `line ${n}`, rule: 'furniture/menu' });
    const read = [{ paragraphs: ['a', 'b'], removed: Array.from({ length: 5_000 }, (_, n) => note(n)) }];
    const { whole, pieces } = takeApart({ read, rejected: [] }, 100);
    expect(Math.max(...[whole, ...pieces.map(({ elements }) => elements)].map(valuesIn))).toBeLessThan(120);
    expect(pieces.length).toBeGreaterThan(150);
  });

  it('counts long texts by their length', () => {
    const { pieces } = takeApart(Array(40).fill('x'.repeat(10_000)), 100);
    expect(pieces).toHaveLength(5);
  });

  it('leaves numbers in a block of memory in one', () => {
    const all = new Float64Array(50_000);
    expect(takeApart({ all })).toEqual({ whole: { all }, pieces: [] });
  });
});
