import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, formatTable } from '../../../../src/bench/search/report/table.js';

describe('a table', () => {
  it('sets the first column to the left, the others to the right', () => {
    expect(
      formatTable(
        ['engine', 'ms'],
        [
          ['lunr', '12.5'],
          ['clippings', '1'],
        ],
      ),
    ).toBe(['engine       ms', 'lunr       12.5', 'clippings     1'].join('\n'));
  });

  it('fills up rows that are short', () => {
    expect(formatTable(['a', 'b'], [['x']])).toBe('a  b\nx');
  });

  it('keeps every cell, one line a row, no line ending in space', () => {
    const cell = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const lines = formatTable(['one', 'two', 'three'], rows).split('\n');
        expect(lines.slice(1).map((line) => line.trim().split(/\s+/))).toEqual(rows);
        expect(lines.every((line) => line === line.trimEnd())).toBe(true);
      }),
    );
  });
});

describe('a figure', () => {
  it.each([
    [0, '0'],
    [0.01234, '0.0123'],
    [0.5, '0.500'],
    [1.234, '1.23'],
    [12.34, '12.3'],
    [123.4, '123'],
    [1_234.5, '1,230'],
    [999.9, '1,000'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('%d reads %s', (value, expected) => {
    expect(figure(value)).toBe(expected);
  });
});
