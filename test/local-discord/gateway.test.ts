import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { type BotOptions, botFor, clientFor, discordFor } from './bot.js';
import { ASK, call, register } from './raw.js';

describe('the gateway, on the real client', () => {
  const answering = async (discord: LocalDiscord, options: BotOptions = {}) => {
    const heard: string[] = [];
    const bot = await botFor(discord, {
      ...options,
      async onInteraction(interaction) {
        if (!interaction.isChatInputCommand()) return;
        heard.push(interaction.options.getString('question') ?? '');
        await interaction.reply('Heard.');
      },
    });
    await register(discord, ASK);
    const ask = (question: string) =>
      discord.driver.slash(discord.members.member, discord.channels.general, 'ask', { question });
    return { ...bot, heard, ask };
  };
  const resumed = (discord: LocalDiscord) => discord.next((event) => event.type === 'gateway-resumed');

  it('keeps the list of members from a bot without the intent for it', async () => {
    const discord = await discordFor();
    const { client } = await botFor(discord);
    const { members } = await client.guilds.fetch(discord.guildId);
    expect([...members.cache.keys()]).toEqual([discord.botUserId]);
    expect((await members.fetch({ user: [discord.members.member.id] })).size).toBe(1);
    await expect(members.fetch({ time: 50 })).rejects.toMatchObject({ code: 'GuildMembersTimeout' });
  });

  it('refuses a wrong token', async () => {
    const discord = await discordFor();
    const { client } = clientFor(discord);
    await expect(client.login('wrong.token.here')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it('refuses intents that were not granted', async () => {
    const discord = await discordFor();
    const { client } = clientFor(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
  });

  it.each(['drop', 'reconnect'] as const)('replays what was missed after a %s', async (fault) => {
    const discord = await discordFor();
    const bot = await answering(discord);
    await bot.ask('before');
    const back = resumed(discord);
    const gone = discord.next((event) => event.type === 'gateway-closed');
    discord.faults.gateway[fault]();
    await gone;
    const asked = await bot.ask('while away');
    expect(asked.reply?.text).toBe('Heard.');
    expect(await back).toMatchObject({ replayed: 1 });
    expect(bot.heard).toEqual(['before', 'while away']);
    expect(discord.violations).toEqual([]);
  });

  it('comes back from a zombie connection', async () => {
    const discord = await discordFor({ heartbeatMs: 150 });
    const bot = await answering(discord);
    const back = resumed(discord);
    discord.faults.gateway.zombie();
    const asked = await bot.ask('to the dead');
    expect(asked.reply?.text).toBe('Heard.');
    await back;
    expect(bot.heard).toEqual(['to the dead']);
  });

  it('resumes an invalid session that can be, and starts over when it cannot', async () => {
    const discord = await discordFor();
    const bot = await answering(discord, { identifyAtOnce: true });
    const back = resumed(discord);
    discord.faults.gateway.invalidSession(true);
    await back;
    expect((await bot.ask('one')).reply?.text).toBe('Heard.');
    const anew = discord.next((event) => event.type === 'gateway-ready');
    discord.faults.gateway.invalidSession(false);
    await anew;
    expect((await bot.ask('two')).reply?.text).toBe('Heard.');
    expect(bot.heard).toEqual(['one', 'two']);
  });

  it('resumes after a close that allows it', async () => {
    const discord = await discordFor();
    const bot = await answering(discord);
    const back = resumed(discord);
    discord.faults.gateway.close(4000);
    await back;
    expect((await bot.ask('again')).reply?.text).toBe('Heard.');
  });

  it('is connected to anew when the way back is refused', async () => {
    const discord = await discordFor();
    const bot = await answering(discord, { identifyAtOnce: true });
    const anew = discord.next((event) => event.type === 'gateway-ready');
    discord.faults.gateway.refuse(1);
    discord.faults.gateway.drop();
    await anew;
    expect((await bot.ask('again')).reply?.text).toBe('Heard.');
  });

  it('disconnects for good when the token is revoked', async () => {
    const discord = await discordFor();
    const bot = await answering(discord);
    const gone = new Promise<number>((resolve) => {
      bot.client.once(Events.ShardDisconnect, ({ code }) => resolve(code));
    });
    discord.faults.revokeToken();
    expect(await gone).toBe(4004);
    expect((await call(discord, 'GET', '/users/@me')).status).toBe(401);
  });
});
