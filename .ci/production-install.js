import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { containerSteps } from './container-steps.js';

/**
 * What who runs the bot installs, in a copy of the project: without the packages for developers it is built, answers in
 * the terminal and on a (local) Discord, and what needs those packages says so. The project itself must be built.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** @type {typeof import('../src/local-discord/local-discord.js')} */
const { startLocalDiscord } = await import(`${ROOT}dist/src/local-discord/local-discord.js`);

const QUESTION = 'How many patents did the EPO grant in 2017?';
/** @type {readonly { args: readonly string[], env: Readonly<Record<string, string>> }[]} */
const WAYS = [
  { args: ['--omit=dev'], env: {} },
  { args: [], env: { NODE_ENV: 'production' } },
];

const folder = mkdtempSync(join(tmpdir(), 'clippings-install-'));
try {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const { args, env } of WAYS) await check(args, env);
  await checkContainer();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 */
async function check(args, env) {
  const began = performance.now();
  const installed = await npm(['ci', '--no-audit', '--no-fund', ...args], env);
  assert.equal(installed.status, 0, installed.out + installed.errors);
  const took = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${[...Object.entries(env).map((pair) => pair.join('=')), 'npm ci', ...args].join(' ')}: ${took} s`,
  );
  assert.deepEqual(
    ['node_modules/typescript', 'node_modules/vite', 'dist/src/bench', 'dist/page'].filter(has),
    [],
    'what only developers need is left out',
  );

  const asked = await npm(['run', '--silent', 'ask', '--', QUESTION], env);
  assert.equal(asked.status, 0, asked.errors);
  assert.match(asked.out, /¶ \d/, 'the terminal answers');
  await checkBot(env);
  await refuses(
    ['start'],
    env,
    /^The playground's page is not built here: npm ci --include=dev builds it; .*$/,
  );
  await refuses(['run', 'bench'], env, /^npm run bench is for developers, .*npm ci --include=dev.*$/);
}

async function checkContainer() {
  const discord = await startLocalDiscord();
  try {
    await containerSteps(ROOT, folder, discord);
    console.log('the steps of the Dockerfile: done');
  } finally {
    await discord.stop();
  }
}

/** @param {Readonly<Record<string, string>>} env */
async function checkBot(env) {
  const discord = await startLocalDiscord();
  const settings = { DISCORD_API_URL: discord.apiUrl };
  const bot = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: folder,
    env: { ...clean(), ...env, ...settings, DISCORD_TOKEN: discord.token },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => bot.once('exit', resolve));
  try {
    await discord.botReady(60_000);
    const { driver, members, channels } = discord;
    const { reply } = await driver.slash(members.member, channels.general, 'ask', { question: QUESTION });
    assert.match(reply?.text ?? '', /¶ \d/, 'the bot answers');
    bot.kill('SIGTERM');
    assert.equal(await ended, 0, 'the bot ends by itself');
    await refuses(
      ['start'],
      { ...env, ...settings, DISCORD_TOKEN: 'not.the.token' },
      /^Discord refused the token\. .*$/,
      77,
    );
  } finally {
    bot.kill('SIGKILL');
    await discord.stop();
  }
}

/**
 * It ends after one line, and no stack trace.
 * @param {readonly string[]} args of npm
 * @param {Readonly<Record<string, string>>} env
 * @param {RegExp} line
 * @param {number} wanted the exit status
 */
async function refuses(args, env, line, wanted = 1) {
  const { status, errors } = await npm([...args, '--silent'], env);
  assert.match(errors.trim(), line);
  assert.equal(status, wanted);
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<{ status: number | null, out: string, errors: string }>}
 */
function npm(args, env) {
  const child = spawn('npm', args, {
    cwd: folder,
    env: { ...clean(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, errors })));
}

/** The environment without what would decide for the copy. */
function clean() {
  const ours = /^(?:NODE_ENV|DISCORD_.*|STATE_DIR|ARTICLES_DIR)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

/** @param {string} path */
function has(path) {
  return existsSync(join(folder, path));
}
