import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, commandsFor } from '../../commands/index.js';
import { registerCommands, registered } from '../../src/discord/commands/register.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';

const NAMES = [
  'ask',
  'search',
  'article',
  'browse',
  'follow',
  'following',
  'forget',
  'help',
  'privacy',
  'Ask the archive',
  'setup',
  'archive',
];

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(async () => {
  await discord.stop();
});

const register = (
  more: { token?: string; apiUrl?: string; guildId?: string | null; commands?: typeof commands } = {},
) => registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null, commands, ...more });
const puts = () => discord.requests.filter(({ method }) => method === 'PUT');

describe.each([
  ['everywhere', () => null],
  ['in one server', () => discord.guildId],
])('registering %s', (_, place) => {
  it('sends the commands, and the second time nothing', async () => {
    const guildId = place();
    expect(await register({ guildId })).toEqual({ added: NAMES, changed: [], removed: [] });
    expect(discord.commands(guildId ?? undefined).map(({ name }) => name)).toEqual(NAMES);
    expect(await register({ guildId })).toEqual({ added: [], changed: [], removed: [] });
    expect(puts()).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it('sends them again when there is one less', async () => {
    const guildId = place();
    await register({ guildId });
    expect(await register({ guildId, commands: commands.slice(1) })).toEqual({
      added: [],
      changed: [],
      removed: ['ask'],
    });
    expect(discord.commands(guildId ?? undefined)).toHaveLength(NAMES.length - 1);
  });
});

it('sends what servers have archives of their own with only where they can have some', async () => {
  expect(commandsFor({ archives: 'one' })).toBe(commands);
  const perServer = commandsFor({ archives: 'per-server' });
  expect(await register({ commands: perServer })).toEqual({
    added: [...NAMES, 'archives'],
    changed: [],
    removed: [],
  });
  expect(await register({ commands: perServer })).toEqual({ added: [], changed: [], removed: [] });
  expect(discord.violations).toEqual([]);
});

describe('what registering says', () => {
  it('names what it did, or that there was nothing to do', () => {
    const nothing = { added: [], changed: [], removed: [] };
    expect(registered(nothing, null)).toBe('The commands everywhere are up to date; nothing was sent.');
    expect(registered({ ...nothing, added: ['ask', 'help'], changed: ['browse'] }, '42')).toBe(
      'Registered the commands in the server 42: added ask, help; changed browse.',
    );
  });

  it('is one clear line when the token is wrong', async () => {
    await expect(register({ token: 'wrong.token.here' })).rejects.toThrow(
      /^Discord refused the token\. Set DISCORD_TOKEN/,
    );
    await expect(register({ token: 'wrong.token.here' })).rejects.not.toThrow(/wrong\.token/);
  });

  it('is one clear line when the bot has no access to the server', async () => {
    await expect(register({ guildId: '123456789012345678' })).rejects.toThrow(
      /^The bot has no access to the server 123456789012345678 of DISCORD_GUILD_ID\. Invite it/,
    );
  });

  it('is one clear line when there is no Discord at the address', async () => {
    await expect(register({ apiUrl: 'http://127.0.0.1:9/api' })).rejects.toThrow(
      /^Cannot reach Discord at http:\/\/127\.0\.0\.1:9\/api .*Check the network and DISCORD_API_URL\.$/,
    );
  });

  it('is one clear line when Discord answers with an error', async () => {
    const fault = { kind: 'status', status: 500 } as const;
    discord.faults.inject({ route: '/applications/@me', times: 9, fault });
    await expect(register()).rejects.toThrow(/^Discord at http.* answered 500: /);
  });
});
