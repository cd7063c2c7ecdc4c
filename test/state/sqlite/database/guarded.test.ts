import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemory } from '../../../../src/state/sqlite/database/database.js';

const storable = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 9 }),
  fc.constantFrom(null, undefined),
);

describe('a statement', () => {
  it('takes whatever it is given or throws, and never ends the process', () => {
    const db = openMemory();
    const echo = db.prepare('SELECT ? AS value, ? AS other');
    fc.assert(
      fc.property(fc.oneof(storable, fc.anything()), fc.oneof(storable, fc.anything()), (value, other) => {
        try {
          expect(echo.all(value, other)).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2_000 },
    );
    db.close();
  });

  it('takes bytes that are given alone as one value', () => {
    const db = openMemory();
    const length = db.prepare('SELECT length(?) AS length');
    for (const bytes of [new Uint8Array([1, 2, 3]), Buffer.from([0, 255, 1])]) {
      expect(length.get(bytes)).toMatchObject({ length: 3 });
      expect(length.all(bytes)).toMatchObject([{ length: 3 }]);
      expect(() => db.prepare('SELECT ?').run(bytes)).not.toThrow();
    }
    db.close();
  });

  it.each([true, {}, [], { id: '1' }, () => 1, new Date(), Symbol('x')])(
    'refuses %o, by itself too',
    (value) => {
      const db = openMemory();
      for (const name of ['run', 'get', 'all'] as const)
        expect(() => db.prepare('SELECT ? AS value')[name](value)).toThrow(TypeError);
      db.close();
    },
  );
});
