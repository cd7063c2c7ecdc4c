import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What the Dockerfile does after its build stage, as plain commands, where there may be no container engine: copies what it
 * copies, starts what it starts as an ordinary user, asks for its health as it does, and stops it as an engine would.
 */

/** The image's own user, where this runs as root and can become another. */
const ACCOUNT = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};

/**
 * @param {string} root the project
 * @param {string} built a copy of it in which the build stage's commands have run
 * @param {{ apiUrl: string, token: string, botReady(ms: number): Promise<void> }} discord
 */
export async function containerSteps(root, built, discord) {
  const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
  const base = mkdtempSync(join(tmpdir(), 'clippings-image-'));
  try {
    chmodSync(base, 0o755);
    const app = join(base, 'app');
    for (const [, from = '', path = ''] of dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) (\S+)$/gm))
      cpSync(join(built, from), join(app, path === './' ? from : path), { recursive: true });
    cpSync(join(root, 'data/articles'), join(app, 'data/articles'), { recursive: true });
    const articles = join(base, 'articles');
    const state = join(base, 'state');
    for (const volume of [articles, state]) {
      mkdirSync(volume);
      if (ACCOUNT.uid !== undefined) chownSync(volume, ACCOUNT.uid, ACCOUNT.gid);
    }
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ARTICLES_DIR: articles,
      STATE_DIR: state,
      HEALTH_PORT: String(await freePort()),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    };
    const [health, command] = [...dockerfile.matchAll(/^\s*CMD (\[.*\])$/gm)].map(([, list = '']) =>
      JSON.parse(list),
    );
    const run = (/** @type {string[]} */ [, ...args]) =>
      spawn(process.execPath, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'inherit'], ...ACCOUNT });
    const statusOf = (/** @type {import('node:child_process').ChildProcess} */ child) =>
      new Promise((resolve) => child.once('exit', resolve));

    assert.equal(await statusOf(run(health)), 1, 'without a bot the health check fails');
    const bot = run(command);
    const ended = statusOf(bot);
    try {
      await discord.botReady(60_000);
      assert.equal(await statusOf(run(health)), 0, 'the health check passes');
      await wait(500);
      bot.kill('SIGTERM');
      assert.equal(await ended, 0, 'the container ends by itself on SIGTERM');
    } finally {
      bot.kill('SIGKILL');
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
