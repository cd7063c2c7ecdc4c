import { describe, expect, it } from 'vitest';
import { deathOf, type Facts, missingFrom, NOTHING, waysIn } from '../../src/health/facts.js';

const WELL: Facts = {
  gateway: [{ shard: 0, state: 'ready', pingMs: 40, heardMs: 20_000 }],
  http: null,
  archive: { version: 'abc', articles: 3, paragraphs: 9, rejected: 0, behind: null },
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
      { gateway: [{ shard: 0, state: 'reconnecting', pingMs: 1, heardMs: 0 }] },
      'gateway: reconnecting',
    ],
    [
      'a version that others answer from already',
      { archive: { ...WELL.archive!, behind: '0123456789abcdef' } },
      'archive: version 01234567 is live elsewhere, and being made ready here',
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
    const gateway = [{ shard: 0, state: 'reconnecting', pingMs: null, heardMs: 3_600_000 }];
    expect(deathOf({ ...WELL, gateway })).toBeNull();
  });

  it('but not when it takes itself for connected and Discord has long said nothing', () => {
    const gateway = [{ shard: 0, state: 'ready', pingMs: 40, heardMs: 200_000 }];
    expect(deathOf({ ...WELL, gateway })).toBe('gateway: connected, but not heard of for 200 s');
  });
});

describe('a bot of several shards', () => {
  const shards = [0, 1, 2].map((shard) => ({ shard, state: 'ready', pingMs: 40, heardMs: 1_000 }));
  const but = (shard: number, more: object) =>
    shards.map((one) => (one.shard === shard ? { ...one, ...more } : one));

  it('names the one that is missing', () => {
    expect(missingFrom({ ...WELL, gateway: but(1, { state: 'reconnecting' }) })).toEqual([
      'gateway: shard 1: reconnecting',
    ]);
  });

  it('is to be started again where one of them is dead among others that live', () => {
    expect(deathOf({ ...WELL, gateway: shards })).toBeNull();
    expect(deathOf({ ...WELL, gateway: but(2, { heardMs: 151_000 }) })).toBe(
      'gateway: shard 2: connected, but not heard of for 151 s',
    );
  });

  it('says which it carries; one that carries the only one says nothing of it', () => {
    expect(waysIn(WELL)).toEqual([]);
    expect(waysIn({ ...WELL, gateway: shards })).toEqual(['gateway: shards 0, 1, 2']);
  });
});

describe('a bot that is reached over HTTP', () => {
  const http = { answered: 7, refused: 2 };

  it('needs no connection to the gateway to be ready', () => {
    expect(missingFrom({ ...WELL, gateway: [], http })).toEqual([]);
    expect(deathOf({ ...WELL, gateway: [], http })).toBeNull();
  });

  it('says how it is reached, and what came in', () => {
    const line = 'interactions: over HTTP, 7 answered, 2 refused';
    expect(waysIn({ ...WELL, gateway: [], http })).toEqual(['gateway: none', line]);
    expect(waysIn({ ...WELL, http })).toEqual([line]);
  });
});
