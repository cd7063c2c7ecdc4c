import { describe, expect, it } from 'vitest';
import { deathOf, type Facts, missingFrom, NOTHING } from '../../src/health/facts.js';

const WELL: Facts = {
  gateway: { state: 'ready', pingMs: 40, heardMs: 20_000 },
  archive: { version: 'abc', articles: 3, paragraphs: 9, rejected: 0 },
  meaning: null,
  trouble: null,
  running: 0,
};

describe('a bot is ready', () => {
  it('when index, gateway and state are', () => {
    expect(missingFrom(WELL)).toEqual([]);
  });

  it.each<[string, Partial<Facts>, string]>([
    ['no index', { archive: null }, 'index: not loaded yet'],
    ['no connection yet', { gateway: null }, 'gateway: not connected yet'],
    [
      'a connection that broke',
      { gateway: { state: 'reconnecting', pingMs: 1, heardMs: 0 } },
      'gateway: reconnecting',
    ],
    ['a state that cannot be used', { trouble: 'The disk is full.' }, 'state: The disk is full.'],
  ])('but not with %s, which it names', (_, but, line) => {
    expect(missingFrom({ ...WELL, ...but })).toEqual([line]);
  });

  it('and names all that is missing at once', () => {
    expect(missingFrom(NOTHING)).toHaveLength(2);
  });
});

describe('a bot lives', () => {
  it('while it starts, while it is connected and while it connects again', () => {
    expect(deathOf(NOTHING)).toBeNull();
    expect(deathOf(WELL)).toBeNull();
    const gateway = { state: 'reconnecting', pingMs: null, heardMs: 3_600_000 };
    expect(deathOf({ ...WELL, gateway })).toBeNull();
  });

  it('but not when it takes itself for connected and Discord has long said nothing', () => {
    const gateway = { state: 'ready', pingMs: 40, heardMs: 200_000 };
    expect(deathOf({ ...WELL, gateway })).toBe('gateway: connected, but not heard of for 200 s');
  });
});
