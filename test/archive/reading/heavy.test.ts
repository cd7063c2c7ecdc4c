import { describe, expect, it } from 'vitest';
import { isHeavy } from '../../../src/archive/reading/heavy.js';

const bytesOf = (text: string) => Buffer.from(text);
/** A file of 30,000 bytes that goes on with the same. */
const filledWith = (unit: string, before = '') =>
  bytesOf(before + unit.repeat(Math.ceil(30_000 / unit.length)).slice(0, 30_000));

const PROSE =
  'The harbour was dredged in May, and the ferry (a new one) ran again: "at last", said its captain. It\'s 3.5 m deep.\n\n';

describe('what is read where it is found', () => {
  it.each([
    ['an article', filledWith(PROSE).subarray(0, 12_000)],
    ['a long one', filledWith(PROSE)],
    ['a small page', bytesOf(`<html><body>${`<p>${PROSE}</p>`.repeat(40)}</body></html>`)],
    ['a list of links', bytesOf('- [A harbour](https://harbour.example/a-page)\n'.repeat(60))],
    ['nothing', bytesOf('')],
  ])('%s', (_, bytes) => {
    expect(isHeavy(bytes)).toBe(false);
  });
});

describe('what is read in a thread', () => {
  it('a large file', () => {
    expect(isHeavy(bytesOf('word '.repeat(7_000)))).toBe(true);
  });

  // Each takes a tenth of a second and more to read, though it is small, shallow and has spaces between.
  it.each([
    '*a ',
    '**a *b ',
    '`a ',
    '[a](b) ',
    '![a ',
    '> ',
    '~~a ',
    '| a ',
    '\\* ',
    '&amp; ',
    '<b>x</b> ',
    '<p>a</p>\n',
    '<!-- a --> ',
    '- a\n',
    '1. a\n',
    'a\n\n',
    '"a ',
    'a.b ',
    '(a ',
    '$5 ',
    '{"a":1} ',
    "'a ",
    '= a ',
    'The port opened. ',
  ])('a small one that goes on with %j', (unit) => {
    expect(isHeavy(filledWith(unit))).toBe(true);
    expect(isHeavy(filledWith(unit, `# The harbour\n\n${PROSE}`))).toBe(true);
  });
});
