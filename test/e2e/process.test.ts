import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';

/** The built program as an operator runs it: what it prints, how it ends. */

const built = (path: string) => fileURLToPath(new URL(`../../dist/src/${path}`, import.meta.url));
const isBuilt = ['main.js', 'programs/register.js', 'programs/playground.js', '../page/index.html'].every(
  (path) => existsSync(built(path)),
);
if (!isBuilt) console.log('skipped: the program as a process (npm run build makes it)');

let discord: LocalDiscord;
let folder: string;
let children: ChildProcess[];
beforeEach(async () => {
  discord = await startLocalDiscord();
  folder = mkdtempSync(join(tmpdir(), 'clippings-process-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await discord.stop();
  rmSync(folder, { recursive: true, force: true });
});

function run(program: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const child = spawn(process.execPath, [built(program), ...args], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      STATE_DIR: folder,
      SEMANTIC_SEARCH: 'off',
      ...env,
    },
  });
  children.push(child);
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, ended, out: () => out, errors: () => errors.trim().split('\n') };
}

/** The sentences of a log. */
function messages(out: string): string[] {
  const lines = out.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe.runIf(isBuilt)('npm start', () => {
  it('registers, connects, answers, and ends with 0 on SIGTERM', async () => {
    const bot = run('main.js');
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'help');
    expect(reply!.text).toContain('**/ask**');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.errors()).toEqual(['']);
    expect(bot.out()).not.toContain(discord.token);
    const lines = bot
      .out()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    for (const line of lines) expect(line).toHaveProperty('msg');
    expect(lines.filter(({ msg }) => msg.includes('dropped'))).toEqual([]);
  });

  it('registers nothing when told so', async () => {
    run('main.js', { DISCORD_REGISTER: 'false' });
    await discord.botReady(60_000);
    expect(discord.commands()).toEqual([]);
  });

  it('says who it is, in which server, how to invite it, and that its articles are the invented ones', async () => {
    const bot = run('main.js');
    await vi.waitFor(() => expect(bot.out()).toContain('invented news'), { timeout: 60_000, interval: 50 });
    const texts = messages(bot.out());
    expect(texts).toContain('Connected to Discord as clippings#0001, in the server “Reading Room”.');
    const invite = `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&permissions=274878024704&scope=bot%20applications.commands`;
    expect(texts).toContain(`To invite it to a server: ${invite}`);
  });

  it('GIVEN LOG_FORMAT=pretty THEN it writes lines for people, and no token', async () => {
    const bot = run('main.js', { LOG_FORMAT: 'pretty' });
    await vi.waitFor(() => expect(bot.out()).toContain('invented news'), { timeout: 60_000, interval: 50 });
    expect(bot.out()).toMatch(/^\[\d{4}-\d\d-\d\d .*\] INFO: Connected to Discord as clippings#0001/m);
    expect(bot.out()).not.toContain(discord.token);
  });

  it('serves its health where HEALTH_PORT says: ready once connected, and figures of what was asked', async () => {
    const bot = run('main.js', { HEALTH_PORT: '0' });
    const url = () => /http:\/\/127\.0\.0\.1:\d+(?=: \/live)/.exec(bot.out())?.[0];
    await vi.waitFor(() => expect(url()).toBeDefined(), { timeout: 60_000, interval: 50 });
    const status = async (path: string) => (await fetch(url() + path)).status;
    expect(await status('/live')).toBe(200);
    await discord.botReady(60_000);
    await vi.waitFor(async () => expect(await status('/ready')).toBe(200), { timeout: 60_000, interval: 50 });
    const { driver, members, channels } = discord;
    const question = 'How many cases did customs find?';
    await driver.slash(members.member, channels.general, 'ask', { question });
    const figures = async () => (await fetch(`${url()}/metrics`)).text();
    await vi.waitFor(async () => {
      expect(await figures()).toMatch(/clippings_interactions_total\{.*command="ask",outcome="answered"\} 1/);
    });
    expect(await figures()).toMatch(/clippings_questions_total\{outcome="found"\} 1/);
    expect(await figures()).not.toContain('customs');
    expect(await figures()).not.toContain(members.member.id);
  });

  it('tells systemd when it is ready and when it ends, where that asks to be told', async () => {
    const told = join(folder, 'told');
    writeFileSync(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$1" >> ${told}\n`, { mode: 0o755 });
    const path = `${folder}:${process.env.PATH}`;
    const bot = run('main.js', { PATH: path, NOTIFY_SOCKET: join(folder, 'socket') });
    const lines = () => readFileSync(told, 'utf8').trim().split('\n');
    await vi.waitFor(() => expect(lines()).toEqual(['READY=1']), { timeout: 60_000, interval: 50 });
    expect(discord.connected()).toBe(true);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(lines()).toEqual(['READY=1', 'STOPPING=1']);
  });

  it.each(['main.js', 'programs/register.js', 'programs/playground.js'])(
    '%s --help says what it does',
    async (program) => {
      const started = run(program, {}, ['--help']);
      expect(await started.ended).toBe(0);
      expect(started.out()).toMatch(/^npm (?:start|run \w+)\n[\s\S]*--help/);
      const wrong = run(program, {}, ['--loud']);
      expect(await wrong.ended).toBe(2);
      expect(wrong.errors().join('\n')).toMatch(/Unknown option '--loud'/);
    },
  );

  it('reads the archive for meaning behind the answers, says so, and ends while it does', {
    timeout: 60_000,
  }, async () => {
    const bot = run('main.js', { DISCORD_REGISTER: 'true', SEMANTIC_SEARCH: 'on' });
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'ask', {
      question: 'How many cases did customs find?',
    });
    expect(reply!.text).toContain('¶');
    await expect.poll(() => bot.out(), { timeout: 45_000 }).toMatch(/Meaning: \d+ of \d+ paragraphs read/);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.errors()).toEqual(['']);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is under way on %s', async (signal) => {
    const bot = run('main.js', { DISCORD_REGISTER: 'true' });
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    discord.faults.inject({ route: '/interactions/*/*/callback', fault: { kind: 'delay', ms: 800 } });
    const asked = driver.slash(members.member, channels.general, 'ask', {
      question: 'How many cases did customs find?',
    });
    await discord.next((event) => event.type === 'interaction-sent' || event.type === 'request');
    await new Promise((resolve) => setTimeout(resolve, 200));
    bot.child.kill(signal);
    expect((await asked).status).toBe('answered');
    expect(await bot.ended).toBe(0);
  });

  it.each([
    [
      'a wrong token',
      { DISCORD_TOKEN: 'not.the.token' },
      77,
      /^Discord refused the token\. Set DISCORD_TOKEN/,
    ],
    [
      'wrong settings',
      { LOG_LEVEL: 'loud', KEEP_DAYS: 'x' },
      78,
      /^LOG_LEVEL is "loud"; it should be one of/,
    ],
    ['no Discord there', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 69, /^Cannot reach Discord at/],
    ['no folder of articles', { ARTICLES_DIR: '/no/such/folder' }, 66, /\/no\/such\/folder/],
    [
      'a server it is not in',
      { DISCORD_REGISTER: '1', DISCORD_GUILD_ID: '123456789012345678' },
      77,
      /^The bot has no access/,
    ],
  ])('GIVEN %s THEN a clear line and a status of its own', async (_, env, status, line) => {
    const bot = run('main.js', env);
    expect(await bot.ended).toBe(status);
    expect(bot.errors()[0]).toMatch(line);
    expect(bot.errors().join('\n')).not.toMatch(/^\s+at /m);
  });

  it('GIVEN no starts left for today THEN it says until when, and not to look at the network', async () => {
    discord.faults.gateway.spendStarts();
    const bot = run('main.js');
    expect(await bot.ended).toBe(69);
    expect(bot.errors()).toEqual([expect.stringMatching(/lets it start no more until \d{4}-\d\d-\d\dT/)]);
    expect(bot.errors()[0]).not.toMatch(/network/);
  });

  it('GIVEN that another has the state folder THEN a status that says to try later', async () => {
    run('main.js');
    await discord.botReady(60_000);
    const second = run('main.js');
    expect(await second.ended).toBe(75);
  });

  it('GIVEN a fault in the program THEN it finishes what is under way, logs it, and ends with a status of its own', async () => {
    const breaking = 'process.on("SIGUSR2", () => { throw new Error("a fault of a test"); })';
    const bot = run('main.js', {
      DISCORD_REGISTER: 'true',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(breaking)}`,
    });
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    const asked = driver.slash(members.member, channels.general, 'search', { terms: 'customs' });
    await discord.next((event) => event.type === 'interaction-sent' || event.type === 'request');
    bot.child.kill('SIGUSR2');
    expect(await bot.ended).toBe(70);
    expect((await asked).status).toBe('answered');
    expect(bot.out()).toMatch(/a fault of a test/);
  });

  it('GIVEN a signal while it is being started THEN it ends as it was asked to', async () => {
    const bot = run('main.js', { LOG_LEVEL: 'info' });
    await vi.waitFor(() => expect(bot.out()).not.toBe(''), { timeout: 60_000, interval: 5 });
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.errors()).toEqual(['']);
  });

  it('names all wrong settings at once', async () => {
    const bot = run('main.js', { LOG_LEVEL: 'loud', KEEP_DAYS: 'x', DISCORD_GUILD_ID: 'mine' });
    await bot.ended;
    expect(bot.errors()).toHaveLength(3);
  });

  it('GIVEN intents that Discord does not allow THEN a clear line and a status that is not 0', async () => {
    const bot = run('main.js');
    await discord.botReady(60_000);
    discord.faults.gateway.close(4014);
    expect(await bot.ended).toBe(77);
    expect(bot.errors()).toEqual([
      expect.stringMatching(/^Discord does not allow this application the intents/),
    ]);
  });

  it('GIVEN a token that is revoked while it runs THEN a clear line and a status that is not 0', async () => {
    const bot = run('main.js');
    await discord.botReady(60_000);
    discord.faults.revokeToken();
    expect(await bot.ended).toBe(77);
    expect(bot.errors()).toEqual([expect.stringMatching(/^Discord refused the token/)]);
  });

  it('GIVEN a state folder that cannot be used THEN it says so and answers all the same', async () => {
    const bot = run('main.js', { STATE_DIR: '/dev/null/state', DISCORD_REGISTER: 'true' });
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'search', { terms: 'customs' });
    expect(reply!.text).toContain('customs');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    // Once for what the buttons need, once for the archive: each has its own consequence.
    expect(bot.out().match(/the bot forgets conversations and its buttons/g)).toHaveLength(1);
    expect(bot.out().match(/What is done to the archive cannot be kept/g)).toHaveLength(1);
    expect(bot.out().match(/cannot be used/g)).toHaveLength(1);
  });
});

describe.runIf(isBuilt)('npm start without a token, and npm run playground', () => {
  const without = { DISCORD_TOKEN: '', DISCORD_API_URL: '', PLAYGROUND_PORT: '0' };
  /** The address that was printed, once it has been. */
  const opened = async (started: ReturnType<typeof run>) => {
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(started.out())?.[0];
    await vi.waitFor(() => expect(address()).toBeDefined(), { timeout: 60_000, interval: 50 });
    return address()!;
  };

  it.each([
    ['main.js', without],
    // A token is for Discord: here it is neither needed nor used.
    ['programs/playground.js', { ...without, DISCORD_TOKEN: 'a.real.one' }],
  ])(
    '%s serves the page, says in a line that this is not Discord, and ends with 0 on SIGINT',
    async (...given) => {
      const started = run(...given);
      const url = await opened(started);
      const page = await fetch(url);
      expect(page.status).toBe(200);
      const script = /src="([^"]+\.js)"/.exec(await page.text())![1]!;
      expect((await fetch(url + script)).headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(started.out()).toMatch(
        /^Open http.*\nThis is not Discord but .*\nWhat the bot keeps here is in .*\n$/,
      );
      started.child.kill('SIGINT');
      expect(await started.ended).toBe(0);
      expect(started.errors()).toEqual(['']);
      expect(discord.requests).toEqual([]);
      expect(existsSync(join(folder, 'playground', 'clippings.db'))).toBe(true);
    },
  );

  it('GIVEN that the port is taken THEN it takes another and says so', async () => {
    const port = new URL(discord.origin).port;
    const started = run('main.js', { ...without, PLAYGROUND_PORT: port });
    const url = await opened(started);
    expect(url).not.toBe(discord.origin);
    expect(started.out()).toContain(`Port ${port} is taken (PLAYGROUND_PORT), so another one is used.`);
    expect((await fetch(url)).status).toBe(200);
  });

  it.each([
    [
      'wrong settings',
      { PLAYGROUND_PORT: 'usual' },
      78,
      /^PLAYGROUND_PORT is "usual"; it should be a whole number/,
    ],
    ['no folder of articles', { ARTICLES_DIR: '/no/such/folder' }, 66, /\/no\/such\/folder/],
  ])('GIVEN %s THEN a clear line and a status of its own', async (_, env, status, line) => {
    const started = run('main.js', { ...without, ...env });
    expect(await started.ended).toBe(status);
    expect(started.errors()).toEqual([expect.stringMatching(line)]);
    expect(started.out()).toBe('');
  });

  it('GIVEN an article that cannot be read THEN it says which in a sentence and starts all the same', async () => {
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    writeFileSync(join(articles, 'broken.json'), '{');
    const started = run('main.js', { ...without, ARTICLES_DIR: articles });
    await opened(started);
    expect(started.errors()).toEqual([expect.stringMatching(/^broken\.json.*: \S.*\.$/)]);
  });
});

describe.runIf(isBuilt)('npm run register', () => {
  it('says what it did, then that there was nothing to do', async () => {
    const first = run('programs/register.js');
    expect(await first.ended).toBe(0);
    expect(first.out()).toMatch(/^Registered the commands everywhere: added ask, /);
    const second = run('programs/register.js', { DISCORD_GUILD_ID: '' });
    expect(await second.ended).toBe(0);
    expect(second.out()).toMatch(/up to date; nothing was sent/);
  });

  it.each([
    ['no token', { DISCORD_TOKEN: '' }, 78, /^DISCORD_TOKEN is not set/],
    ['a wrong token', { DISCORD_TOKEN: 'not.the.token' }, 77, /^Discord refused the token/],
    ['a wrong setting', { DISCORD_GUILD_ID: 'mine' }, 78, /^DISCORD_GUILD_ID is "mine"; it should be/],
  ])('GIVEN %s THEN one clear line and a status of its own', async (_, env, status, line) => {
    const register = run('programs/register.js', env);
    expect(await register.ended).toBe(status);
    expect(register.errors()).toEqual([expect.stringMatching(line)]);
  });
});
