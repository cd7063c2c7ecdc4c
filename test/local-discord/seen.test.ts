import { describe, expect, it } from 'vitest';
import type { WireEvent } from '../../src/local-discord/world/events.js';
import { botFor, discordFor } from './bot.js';
import { ASK, open, openAsk, register } from './raw.js';

const HELLO = { type: 4, data: { content: 'Hello' } };

describe('deleting messages', () => {
  it('is for their author, for moderators, and for who sees an ephemeral one', async () => {
    const discord = await discordFor();
    const { driver, members, channels } = discord;
    const [open, hidden] = [await openAsk(discord), await openAsk(discord)];
    await open.callback(HELLO);
    await hidden.callback({ type: 4, data: { content: 'Psst', flags: 64 } });
    expect(() => driver.deleteMessage(members.member, open.exchange.reply!)).toThrow('may not delete');
    driver.deleteMessage(members.moderator, open.exchange.reply!);
    driver.deleteMessage(members.member, hidden.exchange.reply!);
    expect(discord.messages(channels.general, members.member.id)).toEqual([]);
    expect((await open.webhook('PATCH', '/messages/@original', { content: 'x' })).body.code).toBe(10008);
  });
});

describe('what a member sees', () => {
  it('is "thinking" when patience runs out, and nothing yet when nothing came', async () => {
    const discord = await discordFor();
    await register(discord, ASK);
    const { driver, members, channels } = discord;
    const waiting = await driver.slash(members.member, channels.general, 'ask', {}, { waitMs: 20 });
    expect(waiting.status).toBe('waiting');
    const { interaction, exchange, callback } = await openAsk(discord);
    await callback({ type: 5 });
    expect(exchange.status).toBe('thinking');
    const never = exchange.until(({ status }) => status === 'answered', 20);
    await expect(never).rejects.toThrow(/^\/ask: not within 20 ms; sent at 0 ms, deferred at \d+ ms$/);
    expect(interaction.loading).toBe(true);
  });

  it('includes clicks that no message offers, as a forger could send them', async () => {
    const discord = await discordFor();
    const asked = await openAsk(discord);
    await asked.callback(HELLO);
    const { driver, members } = discord;
    const sent = discord.next((event) => event.type === 'interaction-sent');
    await driver.forgeClick(members.member, asked.exchange.reply!, 'x:forged', { waitMs: 0 });
    expect(await sent).toMatchObject({
      payload: { type: 3, data: { custom_id: 'x:forged' }, message: { content: 'Hello' } },
    });
  });

  it('is listed by channel, for each person, with edits', async () => {
    const discord = await discordFor();
    const asked = await openAsk(discord);
    await asked.callback(HELLO);
    await asked.webhook('PATCH', '/messages/@original', { content: 'Hello again' });
    const { members, channels, driver } = discord;
    await driver.message(members.moderator, channels.general, 'Hi', {
      waitMs: 0,
      repliesTo: asked.exchange.reply!.id,
    });
    expect(discord.messages(channels.general, members.member.id)).toMatchObject([
      { text: 'Hello again', edited: true, authorId: discord.botUserId },
      { text: 'Hi', edited: false, authorId: members.moderator.id, repliesTo: asked.exchange.reply!.id },
    ]);
    expect(discord.messages(channels.moderators, members.moderator.id)).toEqual([]);
  });

  it('waits in vain for an answer to a message for as long as told', async () => {
    const discord = await discordFor();
    const { members, driver } = discord;
    const said = await driver.dm(members.member, 'Hello?', { waitMs: 20 });
    expect(said).toMatchObject({ replies: [], answeredMs: null, sawTyping: false });
  });
});

describe('observing', () => {
  it('hears everything that passes, with the time, until told to stop', async () => {
    const discord = await discordFor();
    const heard: WireEvent[] = [];
    const stop = discord.observe((event) => heard.push(event));
    await botFor(discord, {
      onInteraction: (interaction) => interaction.isChatInputCommand() && interaction.reply('Hi'),
    });
    await discord.botReady();
    await register(discord, ASK);
    const { members, channels, driver } = discord;
    await driver.slash(members.member, channels.general, 'ask');
    await discord.next((event) => event.type === 'request');
    stop();
    const types = heard.map(({ type }) => type);
    const order = [
      'gateway-opened',
      'gateway-ready',
      'commands-changed',
      'interaction-sent',
      'dispatch',
      'message-created',
      'interaction-answered',
    ] as const;
    const places = order.map((type) => types.indexOf(type));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(types.at(-1)).toBe('request');
    const times = heard.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    await open(discord, () => driver.slash(members.member, channels.general, 'ask', {}, { waitMs: 0 }));
    expect(heard).toHaveLength(types.length);
  });

  it('waits for a bot, for as long as told', async () => {
    const discord = await discordFor();
    await expect(discord.botReady(20)).rejects.toThrow('did not come within 20 ms');
  });
});
