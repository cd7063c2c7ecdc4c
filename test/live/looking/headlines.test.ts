import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Headlines } from '../../../src/live/looking/headlines.js';

function headlinesOf(texts: readonly string[]): Headlines {
  const headlines = new Headlines(texts);
  for (const number of texts.keys()) headlines.sign(number);
  return headlines;
}

describe('headlines that hold a text', () => {
  it('are found by any part of them, in their order', () => {
    const headlines = headlinesOf(['the port grows', 'a quiet week', 'port of call', 'export falls']);
    expect(headlines.holding('port')).toEqual([0, 2, 3]);
    expect(headlines.holding('t f')).toEqual([3]);
    expect(headlines.holding('grows')).toEqual([0]);
    expect(headlines.holding('harbour')).toEqual([]);
  });

  it('are all for an empty text, and no more than wanted', () => {
    const headlines = headlinesOf(['one', 'two', 'three']);
    expect(headlines.holding('')).toEqual([0, 1, 2]);
    expect(headlines.holding('', 2)).toEqual([0, 1]);
    expect(headlines.holding('o', 1)).toEqual([0]);
  });

  it('are those that looking through all of them finds', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdé 中ß—'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 30 }),
        letters.map((text) => text.slice(0, 4)),
        (texts, text) => {
          const plainly = [...texts.keys()].filter((number) => texts[number]!.includes(text));
          expect(headlinesOf(texts).holding(text)).toEqual(plainly);
        },
      ),
    );
  });

  it('are told without reading the others, but for a few', () => {
    const words = 'court rules on a patent for ships and grain after years of talks in the north'.split(' ');
    const made = Array.from({ length: 10_000 }, (_, n) =>
      Array.from({ length: 8 }, (_, i) => words[(n * (i + 3) + (n >> 3)) % words.length]).join(' '),
    );
    made[9_000] = 'zinc mine to reopen';
    let read = 0;
    const watched = new Proxy(made, {
      get(target, name, self) {
        if (typeof name === 'string' && /^\d+$/.test(name)) read++;
        return Reflect.get(target, name, self);
      },
    });
    const headlines = headlinesOf(watched);
    read = 0;
    expect(headlines.holding('zinc')).toEqual([9_000]);
    expect(headlines.holding('xylophone')).toEqual([]);
    expect(read).toBeLessThan(made.length / 20);
  });
});
