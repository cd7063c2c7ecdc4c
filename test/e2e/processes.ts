import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { commands } from '../../commands/index.js';
import { registerCommands } from '../../src/discord/commands/register.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { PROGRAMS, type Server, startServer } from '../state/postgres/server.js';
import { FILES } from './archive-stage.js';

/** Whole bots, each a process of the built program, over one PostgreSQL database and one folder, in front of a local Discord. */

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
export const CAN_RUN = existsSync(MAIN) && PROGRAMS !== null;
if (!existsSync(MAIN)) console.log('skipped: several processes (npm run build makes the program)');

/** One process of the bot. */
export interface Process {
  readonly pid: number;
  /** Where it tells how it is. */
  readonly health: string;
  /** Where it takes interactions over HTTP. */
  readonly http: string;
  /** Every line of its log. */
  lines(): Record<string, unknown>[];
  /** What it says at a path of its health: status and text. */
  ask(path: '/live' | '/ready' | '/metrics'): Promise<{ readonly status: number; readonly text: string }>;
  freeze(): void;
  thaw(): void;
  kill(): Promise<void>;
  /** Ends as on SIGTERM. */
  end(): Promise<void>;
}

export interface Processes {
  readonly discord: LocalDiscord;
  readonly server: Server;
  /** The database. */
  readonly url: string;
  /** The archive folder. */
  readonly articles: string;
  put(file: string, text: string): void;
  /** Starts a process, and waits until it is ready. */
  start(shards: string, env?: Readonly<Record<string, string>>): Promise<Process>;
  close(): Promise<void>;
}

export interface Given {
  readonly discord?: Parameters<typeof startLocalDiscord>[0];
  readonly files?: Readonly<Record<string, string>>;
  readonly shardCount?: number;
}

export async function processesOf({
  discord: options,
  files = FILES,
  shardCount = 2,
}: Given = {}): Promise<Processes> {
  const server = await startServer();
  const discord = await startLocalDiscord(options);
  const folder = mkdtempSync(join(tmpdir(), 'clippings-processes-'));
  const articles = join(folder, 'articles');
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(articles, file)), { recursive: true });
    writeFileSync(join(articles, file), text);
  };
  for (const [file, text] of Object.entries(files)) put(file, text);
  // Everywhere: a bot that is given a server registers them there alone.
  await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null, commands });
  const { url, make } = server.schema();
  await make();
  const running: Process[] = [];

  async function start(shards: string, env: Readonly<Record<string, string>> = {}): Promise<Process> {
    const [healthPort, httpPort] = [await freePort(), await freePort()];
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        DISCORD_GUILD_ID: discord.guildId,
        DISCORD_REGISTER: 'false',
        DISCORD_PUBLIC_KEY: discord.publicKey,
        DATABASE_URL: url,
        ARTICLES_DIR: articles,
        STATE_DIR: mkdtempSync(join(folder, 'state-')),
        SEMANTIC_SEARCH: 'off',
        COOLDOWN_USES: '10000',
        SHARDS: shards,
        SHARD_COUNT: String(shardCount),
        HEALTH_PORT: String(healthPort),
        INTERACTIONS_PORT: String(httpPort),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const begun = processOf(child, { healthPort, httpPort });
    running.push(begun);
    await ready(child, begun);
    return begun;
  }

  return {
    discord,
    server,
    url,
    articles,
    put,
    start,
    async close() {
      for (const one of running) await one.kill();
      await discord.stop();
      await server.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function processOf(
  child: ChildProcess,
  { healthPort, httpPort }: { readonly healthPort: number; readonly httpPort: number },
): Process {
  let out = '';
  child.stdout!.on('data', (data) => {
    out += data;
  });
  child.stderr!.on('data', (data) => {
    out += data;
  });
  const ended = once(child, 'exit');
  const health = `http://127.0.0.1:${healthPort}`;
  return {
    pid: child.pid!,
    health,
    http: `http://127.0.0.1:${httpPort}`,
    lines: () =>
      out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (line.startsWith('{') ? JSON.parse(line) : { msg: line })),
    async ask(path) {
      const answer = await fetch(health + path);
      return { status: answer.status, text: await answer.text() };
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async end() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function ready(child: ChildProcess, { ask, lines }: Process): Promise<void> {
  for (let left = 12_000; left > 0; left--) {
    if (child.exitCode !== null) break;
    const is = await ask('/ready').catch(() => null);
    if (is?.status === 200) return;
    await wait(50);
  }
  const told = lines().map((line) => JSON.stringify(line));
  throw new Error(`The process did not become ready:\n${told.join('\n')}`);
}

/** Gone by the time it is used only where another program takes it just then. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

export const shardOf = (id: string, count = 2) => Number((BigInt(id) >> 22n) % BigInt(count));
