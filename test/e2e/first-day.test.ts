import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';

/**
 * A moderator's first day, with the built program and its own commands: setup, invite, first question, an article added, health,
 * backup, stop, and the same answers elsewhere. What is installed before is tried in `.ci/production-install.js`.
 */

const isBuilt = existsSync('dist/src/main.js');
if (!isBuilt) console.log('skipped: the first day (npm run build makes the program)');

const PAGE = (subject: string, fact: string) =>
  `10 November 2017Harbour\n\nThe ${subject} is back in the port\n\nThe ${subject} came back to the port on Friday after a long winter in the yard, its owners said.\n\n${fact} Visitors can see it until the spring.\n`;

interface Bot {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  out(): string;
  errors(): string;
}

let discord: LocalDiscord;
let root: string;
const bots: Bot[] = [];
beforeAll(async () => {
  discord = await startLocalDiscord();
  root = mkdtempSync(join(tmpdir(), 'clippings-day-'));
});
afterAll(async () => {
  for (const { child } of bots) child.kill('SIGKILL');
  await discord.stop();
  rmSync(root, { recursive: true, force: true });
});

/** As a clone with `npm ci` leaves it. */
function installedIn(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const file of ['package.json', '.env.example']) cpSync(file, join(folder, file));
  for (const made of ['dist', 'node_modules']) symlinkSync(resolve(made), join(folder, made));
  return folder;
}

const env = () => ({
  PATH: process.env.PATH,
  DISCORD_API_URL: discord.apiUrl,
  SEMANTIC_SEARCH: 'off',
  HEALTH_PORT: '0',
});

function npm(folder: string, ...args: string[]) {
  return new Promise<{ status: number | null; out: string; errors: string }>((done) => {
    const child = execFile(
      'npm',
      ['run', '--silent', ...args],
      { cwd: folder, env: env() },
      (_, out, errors) => done({ status: child.exitCode, out, errors }),
    );
  });
}

async function start(folder: string): Promise<Bot> {
  const child = spawn(process.execPath, ['dist/src/main.js'], { cwd: folder, env: env() });
  let [out, errors] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const bot = { child, ended, out: () => out, errors: () => errors };
  bots.push(bot);
  await discord.botReady(15_000);
  return bot;
}

/** As somebody who has asked nothing before. */
let askers = 0;
async function ask(question: string): Promise<string> {
  const { driver, channels } = discord;
  const person = discord.addMember(`asker${askers++}`);
  const { reply } = await driver.slash(person, channels.general, 'ask', { question });
  return reply!.text;
}

const QUESTIONS = ['Who built the lightship?', 'Who built the dredger?'];

describe.runIf(isBuilt)('a moderator’s first day', () => {
  it('goes from a clone to a bot in a server, and on to another machine', { timeout: 90_000 }, async () => {
    const here = installedIn('here');
    mkdirSync(join(here, 'news'));
    writeFileSync(
      join(here, 'news', 'lightship.txt'),
      PAGE('lightship', 'The lightship was built by Petra Holm.'),
    );

    const setUp = await npm(
      here,
      'setup',
      '--',
      '--token',
      discord.token,
      '--articles',
      'news',
      '--server',
      discord.guildId,
    );
    expect(setUp).toMatchObject({ status: 0, errors: '' });
    expect(setUp.out).toContain(`client_id=${discord.applicationId}`);
    expect(readFileSync(join(here, '.env'), 'utf8')).toContain('ARTICLES_DIR=news');

    const bot = await start(here);
    await vi.waitFor(() => expect(bot.out()).toContain('It answers from 1 article in news.'), {
      timeout: 10_000,
    });
    expect(bot.out()).not.toContain('invented news');
    expect(await ask(QUESTIONS[0]!)).toContain('Petra Holm');

    const { driver, members, channels } = discord;
    const data = PAGE('dredger', 'The dredger was built by Jonas Rekdal.');
    const upload = { file: { name: 'dredger.txt', data } };
    const shown = await driver.slash(members.moderator, channels.general, 'archive add', upload);
    await driver.click(members.moderator, shown.reply!, 'Add');
    // On a busy machine the button says first that it is on its way.
    await vi.waitFor(async () => expect(await ask(QUESTIONS[1]!)).toContain('Jonas Rekdal'), {
      timeout: 20_000,
      interval: 500,
    });

    const health = /http:\/\/127\.0\.0\.1:\d+(?=: \/live)/.exec(bot.out())![0];
    expect((await fetch(`${health}/ready`)).status).toBe(200);
    expect(await (await fetch(`${health}/metrics`)).text()).toMatch(/^clippings_archive_articles 2$/m);

    const backup = join(root, 'copy.db');
    expect(await npm(here, 'state', '--', 'backup', backup)).toMatchObject({ status: 0, errors: '' });
    const answers = await Promise.all(QUESTIONS.map(ask));
    bot.child.kill('SIGTERM');
    expect([await bot.ended, bot.errors()]).toEqual([0, '']);

    // Elsewhere: the settings and the backup, and an archive folder that has not been copied yet.
    const there = installedIn('there');
    mkdirSync(join(there, 'news'));
    cpSync(join(here, '.env'), join(there, '.env'));
    expect(await npm(there, 'state', '--', 'restore', backup)).toMatchObject({ status: 0, errors: '' });
    const other = await start(there);
    expect(await Promise.all(QUESTIONS.map(ask))).toEqual(answers);
    other.child.kill('SIGTERM');
    expect(await other.ended).toBe(0);
    expect(discord.violations).toEqual([]);
  });
});
