import { laneOf, load, Module, unary } from './assembler.js';

/** Bytes of a vector's signs, a bit a number, and of them what is loaded at a time. */
const BYTES = 48;
const AT_A_TIME = 16;

/**
 * Compares the signs of one question with those of many paragraphs: in how many of their numbers the two differ in sign (the Hamming
 * distance). A byte's bits that differ are at most 8, three bytes' 24 and sixteen bytes' 128, so that no sum leaves its lane.
 */
export function comparison() {
  const module = new Module();
  const types = /** @type {const} */ ({ question: 'i32', signs: 'i32', count: 'i32', out: 'i32' });
  // out[i], of 16 bits, = the bits in which the question and the signs i differ
  module.func('differ', types, (f, { question, signs, count, out }) => {
    const end = f.let(signs.add(count.mul(BYTES)));
    const asked = [0, 1, 2].map((part) => f.let(load('i8x16', question, part * AT_A_TIME)));
    const sums = f.local('i32x4');
    f.walk(signs, end, BYTES, () => {
      const bits = asked.map((own, part) =>
        unary('popcount', own.xor(load('i8x16', signs, part * AT_A_TIME))),
      );
      const bytes = bits.reduce((sum, one) => sum.add(one));
      sums.set(unary('pairsOfWords', unary('pairsOfBytes', bytes)));
      f.storeHalf(
        out,
        laneOf(sums, 0)
          .add(laneOf(sums, 1))
          .add(laneOf(sums, 2).add(laneOf(sums, 3))),
      );
      out.set(out.add(2));
    });
  });
  return module;
}
