import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  address,
  day,
  eitherOf,
  flag,
  matching,
  number,
  oneOf,
  text,
  whole,
} from '../../src/shape/scalars.js';
import type { Shape } from '../../src/shape/shape.js';

/** What it says is wrong; null for nothing. */
const fault = (shape: Shape<unknown>, value: unknown) => {
  const checked = shape(value);
  return checked.ok ? null : checked.faults[0].message;
};

describe('text', () => {
  it('is as long as it has characters, not units of UTF-16', () => {
    expect(fault(text({ most: 2 }), '😀😀')).toBeNull();
    expect(fault(text({ most: 2 }), '😀😀😀')).toBe('Too big: expected string to have <=2 characters');
    expect(fault(text({ least: 2 }), '😀')).toBe('Too small: expected string to have >=2 characters');
    expect(fault(text({ least: 1 }), '')).toBe('Too small: expected string to have >=1 characters');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(8), fc.nat(8), (value, least, most) => {
        const length = [...value].length;
        expect(text({ least, most })(value).ok).toBe(length >= least && length <= most);
      }),
    );
  });

  it('is nothing else, and says what it is instead', () => {
    for (const [value, kind] of [
      [5, 'number'],
      [Number.NaN, 'NaN'],
      [Number.NEGATIVE_INFINITY, '-Infinity'],
      [null, 'null'],
      [undefined, 'undefined'],
      [[], 'array'],
      [{ length: 3 }, 'object'],
      [true, 'boolean'],
    ] as const) {
      expect(fault(text(), value)).toBe(`Invalid input: expected string, received ${kind}`);
      expect(fault(matching(/./, 'one'), value)).toBe(`Invalid input: expected string, received ${kind}`);
    }
  });

  it('that must match says what it must be', () => {
    expect(fault(matching(/^a$/, 'an a'), 'a')).toBeNull();
    expect(fault(matching(/^a$/, 'an a'), 'a\n')).toBe('an a');
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '0000-02-29', '0000-01-01', '0099-12-31', '9999-12-31'])(
    'may be %s',
    (value) => {
      expect(day(value)).toEqual({ ok: true, value });
    },
  );

  it.each([
    '2023-02-30',
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-1-1',
    '2023-01-01\n',
    ' 2023-01-01',
    '2023-01-01T00:00:00Z',
    '12023-01-01',
    '-2023-01-01',
    '２０２３-01-01',
    '',
  ])('is not %j', (value) => {
    expect(fault(day, value)).toBe('Invalid ISO date');
  });

  it('is every day of the calendar', () => {
    const anyDay = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(anyDay, (date) => day(date.toISOString().slice(0, 10)).ok));
  });
});

describe('an address', () => {
  const web = address(/^https?:\/\//i, 'an address');

  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://Example.org', 'HTTP://Example.org'],
    ['http://[::1]:80/', 'http://[::1]:80/'],
    ['  http://example.org\t', 'http://example.org'],
    ['http://exa\nmple.org', 'http://example.org'],
  ])('%j is given as it stands, without space that means nothing', (given, value) => {
    expect(web(given)).toEqual({ ok: true, value });
  });

  it.each([
    'example.org',
    'http:example.org',
    'http:/example.org',
    'http://',
    'http://a b',
    'http://a:99999',
    'ftp://example.org',
    'javascript:alert(1)//http://',
    '',
    5,
    null,
  ])('%j is none', (given) => {
    expect(fault(web, given)).toBe('an address');
  });
});

describe('a number', () => {
  it('is what JSON can say', () => {
    expect(number(-0)).toEqual({ ok: true, value: -0 });
    expect(fault(number, 1e308)).toBeNull();
    // Too large for a number, it is read as infinite.
    expect(fault(number, JSON.parse('1e999'))).toBe('Invalid input: expected number, received Infinity');
    expect(fault(number, Number.NaN)).toBe('Invalid input: expected number, received NaN');
    expect(fault(number, '1')).toBe('Invalid input: expected number, received string');
  });

  it('that is whole is told from its neighbours and within its bounds', () => {
    expect(whole(0)(2 ** 53 - 1)).toEqual({ ok: true, value: 2 ** 53 - 1 });
    expect(fault(whole(0), 2 ** 53)).toBe('Too big: expected number to be <=9007199254740991');
    expect(fault(whole(1, 9), 10)).toBe('Too big: expected number to be <=9');
    expect(fault(whole(1, 9), 0)).toBe('Too small: expected number to be >=1');
    expect(fault(whole(1, 9), -0)).toBe('Too small: expected number to be >=1');
    expect(fault(whole(1, 9), 1.5)).toBe('Invalid input: expected int, received number');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, [5], true])
      expect(fault(whole(1, 9), value)).toMatch(/^Invalid input: expected number, received /);
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (value, least, most) => {
        expect(whole(least, most)(value).ok).toBe(value >= least && value <= most);
      }),
    );
  });
});

describe('yes or no, and one of several', () => {
  it('are what they are, and nothing that is like it', () => {
    expect(flag(false)).toEqual({ ok: true, value: false });
    expect(fault(flag, 0)).toBe('Invalid input: expected boolean, received number');
    expect(oneOf(['a', 'b'])('b')).toEqual({ ok: true, value: 'b' });
    expect(fault(oneOf(['a', 'b']), 'A')).toBe('Invalid option: expected one of "a"|"b"');
    expect(fault(oneOf(['1']), 1)).toBe('Invalid option: expected one of "1"');
    expect(fault(oneOf(['a'], 'an a'), undefined)).toBe('an a');
  });

  it('of several kinds say what is wrong with that kind, or which there are', () => {
    const either = eitherOf({ string: text({ most: 3 }), boolean: flag });
    expect(either('abc')).toEqual({ ok: true, value: 'abc' });
    expect(either(true)).toEqual({ ok: true, value: true });
    expect(fault(either, 'abcd')).toBe('Too big: expected string to have <=3 characters');
    expect(fault(either, [])).toBe('Invalid input: expected string or boolean, received array');
    expect(fault(either, undefined)).toBe('Invalid input: expected string or boolean, received undefined');
  });
});
