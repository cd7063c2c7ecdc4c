import { constant, dotOfPairs, laneOf, load, Module } from './assembler.js';

/** Numbers of a vector, as in src/search/meaning/vectors.ts. */
const WIDTH = 384;

/**
 * Compares one question with many paragraphs. A paragraph is WIDTH bytes, each a number with a sign; the question the same numbers in 16 bits,
 * so that eight of each are multiplied and added in pairs by one instruction. Sums of WIDTH products of bytes fit 32 bits with much to spare, and
 * are exact: what comes out is what the loop in src/search/meaning/vectors.ts comes to.
 */
export function comparison() {
  const module = new Module();
  const types = /** @type {const} */ ({ question: 'i32', vectors: 'i32', count: 'i32', out: 'i32' });
  // out[i] = the sum of products of the question and the vector i
  module.func('compare', types, (f, { question, vectors, count, out }) => {
    const end = f.let(vectors.add(count.mul(WIDTH)));
    // Two sums, because each addition waits for the one before it.
    const sums = f.locals(2, 'i32x4');
    f.walk(vectors, end, WIDTH, () => {
      for (const sum of sums) sum.set(constant('i32x4', 0));
      for (let i = 0; i < WIDTH; i += 16) {
        for (const [half, sum] of sums.entries()) {
          const at = i + 8 * half;
          sum.set(sum.add(dotOfPairs(load('i16x8', question, 2 * at), load('bytesAsWords', vectors, at))));
        }
      }
      sums[0].set(sums[0].add(sums[1]));
      const [sum] = sums;
      f.store(
        out,
        laneOf(sum, 0)
          .add(laneOf(sum, 1))
          .add(laneOf(sum, 2).add(laneOf(sum, 3))),
      );
      out.set(out.add(4));
    });
  });
  return module;
}
