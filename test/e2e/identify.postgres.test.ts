import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { PROGRAMS, startServer } from '../state/postgres/server.js';

/** Processes of one bot that start at the same moment, with a shard each: Discord lets one of them identify in five seconds. */

const BUILT = resolve('dist/src/main.js');
const PROCESSES = 3;

describe.skipIf(PROGRAMS === null || !existsSync(BUILT))('processes that start at once', () => {
  it('identify in turn over their database, and none is refused', async () => {
    const discord = await startLocalDiscord({ identifyEveryMs: 5_000 });
    onTestFinished(() => discord.stop());
    const server = await startServer();
    onTestFinished(() => server.remove());
    const { url, make } = server.schema();
    await make();
    const folder = mkdtempSync(join(tmpdir(), 'clippings-identify-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const start = (shard: number): ChildProcess => {
      const env = {
        PATH: process.env.PATH,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        ARTICLES_DIR: resolve('data/articles'),
        STATE_DIR: join(folder, String(shard)),
        DATABASE_URL: url,
        SHARDS: String(shard),
        SHARD_COUNT: String(PROCESSES),
        SEMANTIC_SEARCH: 'off',
      };
      const child = spawn(process.execPath, [BUILT], {
        cwd: folder,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    };
    for (let shard = 0; shard < PROCESSES; shard++) start(shard);
    const connected = () =>
      discord
        .connectedShards()
        .map(([id]) => id)
        .sort();
    await expect.poll(connected, { timeout: 60_000 }).toEqual([0, 1, 2]);
    // A start too early is one of these.
    expect(discord.violations).toEqual([]);
  }, 180_000);
});
