import { type ChatInputCommandInteraction, DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../../src/local-discord/local-discord.js';
import { matchesRoute } from '../../../src/local-discord/world/faults.js';
import { botFor, discordFor } from '../bot.js';
import { ASK, call, register } from '../raw.js';

const CALLBACK = '/interactions/*/*/callback';

/** A bot that answers /ask, and what a member sees of it; the errors that its code met. */
async function asked(
  discord: LocalDiscord,
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown> = (interaction) =>
    interaction.reply('Here.'),
) {
  const bot = await botFor(discord, {
    onInteraction: (interaction) => interaction.isChatInputCommand() && answer(interaction),
  });
  await register(discord, ASK);
  const { driver, members, channels } = discord;
  const exchange = await driver.slash(members.member, channels.general, 'ask');
  return { exchange, errors: await bot.errors() };
}

const sentTo = (discord: LocalDiscord, end: string) =>
  discord.requests.filter(({ path }) => path.endsWith(end));

describe('faults, on the real client', () => {
  it.each([
    ['with headers', { headers: true }],
    ['without headers', { headers: false }],
    ['for everything', { global: true }],
  ])('429 %s is waited out', async (_, more) => {
    const discord = await discordFor();
    const fault = { kind: 'rate-limit', retryAfterMs: 120, ...more } as const;
    discord.faults.inject({ method: 'POST', route: CALLBACK, times: 2, fault });
    const { exchange, errors } = await asked(discord);
    expect(exchange.reply?.text).toBe('Here.');
    expect(sentTo(discord, '/callback').map(({ status }) => status)).toEqual([429, 429, 204]);
    expect(errors).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it.each([500, 502, 503])('%d is tried again', async (status) => {
    const discord = await discordFor();
    discord.faults.inject({ route: CALLBACK, times: 3, fault: { kind: 'status', status } });
    const { exchange, errors } = await asked(discord);
    expect(exchange.reply?.text).toBe('Here.');
    expect(sentTo(discord, '/callback').map((request) => request.status)).toEqual([
      status,
      status,
      status,
      204,
    ]);
    expect(errors).toEqual([]);
  });

  it('an error of Discord reaches the bot as one', async () => {
    const discord = await discordFor();
    const fault = { kind: 'status', status: 403, code: 50013, message: 'Missing Permissions' } as const;
    discord.faults.inject({ route: CALLBACK, fault });
    const { errors } = await asked(discord, (interaction) =>
      interaction.reply('x').catch(async (error) => {
        await interaction.reply('Sorry.');
        throw error;
      }),
    );
    expect(errors).toMatchObject([{ code: 50013, status: 403 }]);
    expect(errors[0]).toBeInstanceOf(DiscordAPIError);
  });

  it('a lost answer is asked for again, and refused as already given', async () => {
    const discord = await discordFor();
    discord.faults.inject({ route: CALLBACK, fault: { kind: 'lost-answer' } });
    const { exchange, errors } = await asked(discord);
    expect(exchange.reply?.text).toBe('Here.');
    expect(sentTo(discord, '/callback').map(({ status, fault }) => [status, fault])).toEqual([
      [null, 'lost-answer'],
      [400, null],
    ]);
    expect(errors).toMatchObject([{ code: 40060 }]);
  });

  it('a hang-up that the client takes for a reset is tried again', async () => {
    const discord = await discordFor();
    discord.faults.inject({ route: CALLBACK, times: 2, fault: { kind: 'hang-up' } });
    const { exchange, errors } = await asked(discord);
    expect(exchange.reply?.text).toBe('Here.');
    expect(errors).toEqual([]);
  });

  it('a polite hang-up is not, and the bot hears of it', async () => {
    const discord = await discordFor();
    discord.faults.inject({ route: CALLBACK, fault: { kind: 'hang-up', how: 'close' } });
    const { exchange, errors } = await asked(discord, async (interaction) => {
      await interaction
        .reply('Here.')
        .catch((error: Error) => interaction.reply(`Again after: ${error.message}`));
    });
    expect(exchange.reply?.text).toBe('Again after: other side closed');
    expect(errors).toEqual([]);
  });

  it('a delay delays', async () => {
    const discord = await discordFor();
    discord.faults.inject({ route: CALLBACK, fault: { kind: 'delay', ms: 150 } });
    const { exchange } = await asked(discord);
    expect(exchange.reply?.text).toBe('Here.');
    expect(sentTo(discord, '/callback')[0]!.ms).toBeGreaterThanOrEqual(149);
  });
});

describe('arming faults', () => {
  it('befalls what matches, in order, and as often as told', async () => {
    const discord = await discordFor();
    const get = async () => (await call(discord, 'GET', '/users/@me')).status;
    discord.faults.inject({ method: 'POST', route: '/users/@me', fault: { kind: 'status', status: 500 } });
    discord.faults.inject({ route: '/users/*', times: 2, fault: { kind: 'status', status: 502 } });
    const disarm = discord.faults.inject({
      route: '/users/@me',
      times: 9,
      fault: { kind: 'status', status: 503 },
    });
    expect([await get(), await get(), await get()]).toEqual([502, 502, 503]);
    disarm();
    expect(await get()).toBe(200);
    discord.faults.clear();
    expect((await call(discord, 'POST', '/users/@me')).status).toBe(404);
  });

  it('befalls files that are fetched too', async () => {
    const discord = await discordFor();
    const { driver, members, channels } = discord;
    const attachments = [{ name: 'a.txt', data: 'a' }];
    const said = await driver.message(members.member, channels.general, 'x', { attachments, waitMs: 0 });
    const { url } = said.message.files[0]!;
    const route = '/attachments/*/*/*';
    discord.faults.inject({ route, fault: { kind: 'status', status: 503 } });
    discord.faults.inject({ route, fault: { kind: 'hang-up' } });
    expect((await fetch(url)).status).toBe(503);
    await expect(fetch(url)).rejects.toThrow();
    expect(await (await fetch(url)).text()).toBe('a');
  });

  it('answers 429 in the form of Discord', async () => {
    const discord = await discordFor();
    discord.faults.inject({
      route: '/users/@me',
      fault: { kind: 'rate-limit', retryAfterMs: 1_500, global: true },
    });
    const response = await fetch(`${discord.apiUrl}/v10/users/@me`);
    expect(response.headers.get('retry-after')).toBe('1.5');
    expect(response.headers.get('x-ratelimit-global')).toBe('true');
    expect(await response.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 1.5,
      global: true,
    });
  });

  it.each([
    ['/channels/*', '/channels/1', true],
    ['/channels/*', '/channels/1/messages', false],
    ['/channels/*/messages', '/channels/1/messages', true],
    ['/users/@me', '/users/1', false],
  ])('%s and %s: %s', (route, path, matches) => {
    expect(matchesRoute(route, path)).toBe(matches);
  });
});
