import { describe, expect, it } from 'vitest';
import { mayEnd, placeFor } from '../../../src/discord/alerts/place.js';
import type { Caller } from '../../../src/discord/gateway/incoming.js';
import { Problem } from '../../../src/discord/reply/problem.js';
import type { Follow } from '../../../src/state/alerts/follows.js';
import { CALLER } from '../helpers.js';

const MANAGES: Partial<Caller> = { manages: { server: false, channel: true }, mayWrite: true };
const HERE = { target: { kind: 'channel', id: CALLER.place }, server: CALLER.guildId, isInstead: false };
const DIRECT = { target: { kind: 'person', id: CALLER.userId }, server: null, isInstead: false };
const there = (more: Partial<Caller>) => ({ caller: { ...CALLER, ...more } });
const NO_SERVER: Partial<Caller> = { guildId: null, alone: true };

describe('where somebody is told', () => {
  it.each([
    ['in the channel that they manage', MANAGES, undefined, HERE],
    ['there where they say so', MANAGES, 'here', HERE],
    ['directly where they say so', MANAGES, 'dm', DIRECT],
    ['directly where they do not manage it', {}, undefined, DIRECT],
    ['directly instead', {}, 'here', { ...DIRECT, isInstead: true }],
    ['directly where they write directly', NO_SERVER, 'here', DIRECT],
    [
      'directly where the bot may not write, unless they say so',
      { ...MANAGES, mayWrite: false },
      undefined,
      DIRECT,
    ],
  ] as const)('%s', (_, more, where, place) => {
    expect(placeFor(there(more), where)).toEqual(place);
  });

  it('is refused where the bot may not write in the channel that they ask for', () => {
    expect(() => placeFor(there({ ...MANAGES, mayWrite: false }), 'here')).toThrow(Problem);
  });
});

describe('who may end what is followed', () => {
  const follow = (person: string, channel: string) =>
    ({ person, target: { kind: 'channel', id: channel } }) as Follow;

  it.each([
    ['who asked for it', {}, follow(CALLER.userId, 'elsewhere'), true],
    ['who manages the channel', MANAGES, follow('7', CALLER.place), true],
    ['not who manages another channel', MANAGES, follow('7', 'elsewhere'), false],
    ['nobody else', {}, follow('7', CALLER.place), false],
  ])('%s', (_, more, one, may) => {
    expect(mayEnd(one, there(more).caller)).toBe(may);
  });
});
