import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfValues, pathKey } from '../../../src/article/json/json-lines.js';

describe('linesOfValues', () => {
  it('finds each value by its path', () => {
    const text = '{\n "a": [1,\n  {"b": "]\\"}",\n   "c": {}}\n ]}';
    const paths = [['a'], ['a', 0], ['a', 1], ['a', 1, 'b'], ['a', 1, 'c'], []];
    const lines = linesOfValues(text, paths);
    expect(paths.map((path) => lines.get(pathKey(path)))).toEqual([2, 2, 3, 3, 4, 1]);
  });

  it('finds every member of any list, at the line where it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (values) => {
        const members = values.map((value) => JSON.stringify(value, null, 1));
        const text = `[\n${members.join(',\n')}\n]`;
        const lines = linesOfValues(
          text,
          values.map((_, place) => [place]),
        );
        let line = 2;
        for (const [place, member] of members.entries()) {
          expect(lines.get(pathKey([place]))).toBe(line);
          line += member.split('\n').length;
        }
      }),
    );
  });
});
