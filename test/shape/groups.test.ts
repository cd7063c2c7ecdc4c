import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKind, list, object, record } from '../../src/shape/groups.js';
import { flag, number, text, whole } from '../../src/shape/scalars.js';
import { optional, orNull, type Shape, withDefault } from '../../src/shape/shape.js';

const faults = (shape: Shape<unknown>, value: unknown) => {
  const checked = shape(value);
  return checked.ok ? [] : checked.faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

describe('an object', () => {
  const shape = object({
    id: text(),
    note: optional(text()),
    section: orNull(text()),
    often: withDefault(whole(1, 9), 3),
  });

  it('has its fields, and of others none', () => {
    expect(shape({ id: 'a', section: null, more: 1, constructor: 2 })).toEqual({
      ok: true,
      value: { id: 'a', section: null, often: 3 },
    });
    expect(shape({ id: 'a', note: 'b', section: 'c', often: 4 })).toEqual({
      ok: true,
      value: { id: 'a', note: 'b', section: 'c', often: 4 },
    });
  });

  it('lacks what need not be there where it is not', () => {
    const checked = shape({ id: 'a', section: null });
    expect(checked.ok && Object.keys(checked.value)).toEqual(['id', 'section', 'often']);
  });

  it('says of each field what was found first, in the order of the fields', () => {
    expect(faults(shape, { often: 0, note: null })).toEqual([
      'id: Invalid input: expected string, received undefined',
      'note: Invalid input: expected string, received null',
      'section: Invalid input: expected string, received undefined',
      'often: Too small: expected number to be >=1',
    ]);
  });

  it.each([null, undefined, 'a', 5, [], ['id']])('is not %j', (value) => {
    expect(faults(shape, value)).toEqual([expect.stringMatching(/^: Invalid input: expected object, /)]);
  });

  it('has for its fields only what is its own', () => {
    expect(faults(object({ constructor: optional(text()) }), {})).toEqual([]);
    expect(faults(shape, Object.create({ id: 'a', section: null }))).toHaveLength(2);
    expect(faults(shape, JSON.parse('{"__proto__": {"id": "a", "section": null}}'))).toHaveLength(2);
  });
});

describe('a record', () => {
  const shape = record(number);

  it('has fields of any names', () => {
    const value = { a: 1, '': 2, constructor: 3, toString: 4 };
    expect(shape(value)).toEqual({ ok: true, value });
    expect(faults(shape, { a: 1, b: 'x', c: null })).toEqual([
      'b: Invalid input: expected number, received string',
      'c: Invalid input: expected number, received null',
    ]);
    expect(faults(shape, [1])).toEqual([': Invalid input: expected object, received array']);
  });

  it('changes no prototype, its own or that of all objects', () => {
    for (const sent of ['{"a": 1, "__proto__": 5}', '{"a": 1, "__proto__": {"polluted": 1}}']) {
      const checked = record(number)(JSON.parse(sent));
      expect(checked).toEqual({ ok: true, value: { a: 1 } });
      expect(checked.ok && Object.getPrototypeOf(checked.value)).toBe(Object.prototype);
      expect('polluted' in {}).toBe(false);
    }
  });
});

describe('a list', () => {
  const shape = list(whole(1), { least: 1, most: 2 });

  it('has so many members, all of one shape', () => {
    expect(shape([1, 2])).toEqual({ ok: true, value: [1, 2] });
    expect(faults(shape, [])).toEqual([': Too small: expected array to have >=1 items']);
    expect(faults(shape, [1, 2, 3])).toEqual([': Too big: expected array to have <=2 items']);
    expect(faults(shape, [1, 0])).toEqual(['1: Too small: expected number to be >=1']);
    expect(faults(shape, { 0: 1, length: 1 })).toEqual([': Invalid input: expected array, received object']);
  });

  it('has no holes', () => {
    expect(faults(list(text()), new Array(1))).toEqual([
      '0: Invalid input: expected string, received undefined',
    ]);
  });

  it('is a new one', () => {
    const given = [1];
    const checked = shape(given);
    expect(checked.ok && checked.value).not.toBe(given);
  });
});

describe('objects of several kinds', () => {
  const shape = byKind('type', { go: { to: text() }, stop: { now: flag } });

  it('have the fields of their kind', () => {
    expect(shape({ type: 'go', to: 'a', now: true })).toEqual({ ok: true, value: { type: 'go', to: 'a' } });
    expect(faults(shape, { type: 'stop', to: 'a' })).toEqual([
      'now: Invalid input: expected boolean, received undefined',
    ]);
  });

  it.each(['fly', 'constructor', '__proto__', 5, null, undefined, ['go']])('of kind %j are none', (type) => {
    const message = "type: Invalid discriminator value. Expected 'go' | 'stop'";
    expect(faults(shape, { type, to: 'a', now: true })).toEqual([message]);
    expect(faults(shape, Object.create({ type: 'go', to: 'a' }))).toEqual([message]);
  });
});

describe('shapes within shapes', () => {
  const shape = object({ turns: list(object({ places: list(object({ paragraph: whole(1) })) })) });

  it('say where in all it is', () => {
    expect(
      faults(shape, { turns: [{ places: [] }, { places: [{ paragraph: 1 }, { paragraph: 0 }] }] }),
    ).toEqual(['turns.1.places.1.paragraph: Too small: expected number to be >=1']);
  });

  it('never throw and change nothing that they are given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (places, other) => {
        const given = { turns: [{ places }, other] };
        const before = JSON.stringify(given);
        expect('ok' in shape(given) && 'ok' in shape(other)).toBe(true);
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });
});
