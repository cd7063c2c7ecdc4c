import { describe, expect, it } from 'vitest';
import { noteArrivals } from '../../src/discord/arriving.js';
import { memoryStores } from '../state/memory.js';
import { archiveOf, article } from './helpers.js';

const copy = (id: string) => ({ id, headline: '', date: null, source: null, url: null, file: `${id}.txt` });

describe('what arrived', () => {
  it('is each article of a version that none before had, also where it was a copy there', async () => {
    const { arrivals } = memoryStores({ now: () => 1_000 });
    expect(
      await noteArrivals(arrivals, archiveOf([article('a'), article('b', { copies: [copy('c')] })], 'v1')),
    ).toBe(true);
    const first = (await arrivals.latest())!;
    await noteArrivals(arrivals, archiveOf([article('c', { copies: [copy('d')] }), article('e')], 'v2'));
    expect(await arrivals.between(first, Number.MAX_SAFE_INTEGER)).toEqual(['e']);
  });

  it('is noted however many there are, and once a version', async () => {
    const { arrivals } = memoryStores();
    let calls = 0;
    const counted: typeof arrivals = {
      ...arrivals,
      note: (some) => {
        calls++;
        return arrivals.note(some);
      },
    };
    const many = archiveOf(
      Array.from({ length: 1_001 }, (_, n) => article(`a${n}`)),
      'v1',
    );
    await noteArrivals(counted, many);
    const needed = calls;
    await noteArrivals(counted, many);
    expect(calls).toBe(needed);
    expect(await arrivals.between(0, Number.MAX_SAFE_INTEGER)).toHaveLength(1_001);
  });

  it('is noted again where it could not be kept', async () => {
    const { arrivals } = memoryStores();
    let isKept = false;
    const shut: typeof arrivals = { ...arrivals, note: async (some) => isKept && arrivals.note(some) };
    const archive = archiveOf([article('a')], 'v1');
    expect(await noteArrivals(shut, archive)).toBe(false);
    isKept = true;
    expect(await noteArrivals(shut, archive)).toBe(true);
  });
});
