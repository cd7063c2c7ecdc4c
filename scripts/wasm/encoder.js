import { constant, dotOfPairs, everywhere, int, laneOf, load, Module, narrow, unary } from './assembler.js';

/** @import { Func, Local, Value } from './assembler.js' */

/**
 * The arithmetic of all-MiniLM-L6-v2 (a BERT encoder: Devlin et al. 2018; 6 layers, 384 wide, 12 heads of 32) in WebAssembly with SIMD.
 * What is called when, and where everything lies, is in src/meaning/engine; here is only what has to be fast.
 *
 * A text is a row of 384 numbers for each of its word pieces. Rows of all texts of a batch lie one below the other, without padding: every step
 * but attention treats each row by itself.
 *
 *     rows = normalise(word + position)                                  embed, normalise
 *     six times:
 *       rows = normalise(rows + attention(rows · QKV) · O)               quantise, multiply, attend, quantise, multiply, add, normalise
 *       rows = normalise(rows + gelu(rows · up) · down)                  quantise, multiply, gelu, quantise, multiply, add, normalise
 *
 * **Nearly all of the time is spent in `multiply`.** WebAssembly has no product of bytes that all machines round alike, and none of floats
 * that adds as it goes; but it has `i32x4.dot_i16x8_s`: eight products of 16-bit numbers, added in pairs, in one instruction. So weights
 * and rows are whole numbers of 16 bits, each row and each column of weights under a scale of its own:
 *
 *     row[i] ≈ a[i] · rowScale        weight[i][c] ≈ w[i][c] · columnScale[c]        their product: (sum of a[i] · w[i][c]) · rowScale · columnScale[c]
 *
 * The sums have 32 bits and must not overflow. |a| ≤ LARGEST_ROW, |w| ≤ LARGEST_WEIGHT and at most 1,536 products: 1,536 · 1,366 · 1,023 is just below 2³¹.
 * Weights of 11 bits and rows of 12 are finer than they sound: vectors differ from those of 32-bit floats by a cosine of less than 0.0001.
 *
 * A tile of ROWS rows by COLUMNS columns is held in registers: each pair of numbers of a row is loaded once into all lanes and meets COLUMNS weights.
 * For that the weights lie in blocks of COLUMNS columns, in each the depth in pairs, in each pair the columns: [columns / 8][depth / 2][8][2].
 *
 * Attention, soft-max, layer norm and GELU are in 32-bit floats. Attention of a text costs time with the square of its pieces, but even at 256
 * it is less than the products. Keys are turned first, so that four scores are made at a time.
 */

export const WIDTH = 384;
const HEADS = 12;
const HEAD = WIDTH / HEADS;
/** Bytes of a row, and of a row of queries, keys and values side by side. */
const ROW = 4 * WIDTH;
const THREE = 3 * ROW;

/** A tile of `multiply`; rows are a multiple of ROWS, what is too many is computed and left. */
const ROWS = 4;
const COLUMNS = 8;

const VERY_SMALL = -1e30;
/** Inside the root of layer norm, as the model was trained. */
const EPSILON = 1e-12;

export function encoder() {
  const module = new Module();
  writeEmbed(module);
  writeAdd(module);
  writeNormalise(module);
  writeQuantise(module);
  writeMultiply(module);
  writeAttend(module);
  writeGelu(module);
  return module;
}

/**
 * e to the power of four numbers: 2 to the whole part of x · log₂ e by its exponent's bits, the rest by its Taylor polynomial.
 * @param {Func} f @param {Value} x
 */
function exp(f, x) {
  const taylor = [];
  for (let i = 0, coefficient = 1; i <= 6; i++, coefficient *= Math.LN2 / i) taylor.push(coefficient);
  const power = f.let(x.max(constant('f32x4', -87)).min(88).mul(Math.LOG2E));
  const whole = f.let(unary('nearest', power));
  const rest = f.let(power.sub(whole));
  return polynomial(rest, taylor).mul(unary('toWhole', whole).add(127).shl(23).as('f32x4'));
}

/** Rows of a text: each piece's word, kept as 16-bit floats, and its position. @param {Module} module */
function writeEmbed(module) {
  const types = /** @type {const} */ ({
    pieces: 'i32',
    count: 'i32',
    words: 'i32',
    positions: 'i32',
    rows: 'i32',
  });
  module.func('embed', types, (f, { pieces, count, words, positions, rows }) => {
    const last = f.let(pieces.add(count.shl(2)));
    const word = f.local('i32');
    const end = f.local('i32');
    f.walk(pieces, last, 4, () => {
      word.set(words.add(load('i32', pieces).mul(2 * WIDTH)));
      end.set(rows.add(ROW));
      f.while(rows.isBelow(end), () => {
        const half = f.let(load('wordsAsInts', word));
        const sign = half.and(0x8000).shl(16);
        // The exponent's bias is 15 in 16 bits and 127 in 32: the product with 2¹¹² makes up for it, for the smallest numbers too.
        const size = half
          .and(0x7fff)
          .shl(13)
          .as('f32x4')
          .mul(2 ** 112);
        f.store(rows, size.or(sign.as('f32x4')).add(load('f32x4', positions)));
        word.set(word.add(8));
        positions.set(positions.add(16));
        rows.set(rows.add(16));
      });
    });
  });
}

/** Adds numbers to others: `rows[i] += more[i]`. @param {Module} module */
function writeAdd(module) {
  module.func('add', { rows: 'i32', more: 'i32', bytes: 'i32' }, (f, { rows, more, bytes }) => {
    f.walk(rows, f.let(rows.add(bytes)), 16, () => {
      f.store(rows, load('f32x4', rows).add(load('f32x4', more)));
      more.set(more.add(16));
    });
  });
}

/** Layer norm of each row, in place: mean 0, variance 1, then times `gain` and plus `bias`. @param {Module} module */
function writeNormalise(module) {
  const types = /** @type {const} */ ({ rows: 'i32', count: 'i32', gain: 'i32', bias: 'i32' });
  module.func('normalise', types, (f, { rows, count, gain, bias }) => {
    const last = f.let(rows.add(count.mul(ROW)));
    const [at, end] = f.locals(2, 'i32');
    const [sum, mean, factor] = f.locals(3, 'f32x4');
    f.walk(rows, last, ROW, () => {
      end.set(rows.add(ROW));
      sum.set(0);
      at.set(rows);
      f.walk(at, end, 16, () => sum.set(sum.add(load('f32x4', at))));
      mean.set(everywhere(total(sum).div(WIDTH)));
      sum.set(0);
      at.set(rows);
      f.walk(at, end, 16, () => {
        const off = f.let(load('f32x4', at).sub(mean));
        sum.set(sum.add(off.mul(off)));
      });
      const variance = total(sum).div(WIDTH);
      factor.set(everywhere(constant('f32', 1).div(unary('sqrt', variance.add(EPSILON)))));
      at.set(0);
      f.walk(at, int(ROW), 16, () => {
        const scaled = load('f32x4', rows.add(at)).sub(mean).mul(factor);
        f.store(rows.add(at), scaled.mul(load('f32x4', gain.add(at))).add(load('f32x4', bias.add(at))));
      });
    });
  });
}

/** Rows of floats as whole numbers of 16 bits, the largest of each row as `largest`, and the scale of each. @param {Module} module */
function writeQuantise(module) {
  const types = /** @type {const} */ ({
    rows: 'i32',
    count: 'i32',
    width: 'i32',
    out: 'i32',
    scales: 'i32',
    largest: 'f32',
  });
  module.func('quantise', types, (f, { rows, count, width, out, scales, largest }) => {
    const bytes = f.let(width.shl(2));
    const last = f.let(scales.add(count.shl(2)));
    const [at, end] = f.locals(2, 'i32');
    const [most, factor] = f.locals(2, 'f32x4');
    const size = f.local('f32');
    f.walk(scales, last, 4, () => {
      end.set(rows.add(bytes));
      most.set(0);
      at.set(rows);
      f.walk(at, end, 16, () => most.set(most.max(unary('abs', load('f32x4', at)))));
      size.set(largestOf(most).add(1e-30));
      f.store(scales, size.div(largest));
      factor.set(everywhere(largest.div(size)));
      f.walk(rows, end, 32, () => {
        const whole = (/** @type {number} */ offset) =>
          unary('toWhole', unary('nearest', load('f32x4', rows, offset).mul(factor)));
        f.store(out, narrow(whole(0), whole(16)));
        out.set(out.add(16));
      });
    });
  });
}

/** The product of quantised rows and weights, plus `bias`: `out[r][c] = sum · rowScales[r] · columnScales[c] + bias[c]`. @param {Module} module */
function writeMultiply(module) {
  const types = /** @type {const} */ ({
    rows: 'i32',
    rowScales: 'i32',
    weights: 'i32',
    columnScales: 'i32',
    bias: 'i32',
    out: 'i32',
    count: 'i32',
    depth: 'i32',
    columns: 'i32',
  });
  module.func('multiply', types, (f, p) => {
    const depthBytes = f.let(p.depth.shl(1));
    const blockBytes = f.let(p.depth.mul(2 * COLUMNS));
    const outBytes = f.let(p.columns.shl(2));
    const lastColumn = f.let(p.columnScales.add(outBytes));
    const lastRow = f.let(p.rowScales.add(p.count.shl(2)));
    const [row, scale, out, weight, end] = f.locals(5, 'i32');
    // Of each row of the tile: where it is, and its sums for the first and the last columns of the block.
    const tile = Array.from({ length: ROWS }, (_, r) => {
      return { offset: 4 * r, at: f.local('i32'), sums: f.locals(2, 'i32x4') };
    });
    const [pair, ...block] = f.locals(3, 'i16x8');
    // For each block of columns: its weights stay in the nearest cache while all rows pass.
    f.walk(p.columnScales, lastColumn, 4 * COLUMNS, () => {
      row.set(p.rows);
      scale.set(p.rowScales);
      out.set(p.out);
      end.set(p.weights.add(blockBytes));
      f.walk(scale, lastRow, 4 * ROWS, () => {
        for (const { at, sums } of tile) {
          at.set(row);
          row.set(row.add(depthBytes));
          for (const sum of sums) sum.set(0);
        }
        weight.set(p.weights);
        f.while(weight.isBelow(end), () => {
          for (let step = 0; step < 2; step++) {
            for (const [half, weights] of block.entries())
              weights.set(load('i16x8', weight, step * 32 + half * 16));
            for (const { at, sums } of tile) {
              pair.set(load('pairEverywhere', at, step * 4));
              sums[0].set(sums[0].add(dotOfPairs(pair, block[0])));
              sums[1].set(sums[1].add(dotOfPairs(pair, block[1])));
            }
          }
          for (const { at } of tile) at.set(at.add(8));
          weight.set(weight.add(64));
        });
        for (const { offset, sums } of tile) {
          for (const [half, sum] of sums.entries()) {
            const rowScaled = unary('toFloat', sum).mul(load('f32Everywhere', scale, offset));
            const scaled = rowScaled.mul(load('f32x4', p.columnScales, 16 * half));
            f.store(out, scaled.add(load('f32x4', p.bias, 16 * half)), 16 * half);
          }
          out.set(out.add(outBytes));
        }
      });
      p.weights.set(end);
      p.bias.set(p.bias.add(4 * COLUMNS));
      p.out.set(p.out.add(4 * COLUMNS));
    });
  });
}

/**
 * Attention within one text of `count` pieces: for each head, every piece's query meets every key, and what it takes of the values
 * goes by the soft-max of that. `rows` hold query, key and value side by side; `scores` has room for a row of scores and `keys` for
 * the keys of a head, turned: both rounded up to four pieces.
 * @param {Module} module
 */
function writeAttend(module) {
  const types = /** @type {const} */ ({ rows: 'i32', count: 'i32', out: 'i32', scores: 'i32', keys: 'i32' });
  module.func('attend', types, (f, { rows, count, out, scores, keys }) => {
    const [head, at, to, query, result, lastQuery] = f.locals(6, 'i32');
    const rowBytes = f.let(count.mul(THREE));
    // Bytes of a row of scores: with the pieces past the end, which make the last four full.
    const full = f.let(count.add(3).and(-4).shl(2));
    const endOfScores = f.let(scores.add(full));
    const [most, sum, each] = f.locals(3, 'f32x4');
    const taken = f.locals(HEAD / 4, 'f32x4');
    const parts = f.locals(4, 'f32x4');
    f.walk(head, int(ROW), 4 * HEAD, () => {
      at.set(rows.add(head));
      lastQuery.set(at.add(rowBytes));
      to.set(keys);
      f.walk(at, lastQuery, THREE, () => {
        query.set(to);
        for (let i = 0; i < HEAD; i++) {
          f.store(query, load('f32', at, ROW + 4 * i));
          query.set(query.add(full));
        }
        to.set(to.add(4));
      });
      query.set(rows.add(head));
      result.set(out.add(head));
      f.walk(query, lastQuery, THREE, () => {
        most.set(VERY_SMALL);
        at.set(scores);
        to.set(keys);
        f.walk(at, endOfScores, 16, () => {
          // Several sums, because each addition waits for the one before it.
          for (const part of parts) part.set(0);
          for (let i = 0; i < HEAD; i++) {
            const part = /** @type {Local} */ (parts[i % parts.length]);
            part.set(part.add(load('f32Everywhere', query, 4 * i).mul(load('f32x4', to))));
            to.set(to.add(full));
          }
          to.set(to.sub(full.mul(HEAD)).add(16));
          f.store(at, parts[0].add(parts[1]).add(parts[2].add(parts[3])));
        });
        at.set(scores.add(count.shl(2)));
        f.walk(at, endOfScores, 4, () => f.store(at, constant('f32', VERY_SMALL)));
        at.set(scores);
        f.walk(at, endOfScores, 16, () => most.set(most.max(load('f32x4', at))));
        most.set(everywhere(largestOf(most)));
        sum.set(0);
        at.set(scores);
        f.walk(at, endOfScores, 16, () => {
          each.set(
            exp(
              f,
              load('f32x4', at)
                .sub(most)
                .mul(1 / Math.sqrt(HEAD)),
            ),
          );
          f.store(at, each);
          sum.set(sum.add(each));
        });
        for (const four of taken) four.set(0);
        at.set(scores);
        to.set(rows.add(head).add(2 * ROW));
        f.walk(at, f.let(scores.add(count.shl(2))), 4, () => {
          each.set(load('f32Everywhere', at));
          for (const [i, four] of taken.entries()) four.set(four.add(each.mul(load('f32x4', to, 16 * i))));
          to.set(to.add(THREE));
        });
        sum.set(everywhere(constant('f32', 1).div(total(sum))));
        for (const [i, four] of taken.entries()) f.store(result, four.mul(sum), 16 * i);
        result.set(result.add(ROW));
      });
    });
  });
}

/** GELU in place: x · Φ(x), with the error function after Abramowitz and Stegun 7.1.26 (error below 1.5 · 10⁻⁷). @param {Module} module */
function writeGelu(module) {
  const coefficients = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];
  module.func('gelu', { numbers: 'i32', bytes: 'i32' }, (f, { numbers, bytes }) => {
    f.walk(numbers, f.let(numbers.add(bytes)), 16, () => {
      const x = f.let(load('f32x4', numbers));
      const size = f.let(unary('abs', x).mul(Math.SQRT1_2));
      const one = constant('f32x4', 1);
      const t = f.let(one.div(size.mul(0.3275911).add(1)));
      const tail = t.mul(polynomial(t, coefficients)).mul(exp(f, unary('neg', size.mul(size))));
      const sign = x.as('i32x4').and(-0x80000000).as('f32x4');
      f.store(numbers, x.mul(0.5).mul(one.sub(tail).or(sign).add(1)));
    });
  });
}

/** By Horner's rule, the lowest power first. @param {Local} x @param {readonly number[]} coefficients */
function polynomial(x, coefficients) {
  return coefficients.reduceRight((sum, coefficient) => sum.mul(x).add(coefficient), constant('f32x4', 0));
}

/** @param {Local} four */
function total(four) {
  return laneOf(four, 0)
    .add(laneOf(four, 1))
    .add(laneOf(four, 2).add(laneOf(four, 3)));
}

/** @param {Local} four */
function largestOf(four) {
  return laneOf(four, 0)
    .max(laneOf(four, 1))
    .max(laneOf(four, 2).max(laneOf(four, 3)));
}
