import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSetup } from '../../src/cli/setup.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { run } from './terminal-streams.js';

/** It works on the settings of the folder that it is run in. */
let discord: LocalDiscord;
let folder: string;
let before: { cwd: string; api: string | undefined };
beforeEach(async () => {
  discord = await startLocalDiscord();
  folder = mkdtempSync(join(tmpdir(), 'clippings-setup-'));
  mkdirSync(join(folder, 'news'));
  writeFileSync(
    join(folder, 'news', 'one.txt'),
    'Port gets a crane\n\n1 March 2017\n\nThe new crane in the port is 62 metres tall and blue.\n',
  );
  before = { cwd: process.cwd(), api: process.env.DISCORD_API_URL };
  process.chdir(folder);
  process.env.DISCORD_API_URL = discord.apiUrl;
});
afterEach(async () => {
  process.chdir(before.cwd);
  if (before.api === undefined) delete process.env.DISCORD_API_URL;
  else process.env.DISCORD_API_URL = before.api;
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

const written = () => parse(readFileSync('.env', 'utf8'));
const invite = () =>
  `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&permissions=274878024704&scope=bot%20applications.commands`;

describe('setup without a terminal', () => {
  it('takes options, checks them, writes .env for this account alone, and prints the link', async () => {
    const args = ['--token', discord.token, '--articles', 'news', '--server', discord.guildId];
    const { out, err, status } = await run(runSetup, args);
    expect([err, status]).toEqual(['', 0]);
    expect(written()).toMatchObject({
      DISCORD_TOKEN: discord.token,
      ARTICLES_DIR: 'news',
      DISCORD_GUILD_ID: discord.guildId,
    });
    expect(statSync('.env').mode & 0o777).toBe(0o600);
    expect(out).toContain('It is the token of clippings, which is in 1 server.');
    expect(out).toContain('1 article in news.');
    expect(out).toContain(`: ${invite()}\n`);
    expect(out).not.toContain(discord.token);
  });

  it('keeps what is in .env, and starts from the example where there is none', async () => {
    writeFileSync('.env.example', '# what it is\nDISCORD_TOKEN=\nKEEP_DAYS=30\n');
    await run(runSetup, ['--token', discord.token, '--articles', 'news']);
    expect(readFileSync('.env', 'utf8')).toMatch(/^# what it is\nDISCORD_TOKEN=.+\nKEEP_DAYS=30\n/);
    writeFileSync('.env', readFileSync('.env', 'utf8').replace('KEEP_DAYS=30', 'KEEP_DAYS=7'));
    const { status } = await run(runSetup, ['--moderators', discord.moderatorRoleId]);
    expect(status).toBe(0);
    expect(written()).toMatchObject({
      KEEP_DAYS: '7',
      ARTICLES_DIR: 'news',
      DISCORD_TOKEN: discord.token,
      MODERATOR_ROLE_IDS: discord.moderatorRoleId,
    });
  });

  it('says that the bot is to be invited where it is not in the server yet', async () => {
    const args = ['--token', discord.token, '--articles', 'news', '--server', '123456789012345678'];
    const { out, status } = await run(runSetup, args);
    expect(status).toBe(0);
    expect(out).toContain('The bot is not in the server 123456789012345678 yet.');
    expect(out).toContain(`Now invite the bot: ${invite()}`);
  });

  it.each<[string, () => string[], RegExp]>([
    ['no token', () => ['--articles', 'news'], /--token/],
    ['a wrong token', () => ['--token', 'not.the.token', '--articles', 'news'], /Discord refused the token/],
    ['a token with a space', () => ['--token', 'a b'], /DISCORD_TOKEN is not usable/],
    ['no such folder', () => ['--token', discord.token, '--articles', 'nowhere'], /no folder nowhere/],
    [
      'a server by its name',
      () => ['--token', discord.token, '--articles', 'news', '--server', 'Mine'],
      /"Mine"/,
    ],
    [
      'a role by its name',
      () => ['--token', discord.token, '--articles', 'news', '--moderators', 'Mods'],
      /"Mods"/,
    ],
    ['an option that is none', () => ['--tokn', 'x'], /Unknown option '--tokn'/],
  ])('GIVEN %s THEN a sentence, status 2, and nothing is written', async (_, args, sentence) => {
    const { err, status } = await run(runSetup, args());
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
    expect(() => statSync('.env')).toThrow();
  });
});

describe('GIVEN that Discord cannot be reached', () => {
  it.each([false, true])('THEN setup says so and ends with 1, on a terminal: %s', async (terminal) => {
    process.env.DISCORD_API_URL = 'http://127.0.0.1:9/api';
    const { err, status } = await run(runSetup, ['--token', 'a.b.c'], { terminal });
    expect(err).toMatch(/^setup: Cannot reach Discord at http:\/\/127\.0\.0\.1:9\/api/);
    expect(status).toBe(1);
  });
});

describe('setup on a terminal', () => {
  it('asks, says why an answer will not do, asks again, and writes what was answered', async () => {
    const typed = ['not.the.token', discord.token, 'nowhere', 'news', '1', 'Mods', discord.moderatorRoleId];
    const { out, err, status } = await run(runSetup, [], { terminal: true, typed: `${typed.join('\n')}\n` });
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('Discord refused the token.');
    expect(out).toContain('There is no folder nowhere.');
    expect(out).toContain(`1  Reading Room (${discord.guildId})`);
    expect(out).toContain('MODERATOR_ROLE_IDS is "Mods"; it should be');
    expect(out).not.toContain(discord.token);
    expect(written()).toMatchObject({
      DISCORD_TOKEN: discord.token,
      ARTICLES_DIR: 'news',
      DISCORD_GUILD_ID: discord.guildId,
      MODERATOR_ROLE_IDS: discord.moderatorRoleId,
    });
  });

  it('takes an empty answer for what is set', async () => {
    await run(runSetup, ['--token', discord.token, '--articles', 'news', '--server', discord.guildId]);
    const before = written();
    const { status } = await run(runSetup, [], { terminal: true, typed: '\n\n\n\n' });
    expect(status).toBe(0);
    expect(written()).toEqual(before);
  });

  it('GIVEN an input that ends early THEN it says so and writes nothing', async () => {
    const { err, status } = await run(runSetup, [], { terminal: true, typed: `${discord.token}\n` });
    expect(err).toContain('nothing was written');
    expect(status).toBe(1);
    expect(() => statSync('.env')).toThrow();
  });
});
