import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';

/** Channels that are deleted, and a bot that is removed: who may, and what the bot is told. */

let discord: LocalDiscord;
let told: { name: string; id: unknown }[];
beforeEach(async () => {
  discord = await startLocalDiscord();
  told = [];
  discord.observe((event) => {
    if (event.type === 'dispatch' && /DELETE$/.test(event.name))
      told.push({ name: event.name, id: event.data.id });
  });
});
afterEach(() => discord.stop());

describe('a channel', () => {
  it('is deleted by who manages channels, with its threads; the bot is told of the channel alone', () => {
    const { driver, members, channels, state } = discord;
    const thread = driver.thread(members.member, channels.general, 'Harbour');
    driver.deleteChannel(members.owner, channels.general);
    expect(told).toEqual([{ name: 'CHANNEL_DELETE', id: channels.general }]);
    expect([thread, channels.general].some((id) => state.world.channels.has(id))).toBe(false);
  });

  it('is not deleted by anyone else', () => {
    const { driver, members, channels } = discord;
    expect(() => driver.deleteChannel(members.member, channels.general)).toThrow(/may not delete general/);
    const direct = driver.dmChannel(members.member);
    expect(() => driver.deleteChannel(members.member, direct)).toThrow(/cannot be deleted/);
    expect(told).toEqual([]);
  });

  it('that is a thread is told as one', () => {
    const { driver, members, channels } = discord;
    const thread = driver.thread(members.member, channels.general, 'Harbour');
    driver.deleteChannel(members.owner, thread);
    expect(told).toEqual([{ name: 'THREAD_DELETE', id: thread }]);
  });
});

describe('the bot', () => {
  it('is removed by who manages the server, once', () => {
    const { driver, members, channels, guildId } = discord;
    expect(() => driver.removeBot(members.member, channels.general)).toThrow(/may not remove/);
    driver.removeBot(members.moderator, channels.general);
    expect(told).toEqual([{ name: 'GUILD_DELETE', id: guildId }]);
    expect(() => driver.removeBot(members.moderator, channels.general)).toThrow(/not there/);
  });
});
