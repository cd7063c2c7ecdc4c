import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/discord/gaps/csv.js';

/** Reads CSV back as RFC 4180 says, with no knowledge of how it was written. */
function read(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    let value = '';
    if (csv[at] === '"') {
      for (at++; csv[at] !== '"' || csv[at + 1] === '"'; at++) {
        value += csv[at];
        if (csv[at] === '"') at++;
      }
      at++;
    } else {
      const end = csv.slice(at).search(/,|\r\n/);
      value = csv.slice(at, at + end);
      at += end;
    }
    row.push(value);
    if (csv[at] === ',') at++;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('CSV', () => {
  it('ends rows by CRLF and quotes what holds a comma, a quote or a line break', () => {
    expect(csvOf([['a', 'b, c', 'd "e"', 'f\ng', null, 7]])).toBe('a,"b, c","d ""e""","f\ng",,7\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('keeps %j text', (text) => {
    expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
  });

  it('keeps numbers numbers, those below zero too', () => {
    expect(csvOf([[-3, 1.5]])).toBe('-3,1.5\r\n');
  });

  it('is read back as it was, but for the apostrophe before formulas', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", 'x') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const back = read(csvOf(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [r, row] of rows.entries())
          for (const [c, value] of row.entries()) {
            const cell = back[r]![c]!;
            expect([value, `'${value}`]).toContain(cell);
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
          }
      }),
    );
  });
});
