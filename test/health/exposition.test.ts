import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_TYPE, exposition, numberText, single } from '../../src/health/exposition.js';

describe('Prometheus’ text format', () => {
  it('is named with its version', () => {
    expect(CONTENT_TYPE).toBe('text/plain; version=0.0.4; charset=utf-8');
  });

  it('has help and type above the figures of a name, and ends with a line break', () => {
    expect(
      exposition([
        single('gauge', 'a_bytes', 'How large.', 5),
        {
          name: 'b_total',
          help: 'How often.',
          type: 'counter',
          samples: [
            { labels: { kind: 'x', of: 'y' }, value: 1 },
            { labels: { kind: 'z', of: '' }, value: 0.5 },
          ],
        },
        { name: 'c', help: 'None yet.', type: 'histogram', samples: [] },
      ]),
    ).toBe(
      [
        '# HELP a_bytes How large.',
        '# TYPE a_bytes gauge',
        'a_bytes 5',
        '',
        '# HELP b_total How often.',
        '# TYPE b_total counter',
        'b_total{kind="x",of="y"} 1',
        'b_total{kind="z",of=""} 0.5',
        '',
        '# HELP c None yet.',
        '# TYPE c histogram',
        '',
      ].join('\n'),
    );
  });

  it('says a backslash and a line break in help, and a quotation mark besides in labels, with a backslash', () => {
    const text = exposition([
      {
        name: 'a',
        help: 'C:\\new\n"quoted"',
        type: 'gauge',
        samples: [{ labels: { path: 'C:\\new\n"quoted" ü' }, value: 1 }],
      },
    ]);
    expect(text).toBe(
      '# HELP a C:\\\\new\\n"quoted"\n# TYPE a gauge\na{path="C:\\\\new\\n\\"quoted\\" ü"} 1\n',
    );
  });

  it('has a line a figure and gives back every label, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\\', '"', '\n', 'n', '}') })),
        (value) => {
          const text = exposition([
            { name: 'a', help: value, type: 'gauge', samples: [{ labels: { of: value }, value: 1 }] },
          ]);
          const lines = text.split('\n');
          expect(lines).toHaveLength(4);
          const written = /^a\{of="((?:[^"\\]|\\["\\n])*)"\} 1$/.exec(lines[2]!)?.[1];
          expect(written?.replace(/\\(.)/g, (_, one) => (one === 'n' ? '\n' : one))).toBe(value);
        },
      ),
    );
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [5e-7, '5e-7'],
    [Number.POSITIVE_INFINITY, '+Inf'],
    [Number.NEGATIVE_INFINITY, '-Inf'],
    [Number.NaN, 'NaN'],
  ])('writes %d as Go reads it', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('keeps every number to its last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(numberText(value))).toBe(value + 0);
      }),
    );
  });
});
