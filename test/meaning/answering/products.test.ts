import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Attention } from '../../../src/meaning/answering/attention.js';
import { Products } from '../../../src/meaning/answering/products.js';

const number = fc.float({ min: -2, max: 2, noNaN: true });
const matrixOf = (rows: number, columns: number) =>
  fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0);

/** Plain matrices laid for the kernel, row by row. */
function laidRows(products: Products, rows: readonly (readonly number[])[]) {
  const width = rows[0]!.length;
  const matrix = products.matrix(rows.length, width);
  matrix.numbers.set(rows.flat());
  return { of: matrix, stride: width, first: 0, count: rows.length };
}

describe('products', () => {
  it('multiply rows of any number by columns of any number', () => {
    const shapes = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 20 }),
    );
    const given = shapes.chain(([rows, depth, columns]) =>
      fc.record({
        rows: matrixOf(rows, depth),
        weights: matrixOf(columns, depth),
        bias: fc.array(number, { minLength: columns, maxLength: columns }),
      }),
    );
    fc.assert(
      fc.property(given, ({ rows, weights, bias }) => {
        const products = new Products();
        const depth = rows[0]!.length;
        const laid = products.weights(depth, bias.length);
        products.fill(laid, Float32Array.from(weights.flat()), Float32Array.from(bias));
        const { of } = laidRows(products, rows);
        const out = products.matrix(rows.length, laid.columns);
        products.multiply(of, laid, out, rows.length);
        for (const [r, row] of rows.entries())
          for (const [c, column] of weights.entries())
            expect(out.numbers[r * laid.columns + c]).toBeCloseTo(dot(row, column) + bias[c]!, 4);
      }),
      { numRuns: 60 },
    );
  });

  it('say when there is no more room', () => {
    expect(() => new Products().matrix(1_000, 10_000)).toThrow(RangeError);
  });
});

describe('attention', () => {
  it('takes of the values by the soft-max of how queries meet keys, of each head by itself, and of how they lean', () => {
    const [width, heads] = [16, 2];
    const given = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 19 }))
      .chain(([asked, count]) =>
        fc.record({
          queries: matrixOf(asked, width),
          keys: matrixOf(count, width),
          values: matrixOf(count, width),
          leaning: matrixOf(asked, count),
          byHead: fc.array(number, { minLength: heads, maxLength: heads }),
        }),
      );
    fc.assert(
      fc.property(given, ({ queries, keys, values, leaning, byHead }) => {
        const products = new Products();
        const attention = new Attention(products, { queries: 5, keys: 19 }, width, heads);
        const out = products.matrix(5, width);
        attention.attend(
          laidRows(products, queries),
          laidRows(products, keys),
          laidRows(products, values),
          out,
          [{ numbers: Float32Array.from(leaning.flat()), byHead: Float32Array.from(byHead) }],
        );
        for (const [q, query] of queries.entries()) {
          for (let head = 0; head < heads; head++) {
            const of = (row: readonly number[]) =>
              row.slice((head * width) / heads, ((head + 1) * width) / heads);
            const scores = keys.map(
              (key, k) =>
                dot(of(query), of(key)) / Math.sqrt(width / heads) + byHead[head]! * leaning[q]![k]!,
            );
            const shares = scores.map((score) => Math.exp(score - Math.max(...scores)));
            const all = shares.reduce((sum, one) => sum + one, 0);
            for (let i = 0; i < width / heads; i++) {
              const expected = values.reduce((sum, value, k) => sum + (shares[k]! / all) * of(value)[i]!, 0);
              expect(out.numbers[q * width + (head * width) / heads + i]).toBeCloseTo(expected, 3);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
