import { describe, expect, it, vi } from 'vitest';
import { commonnessOf, isOrdinary } from '../../../src/search/terms/ordinary.js';

describe('an ordinary English word', () => {
  it.each(['came', 'threw', 'losses', 'Furniture', 'labour', 'labor', 'children’s', "judge's", 'quickest'])(
    'is %s',
    (word) => {
      expect(isOrdinary(word)).toBe(true);
    },
  );

  it.each([
    'Lighthizer',
    'Alicante',
    'seizd',
    'custsoms',
    'WIPO',
    '2017',
    'Müller',
    '海关',
    '',
    'constructor_',
  ])('is not %j', (word) => {
    expect(isOrdinary(word)).toBe(false);
  });

  it('has a class by how often it is used, 10 for the most frequent', () => {
    expect(commonnessOf('said')).toBe(10);
    expect(commonnessOf('aardvark')).toBeGreaterThan(10);
    expect(commonnessOf('Lighthizer')).toBeNull();
  });

  it('is known at once to who asks, and by pieces before that to who is about to', async () => {
    vi.resetModules();
    const fresh = await import('../../../src/search/terms/ordinary.js');
    const steps = fresh.warmWords();
    for (let step = 0; step < 20; step++) expect(steps.next().done).toBe(false);
    expect(fresh.isOrdinary('quickest')).toBe(true);
    expect(steps.next().done).toBe(true);
    expect([...fresh.warmWords()]).toEqual([]);
  });
});
