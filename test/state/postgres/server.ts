import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { makeCluster } from './cluster.js';

/** A PostgreSQL server of its own, in a temporary folder, as tests need it. */
export interface Server {
  /** An address of a schema that nobody else has, once `make` was awaited. What is given back is emptied, for the next. */
  schema(): Schema;
  /** Runs a statement as its owner, outside of any schema. */
  run(sql: string, given?: unknown[]): Promise<pg.QueryResult>;
  /** Stops it as a crash would: as `pg_ctl stop -m immediate`. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** It stands still, with all its connections, and says nothing; `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
}

export interface Schema {
  readonly url: string;
  make(): Promise<void>;
  giveBack(): Promise<void>;
}

/** Where Debian has the programs of each version. */
const DEBIAN = '/usr/lib/postgresql';
const OWNER = 'clippings';
/** How long a server may take to be made and started, where others keep the machine busy. */
export const START_MS = 120_000;

/** The folder with the server's programs; null where it is not installed, which is said. */
export const PROGRAMS = programs();

function programs(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const found = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
  if (found === undefined)
    console.log(
      'PostgreSQL is not installed here: the tests that need it are left out (apt-get install postgresql).',
    );
  return found ?? null;
}

/** The server refuses to run as root. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string, user: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  for (const user of ['postgres', 'nobody'])
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // There is another one.
    }
  throw new Error('There is no ordinary user to run PostgreSQL as.');
}

export async function startServer(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'pg-'));
  const user = ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const as = { cwd: folder, ...user };
  const data = join(folder, 'data');
  makeCluster(join(PROGRAMS!, 'initdb'), data, OWNER, as);
  const url = (more = '') =>
    `postgres://${OWNER}@localhost/postgres?host=${encodeURIComponent(folder)}${more}`;
  // What a crash of the server loses is lost with fsync too; only that of the machine is not tried here.
  const settings = [
    'fsync=off',
    'listen_addresses=',
    'max_connections=200',
    'shared_buffers=16MB',
    `unix_socket_directories=${folder}`,
  ];
  let running: ChildProcess | undefined;
  let schemas = 0;
  const free: string[] = [];

  async function run(sql: string, given: unknown[] = []): Promise<pg.QueryResult> {
    const client = new pg.Client(url());
    client.on('error', () => {});
    await client.connect();
    try {
      return await client.query(sql, given);
    } finally {
      await client.end();
    }
  }

  async function start() {
    if (running) return;
    running = spawn(join(PROGRAMS!, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...as,
      stdio: 'ignore',
    });
    for (let left = 600; ; left--)
      try {
        await run('SELECT 1');
        return;
      } catch (error) {
        if (left === 0) throw error;
        await wait(50);
      }
  }

  async function end(signal: NodeJS.Signals) {
    const ending = running;
    running = undefined;
    if (!ending) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }

  /** The server and its processes, one a connection. */
  const all = () => [running!.pid!, ...childrenOf(running!.pid!)];

  await start();
  return {
    schema() {
      const used = free.pop();
      const name = used ?? `s${schemas++}`;
      return {
        url: url(`&options=${encodeURIComponent(`-c search_path=${name}`)}`),
        make: async () => void (used ?? (await run(`CREATE SCHEMA ${name}`))),
        async giveBack() {
          const { rows } = await run('SELECT tablename FROM pg_tables WHERE schemaname = $1', [name]);
          const tables = rows
            .map((row) => row.tablename)
            .filter((table) => !['schema_step', 'person_lock'].includes(table));
          // Emptied by rows: new files for each table would take a second.
          const but = (table: string) => (table === 'archive' ? 'WHERE number > 1' : '');
          await run(tables.map((table) => `DELETE FROM ${name}.${table} ${but(table)};`).join('\n'));
          free.push(name);
        },
      };
    },
    run,
    start,
    crash: () => end('SIGQUIT'),
    freeze() {
      for (const pid of all()) process.kill(pid, 'SIGSTOP');
    },
    thaw() {
      for (const pid of all().reverse()) process.kill(pid, 'SIGCONT');
    },
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      } catch {
        return false;
      }
    })
    .map(Number);
}
