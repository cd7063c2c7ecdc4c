import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grown, TokenStore } from '../../../src/search/index/token-store.js';

const CHUNK = 1 << 16;

const read = (store: TokenStore, number: number) => {
  const { chunk, start, end } = store.run(number);
  return Array.from(chunk.subarray(start, end));
};

describe('the token store', () => {
  it('gives back every run as it was stored, empty ones too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(0x7fffffff), { maxLength: 20 }), { maxLength: 50, size: 'max' }),
        (runs) => {
          const store = new TokenStore();
          expect(runs.map((run) => store.push(run))).toEqual(runs.map((_, i) => i));
          expect(store.count).toBe(runs.length);
          expect(runs.map((_, i) => read(store, i))).toEqual(runs);
        },
      ),
    );
  });

  it('keeps a run in one piece where a chunk ends, and one that is larger than a chunk', () => {
    const store = new TokenStore();
    const nearlyFull = new Int32Array(CHUNK - 2).fill(1);
    const huge = new Int32Array(CHUNK + 5).fill(2);
    const runs = [nearlyFull, [7, 8], [9], huge, [10, 11, 12]];
    for (const run of runs) store.push(run);
    expect(read(store, 1)).toEqual([7, 8]);
    expect(read(store, 2)).toEqual([9]);
    expect(read(store, 4)).toEqual([10, 11, 12]);
    const first = store.run(0);
    const last = store.run(3);
    expect([first.end - first.start, last.end - last.start]).toEqual([CHUNK - 2, CHUNK + 5]);
    expect([last.chunk[last.start], last.chunk[last.end - 1]]).toEqual([2, 2]);
  });

  it('gives runs that follow each other as few, with all their tokens in order', () => {
    const store = new TokenStore();
    const runs = [[1, 2], [], [3], new Int32Array(CHUNK - 3).fill(4), [5], [6, 7], [8]];
    for (const run of runs) store.push(run);
    const pieces = (first: number, count: number) =>
      [...store.runsFrom(first, count)].map(({ chunk, start, end }) =>
        Array.from(chunk.subarray(start, end)),
      );
    expect(pieces(0, 3)).toEqual([[1, 2, 3]]);
    expect(pieces(1, 1)).toEqual([[]]);
    expect(pieces(4, 3)).toEqual([[5, 6, 7, 8]]);
    expect(pieces(2, 0)).toEqual([]);
    const all = pieces(0, runs.length);
    // Those that chunks part, and no others.
    expect(all.length).toBeLessThan(5);
    expect(all.flat()).toEqual(runs.flatMap((run) => [...run]));
  });

  it('goes on past the room for runs that it began with', () => {
    const store = new TokenStore();
    for (let i = 0; i < 5000; i++) store.push([i, i + 1]);
    expect(store.count).toBe(5000);
    expect([0, 1023, 1024, 4999].map((i) => read(store, i))).toEqual([
      [0, 1],
      [1023, 1024],
      [1024, 1025],
      [4999, 5000],
    ]);
  });
});

describe('a grown array', () => {
  it('has twice the length, the same type and the same numbers first', () => {
    expect(grown(Uint16Array.of(1, 2))).toEqual(Uint16Array.of(1, 2, 0, 0));
    expect(grown(Float32Array.of(0.5))).toEqual(Float32Array.of(0.5, 0));
  });
});
