import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/discord/who/moderators.js';

function open(type: ChannelType, granted: bigint | null, isDm = false): boolean {
  return isOpen({
    type,
    isDMBased: () => isDm,
    guild: { roles: { everyone: {} } },
    permissionsFor: () => (granted === null ? null : { has: (all: bigint) => (granted & all) === all }),
  } as never);
}

/** Words that are asked where not everyone can read are shown to nobody else. */
describe('whether everyone may read in a channel', () => {
  it('is so where everyone sees it, and in what is a part of such a one', () => {
    for (const type of [ChannelType.GuildText, ChannelType.PublicThread, ChannelType.AnnouncementThread])
      expect(open(type, P.ViewChannel)).toBe(true);
  });

  it('is not so in private threads, whoever sees the channel around them', () => {
    expect(open(ChannelType.PrivateThread, P.ViewChannel | P.Connect)).toBe(false);
  });

  it.each([ChannelType.GuildVoice, ChannelType.GuildStageVoice])(
    'is not so in a channel for talking into which not everyone may come (type %i)',
    (type) => {
      expect(open(type, P.ViewChannel)).toBe(false);
      expect(open(type, P.ViewChannel | P.Connect)).toBe(true);
    },
  );

  it('is not so where it cannot be told, nor outside of servers', () => {
    expect(isOpen(null)).toBe(false);
    expect(open(ChannelType.PublicThread, null)).toBe(false);
    expect(open(ChannelType.DM, P.ViewChannel, true)).toBe(false);
    expect(open(ChannelType.GuildText, 0n)).toBe(false);
  });
});
