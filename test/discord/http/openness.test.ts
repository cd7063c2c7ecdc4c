import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { opennessByRequest } from '../../../src/discord/http/openness.js';

const SERVER = '100000000000000001';
const bits = (...all: bigint[]) => String(all.reduce((a, b) => a | b, 0n));

function setUp(everyone: bigint[], overwrites: object[] = [], type = ChannelType.GuildText) {
  const asked: string[] = [];
  let now = 0;
  const roles = [
    { id: '5', permissions: bits(P.ViewChannel) },
    { id: SERVER, permissions: bits(...everyone) },
  ];
  const rest = {
    get: async (route: string) => {
      asked.push(route);
      return route.startsWith('/guilds') ? roles : { type, permission_overwrites: overwrites };
    },
  };
  const isOpen = opennessByRequest(rest as never, () => now);
  const channel = { id: '7', type: ChannelType.GuildText };
  return {
    asked,
    pass(ms: number) {
      now += ms;
    },
    async settled(server: string | null = SERVER, place: object = channel) {
      isOpen(server, place as never);
      await new Promise((resolve) => setImmediate(resolve));
      return isOpen(server, place as never);
    },
    first: () => isOpen(SERVER, channel),
  };
}

describe('whether everyone may read in a channel', () => {
  it('is not so until Discord has said so', () => {
    expect(setUp([P.ViewChannel]).first()).toBe(false);
  });

  it.each<[string, bigint[], object[], boolean]>([
    ['everyone sees', [P.ViewChannel], [], true],
    ['everyone sees nothing', [], [], false],
    [
      'everyone manages all',
      [P.Administrator],
      [{ id: SERVER, allow: '0', deny: bits(P.ViewChannel) }],
      true,
    ],
    [
      'it is shut to everyone',
      [P.ViewChannel],
      [{ id: SERVER, allow: '0', deny: bits(P.ViewChannel) }],
      false,
    ],
    ['it is opened to everyone', [], [{ id: SERVER, allow: bits(P.ViewChannel), deny: '0' }], true],
    [
      'it is shut to others only',
      [P.ViewChannel],
      [{ id: '5', allow: '0', deny: bits(P.ViewChannel) }],
      true,
    ],
  ])('is by what Discord says where %s', async (_, everyone, overwrites, isOpen) => {
    expect(await setUp(everyone, overwrites).settled()).toBe(isOpen);
  });

  it.each([ChannelType.GuildVoice, ChannelType.GuildStageVoice])(
    'is not so in a channel for talking that everyone sees and may not come into (type %i)',
    async (type) => {
      const shut = [{ id: SERVER, allow: '0', deny: bits(P.Connect) }];
      expect(await setUp([P.ViewChannel, P.Connect], shut, type).settled()).toBe(false);
      expect(await setUp([P.ViewChannel, P.Connect], [], type).settled()).toBe(true);
    },
  );

  it('of a thread is that of its channel, and never of a private one', async () => {
    const { settled, asked } = setUp([P.ViewChannel]);
    expect(await settled(SERVER, { id: '9', type: ChannelType.PublicThread, parent_id: '7' })).toBe(true);
    expect(asked).toContain('/channels/7');
    expect(await settled(SERVER, { id: '9', type: ChannelType.PrivateThread, parent_id: '7' })).toBe(false);
  });

  it('is never so outside of servers, and nobody is asked', async () => {
    const { settled, asked } = setUp([P.ViewChannel]);
    expect(await settled(null)).toBe(false);
    expect(asked).toEqual([]);
  });

  it('is believed for ten minutes, and asked once for all who ask meanwhile', async () => {
    const { settled, asked, pass } = setUp([P.ViewChannel]);
    await settled();
    pass(10 * 60_000 - 1);
    await settled();
    expect(asked).toHaveLength(2);
    pass(1);
    await settled();
    expect(asked).toHaveLength(4);
  });
});
