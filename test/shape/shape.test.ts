import { describe, expect, it } from 'vitest';
import { text, whole } from '../../src/shape/scalars.js';
import { also, made, optional, orNull, withDefault } from '../../src/shape/shape.js';

const failed = (message: string) => ({ ok: false, faults: [{ path: [], message }] });

describe('a shape', () => {
  it('may ask for more, of what has the shape already', () => {
    const even = also(whole(0), (value) => value % 2 === 0, 'an even number');
    expect(even(2)).toEqual({ ok: true, value: 2 });
    expect(even(3)).toEqual(failed('an even number'));
    expect(even('3')).toEqual(failed('Invalid input: expected number, received string'));
  });

  it('may make something else of it', () => {
    const length = made(text(), (value) => value.length);
    expect(length('abc')).toEqual({ ok: true, value: 3 });
    expect(length(3)).toEqual(failed('Invalid input: expected string, received number'));
  });

  it('may allow for null, or for nothing, and takes neither for the other', () => {
    expect(orNull(text())(null)).toEqual({ ok: true, value: null });
    expect(orNull(text())(undefined)).toMatchObject({ ok: false });
    expect(optional(text())(undefined)).toEqual({ ok: true, value: undefined });
    expect(optional(text())(null)).toMatchObject({ ok: false });
    expect(withDefault(text(), 'a')(undefined)).toEqual({ ok: true, value: 'a' });
    expect(withDefault(text(), 'a')('')).toEqual({ ok: true, value: '' });
    expect(withDefault(text(), 'a')(null)).toMatchObject({ ok: false });
  });
});
