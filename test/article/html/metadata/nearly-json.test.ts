import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNearlyJson } from '../../../../src/article/html/metadata/nearly-json.js';

describe('parseNearlyJson', () => {
  it.each<[string, string, unknown[]]>([
    ['JSON', '{"a":[1,"x"]}', [{ a: [1, 'x'] }]],
    ['a comma before a bracket', '{"a":[1,2,],}', [{ a: [1, 2] }]],
    ['a line end in a string', '{"a":"one\ntwo\tthree"}', [{ a: 'one\ntwo\tthree' }]],
    ['quotation marks in a string', '{"a":"the "best" boat","b":1}', [{ a: 'the "best" boat', b: 1 }]],
    ['escapes that JSON has not', '{"a":"it\\\'s","b":"x\\-y"}', [{ a: "it's", b: 'x-y' }]],
    ['a comment around it', '<!-- {"a":1} -->', [{ a: 1 }]],
    ['a CDATA section around it', '//<![CDATA[\n{"a":1}\n//]]>', [{ a: 1 }]],
    ['a semicolon after it', '{"a":1};', [[{ a: 1 }]]],
    ['one object after another', '{"a":1}\n{"b":2}', [[{ a: 1 }, { b: 2 }]]],
    ['nothing', ' ', []],
    ['what is no JSON', 'var a = 1', []],
    ['an end that is missing', '{"a":', []],
  ])('%s', (_name, source, expected) => expect(parseNearlyJson(source)).toEqual(expected));

  it('reads what JSON is as JSON', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => value !== null),
        (value) => {
          expect(parseNearlyJson(JSON.stringify(value))).toEqual([JSON.parse(JSON.stringify(value))]);
        },
      ),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', 'a', '1', '<!--', '-->');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(parseNearlyJson(pieces.join(''))).toBeInstanceOf(Array);
      }),
    );
  });
});
