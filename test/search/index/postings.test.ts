import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../src/search/index/bm25.js';
import {
  impactOfSlot,
  Postings,
  packedLength,
  slotOf,
  writePackedHead,
} from '../../../src/search/index/postings.js';

const BM25 = { k1: 0.9, b: 0.4 };

/** The documents of a term, best slot first. */
const documents = (postings: Postings, term: string) =>
  postings
    .slotsOf(term)
    .flat()
    .flatMap((ids) => [...ids]);

/** A term as it is packed: the ids of each of its slots. */
function packed(...slots: readonly (readonly number[])[]): Uint32Array {
  const ids = slots.flat();
  const all = new Uint32Array(packedLength(ids.length, slots.length));
  writePackedHead(
    all,
    slots.map(({ length }) => length),
  );
  all.set(ids, all.length - ids.length);
  return all;
}

describe('the impact of a term in a document', () => {
  it('is BM25’s share of a term frequency', () => {
    expect(impactOf(1, 10, 10, BM25)).toBeCloseTo(1 / 1.9);
    expect(impactOf(2, 10, 10, BM25)).toBeCloseTo(2 / 2.9);
  });

  it('grows with the frequency, falls with the length, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 5000 }),
        (frequency, length) => {
          const impact = impactOf(frequency, length, 60, BM25);
          expect(impact).toBeGreaterThan(0);
          expect(impact).toBeLessThan(1);
          expect(impactOf(frequency + 1, length, 60, BM25)).toBeGreaterThan(impact);
          expect(impactOf(frequency, length + 1, 60, BM25)).toBeLessThan(impact);
        },
      ),
    );
  });

  it('goes into one of 16 slots, whose own impact is less than half a slot away', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (impact) => {
        const slot = slotOf(impact);
        expect([...Array(16).keys()]).toContain(slot);
        expect(Math.abs(impactOfSlot(slot) - impact)).toBeLessThanOrEqual(1 / 32 + 1e-12);
      }),
    );
    expect([slotOf(1), slotOf(0)]).toEqual([0, 15]);
  });
});

describe('the postings of a term', () => {
  it('come best first: each document in the slot of its impact', () => {
    const postings = new Postings();
    postings.add(0, ['customs'], [0.1]);
    postings.add(1, ['customs', 'shoes'], [0.9, 0.5]);
    postings.add(2, ['customs'], [0.5]);
    expect(documents(postings, 'customs')).toEqual([1, 2, 0]);
    expect(postings.slotsOf('customs')[slotOf(0.9)]).toEqual([[1]]);
    expect(documents(postings, 'shoes')).toEqual([1]);
  });

  it('are all there, however many', () => {
    const postings = new Postings();
    for (let id = 0; id < 3000; id++) postings.add(id, ['customs'], [0.5]);
    expect(documents(postings, 'customs')).toHaveLength(3000);
  });

  it('are none for a term that no document has', () => {
    expect(documents(new Postings(), 'customs')).toEqual([]);
    const postings = new Postings();
    postings.add(0, ['customs'], [0.5]);
    for (const term of ['custom', 'customss', 'CUSTOMS', 'customs shoes', '', ' ']) {
      expect(documents(postings, term)).toEqual([]);
    }
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    '1500',
    '3.5',
    'at&t',
    '中国',
    '0',
    'null',
  ])('keep the term %s as it is', (term) => {
    const added = new Postings();
    expect(documents(added, term)).toEqual([]);
    added.add(4, [term], [0.5]);
    expect(documents(added, term)).toEqual([4]);
    const loaded = new Postings();
    loaded.load([[term, [4]]]);
    expect(documents(loaded, term)).toEqual([4]);
  });

  it('can be loaded a part at a time, and added to afterwards', () => {
    const postings = new Postings();
    postings.load([['customs', packed([0], [], [1])]]);
    postings.load([
      ['shoes', packed([], [1])],
      ['label', [0, 1]],
    ]);
    postings.add(2, ['customs', 'shoes', 'court', 'label'], [0.99, 0.01, 0.5, 1]);
    postings.add(3, ['customs'], [0.8]);
    expect(postings.slotsOf('customs').map((slot) => slot.flatMap((ids) => [...ids]))).toEqual([
      [0, 2],
      [],
      [1],
      [3],
    ]);
    expect(documents(postings, 'shoes')).toEqual([1, 2]);
    expect(documents(postings, 'label')).toEqual([0, 1, 2]);
    expect(documents(postings, 'court')).toEqual([2]);
  });

  it('may be nothing at all', () => {
    const postings = new Postings();
    postings.load([]);
    postings.add(0, [], []);
    expect(documents(postings, 'customs')).toEqual([]);
  });
});
