import { describe, expect, it } from 'vitest';
import { onceEach } from '../../../src/discord/http/once.js';

describe('what comes again', () => {
  it('is not begun again: it gets what the first one gets, also while that is under way', async () => {
    const once = onceEach<number>(() => 0);
    let begun = 0;
    const begin = async () => {
      begun += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return begun;
    };
    expect(await Promise.all([once('a', begin), once('a', begin), once('b', begin)])).toEqual([2, 2, 2]);
    expect(await once('a', begin)).toBe(2);
    expect(begun).toBe(2);
  });

  it('is known for a quarter of an hour, for which Discord takes an answer', async () => {
    let now = 0;
    const once = onceEach<number>(() => now);
    const numbers = [1, 2];
    const next = async () => numbers.shift()!;
    expect(await once('a', next)).toBe(1);
    now = 15 * 60_000 - 1;
    expect(await once('a', next)).toBe(1);
    now += 1;
    expect(await once('a', next)).toBe(2);
  });

  it('does not grow without end', async () => {
    const once = onceEach<number>(() => 0);
    for (let i = 0; i < 6_000; i++) await once(String(i), async () => i);
    expect(await once('5999', async () => -1)).toBe(5_999);
    expect(await once('0', async () => -1)).toBe(-1);
  });
});
