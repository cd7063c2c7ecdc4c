import { load, Module } from './assembler.js';

/** A tile of `multiply`: rows are a multiple of ROWS and columns of COLUMNS; what is too many is computed and left. */
const ROWS = 4;
const COLUMNS = 8;

/**
 * Products of small matrices of 32-bit floats, for the network of src/meaning/answering. A tile of ROWS rows by COLUMNS columns is held in
 * registers: each number of a row is loaded once into all lanes and meets COLUMNS weights. For that the weights lie in blocks of COLUMNS
 * columns, in each the depth, in that the columns: [columns / 8][depth][8].
 */
export function products() {
  const module = new Module();
  const types = /** @type {const} */ ({
    rows: 'i32',
    weights: 'i32',
    bias: 'i32',
    out: 'i32',
    count: 'i32',
    depth: 'i32',
    columns: 'i32',
  });
  // out[r][c] = bias[c] + the sum of rows[r][i] · weights[i][c]
  module.func('multiply', types, (f, p) => {
    const depthBytes = f.let(p.depth.shl(2));
    const blockBytes = f.let(p.depth.mul(4 * COLUMNS));
    const outBytes = f.let(p.columns.shl(2));
    const lastBias = f.let(p.bias.add(outBytes));
    const lastRow = f.let(p.rows.add(p.count.mul(depthBytes)));
    const [row, out, weight, end] = f.locals(4, 'i32');
    // Of each row of the tile: where it is, and its sums for the first and the last columns of the block.
    const tile = Array.from({ length: ROWS }, () => ({ at: f.local('i32'), sums: f.locals(2, 'f32x4') }));
    const number = f.local('f32x4');
    const block = f.locals(2, 'f32x4');
    // For each block of columns: its weights stay in the nearest cache while all rows pass.
    f.walk(p.bias, lastBias, 4 * COLUMNS, () => {
      row.set(p.rows);
      out.set(p.out);
      end.set(p.weights.add(blockBytes));
      f.while(row.isBelow(lastRow), () => {
        for (const { at, sums } of tile) {
          at.set(row);
          row.set(row.add(depthBytes));
          for (const [half, sum] of sums.entries()) sum.set(load('f32x4', p.bias, 16 * half));
        }
        weight.set(p.weights);
        f.walk(weight, end, 4 * COLUMNS, () => {
          for (const [half, weights] of block.entries()) weights.set(load('f32x4', weight, 16 * half));
          for (const { at, sums } of tile) {
            number.set(load('f32Everywhere', at));
            sums[0].set(sums[0].add(number.mul(block[0])));
            sums[1].set(sums[1].add(number.mul(block[1])));
            at.set(at.add(4));
          }
        });
        for (const { sums } of tile) {
          for (const [half, sum] of sums.entries()) f.store(out, sum, 16 * half);
          out.set(out.add(outBytes));
        }
      });
      p.weights.set(end);
      p.out.set(p.out.add(4 * COLUMNS));
    });
  });
  return module;
}
