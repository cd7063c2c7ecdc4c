import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runState } from '../../../src/cli/state.js';
import { MOVED_TABLES } from '../../../src/state/moving/tables.js';
import { openStores as openPostgres } from '../../../src/state/postgres/open.js';
import { openDatabase, STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { queryFor } from '../../../src/state/sqlite/moving/values.js';
import { openStores as openSqlite } from '../../../src/state/sqlite/open.js';
import type { Stores } from '../../../src/state/stores.js';
import { run } from '../../cli/terminal-streams.js';
import { PROGRAMS, type Server, START_MS, startServer } from '../postgres/server.js';
import { fill } from '../sqlite/filled.js';
import { everything } from './everything.js';
import { doAll, someState } from './some-state.js';

const PROGRAM = new URL('../../../dist/src/programs/state.js', import.meta.url).pathname;
const NOW = Date.UTC(2026, 0, 2);
const KEEPING = { keepDays: 30, conversationMinutes: 30, now: () => NOW };

/** What one of the two keeps of how it works, and the other has no use for. */
const OWN_TABLES = ['claim', 'conversation', 'forgotten', 'lease', 'lock', 'schema_step'];
/** What waits for a moment between processes, of which none runs then. */
const PASSING = [
  'act_untold',
  'archive_offer',
  'archive_offer_file',
  'archive_staged',
  'asked_act',
  'forget_waiting',
  'member',
  'member_archive',
  'person_lock',
];
/** What was done to folders of other machines: see docs/scaling.md. */
const OF_FOLDERS = ['kept_file'];
const OWN_COLUMNS = ['archive_live.epoch', 'article_correction.number', 'vector.seal'];

describe.skipIf(PROGRAMS === null)('a state that is moved', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
    return () => server.remove();
  }, START_MS);

  async function madeSchema(): Promise<string> {
    const { url, make } = server.schema();
    await make();
    return url;
  }

  function madeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'clippings-moved-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  const sqlite = (folder: string) => openSqlite(folder, { ...KEEPING, onTrouble: expect.unreachable });
  const postgres = (url: string) =>
    openPostgres(url, { ...KEEPING, onTrouble: (message) => expect.unreachable(message), patience: 60 });

  async function using<T>(stores: Stores, work: (stores: Stores) => Promise<T>): Promise<T> {
    try {
      return await work(stores);
    } finally {
      await stores.close();
    }
  }

  /** `npm run state -- …` with these settings. */
  async function state(settings: { STATE_DIR: string; DATABASE_URL?: string }, args: readonly string[]) {
    const before = { ...process.env };
    Object.assign(process.env, settings);
    try {
      return await run(runState, args);
    } finally {
      for (const name of Object.keys(settings))
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
    }
  }

  it('gives to whoever asks what it gave before, in PostgreSQL and back in SQLite, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(someState, async (deeds) => {
        const [first, last, url] = [madeFolder(), madeFolder(), await madeSchema()];
        const look =
          ({ pages, turns }: { pages: string[]; turns: string[] }) =>
          (stores: Stores) =>
            everything(stores, pages, turns);
        const done = await using(sqlite(first), (stores) => doAll(stores, deeds));
        const before = await using(sqlite(first), look(done));

        expect(await state({ STATE_DIR: first }, ['move', '--to', url])).toMatchObject({
          err: '',
          status: 0,
        });
        expect(await using(postgres(url), look(done))).toEqual(before);

        const back = await state({ STATE_DIR: last, DATABASE_URL: url }, ['move', '--to', 'sqlite']);
        expect(back).toMatchObject({ err: '', status: 0 });
        expect(await using(sqlite(last), look(done))).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 300_000);

  it('is counted on both sides, table by table, and stays where it was', async () => {
    const [folder, url] = [madeFolder(), await madeSchema()];
    await using(sqlite(folder), fill);
    const { out, err, status } = await state({ STATE_DIR: folder, DATABASE_URL: url }, [
      'move',
      '--to',
      'postgres',
    ]);
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect(out).toMatch(/^Moving .+clippings\.db to postgres:\/\//);
    expect(out).toMatch(/^ {2}vote +20 of 20$/m);
    expect(out).toMatch(/^ {2}archive_article +40 of 40$/m);
    expect(out).toMatch(/^Moved [\d,]+ rows, counted again in postgres.+clippings\.db is as it was\.$/m);
    expect(await using(sqlite(folder), (stores) => stores.archive.acts.list(5))).toHaveLength(1);
  });

  it('gives no number a second time', async () => {
    const [first, last, url] = [madeFolder(), madeFolder(), await madeSchema()];
    const added = async (stores: Stores) => {
      const named = await stores.archives.add('Harbours', '201');
      if (!('archive' in named)) throw new Error(named.outcome);
      await stores.archives.remove(named.archive.number);
      return named.archive.number;
    };
    const before = await using(sqlite(first), added);
    await state({ STATE_DIR: first }, ['move', '--to', url]);
    const then = await using(postgres(url), added);
    expect(then).toBeGreaterThan(before);
    await state({ STATE_DIR: last, DATABASE_URL: url }, ['move', '--to', 'sqlite']);
    expect(await using(sqlite(last), added)).toBeGreaterThan(then);
  });

  it('is refused while something uses it, or the other one', async () => {
    const [folder, other, url] = [madeFolder(), madeFolder(), await madeSchema()];
    const from = sqlite(folder);
    const hold = await from.archive.hold('the bot (process 7)');
    const moved = () => state({ STATE_DIR: folder }, ['move', '--to', url]);
    expect(await moved()).toMatchObject({
      err: expect.stringMatching(/in use by the bot \(process 7\)\. Stop it first\.$/m),
      status: 1,
    });
    await hold.release();
    await from.close();

    const into = postgres(url);
    const right = await into.archive.hold('the bot (process 8)');
    expect(await moved()).toMatchObject({
      err: expect.stringMatching(/in use by the bot \(process 8\)\. Stop it first\.$/m),
      status: 1,
    });
    const back = await state({ STATE_DIR: other, DATABASE_URL: url }, ['move', '--to', 'sqlite']);
    expect(back.err).toMatch(/in use by the bot \(process 8\)/);
    await right.release();
    // It may change nothing, and answers.
    expect(await moved()).toMatchObject({
      err: expect.stringMatching(/in use by process \d+ on .+\. Stop it first\.$/m),
      status: 1,
    });
    await into.close();
    expect(await moved()).toMatchObject({ err: '', status: 0 });
  }, 60_000);

  it('is refused where something is kept already, which stays as it is', async () => {
    const [folder, other, url] = [madeFolder(), madeFolder(), await madeSchema()];
    await using(sqlite(folder), fill);
    await using(sqlite(other), (stores) => stores.vectors.keep('key', Buffer.from('abc')));
    await state({ STATE_DIR: folder }, ['move', '--to', url]);
    for (const [settings, to] of [
      [{ STATE_DIR: other }, url],
      [{ STATE_DIR: other, DATABASE_URL: url }, 'sqlite'],
    ] as const) {
      const { err, status } = await state(settings, ['move', '--to', to]);
      expect(status).toBe(1);
      expect(err).toMatch(/ is not empty \(\d+ rows of \w+\); nothing was moved\. Name an empty one/);
    }
    const kept = await using(sqlite(other), (stores) => stores.vectors.recall(['key']));
    expect([...kept]).toHaveLength(1);
  });

  it('leaves behind what is damaged, and says how much', async () => {
    const [folder, url] = [madeFolder(), await madeSchema()];
    await using(sqlite(folder), fill);
    const db = new Database(join(folder, STATE_FILE));
    db.exec("UPDATE saved_page SET body = 'no json' WHERE id = (SELECT max(id) FROM saved_page)");
    db.exec("UPDATE vector SET vectors = x'00' WHERE key = 'key 3'");
    db.close();
    const { out, status } = await state({ STATE_DIR: folder }, ['move', '--to', url]);
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}saved_page +19 of 20; 1 cannot be read and stay behind$/m);
    expect(out).toMatch(/^ {2}vector +19 of 20; 1 cannot be read and stay behind$/m);
  });

  describe('broken off by a kill', () => {
    /** Kills it once it is at it. */
    async function killed(settings: Record<string, string>, to: string, isAtIt: () => Promise<boolean>) {
      const child: ChildProcess = spawn(process.execPath, [PROGRAM, 'move', '--to', to], {
        env: { ...process.env, ...settings },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      while (child.exitCode === null && !(await isAtIt()));
      child.kill('SIGKILL');
      await ended;
      return child.signalCode;
    }

    it('has left nothing, and is run again', async () => {
      const [folder, last, url] = [madeFolder(), madeFolder(), await madeSchema()];
      await using(sqlite(folder), async (stores) => {
        await fill(stores);
        for (let n = 0; n < 3_000; n++) await stores.vectors.keep(`more ${n}`, Buffer.alloc(2_000, n));
      });
      const schema = /search_path%3D(\w+)/.exec(url)![1]!;
      const isWriting = async () => {
        const { rows } = await server.run(
          "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'INSERT INTO vector%' AND state <> 'idle'",
        );
        return rows.length > 0;
      };
      expect(await killed({ STATE_DIR: folder }, url, isWriting)).toBe('SIGKILL');
      const { rows } = await server.run(`SELECT count(*)::int AS count FROM ${schema}.vote`);
      expect(rows).toEqual([{ count: 0 }]);
      expect(await state({ STATE_DIR: folder }, ['move', '--to', url])).toMatchObject({ err: '', status: 0 });

      const isDrafting = async () => existsSync(join(last, '.moving', STATE_FILE));
      const back = { STATE_DIR: last, DATABASE_URL: url };
      expect(await killed(back, 'sqlite', isDrafting)).toBe('SIGKILL');
      expect(readdirSync(last)).not.toContain(STATE_FILE);
      expect(await state(back, ['move', '--to', 'sqlite'])).toMatchObject({ err: '', status: 0 });
      expect(readdirSync(last)).not.toContain('.moving');
      const kept = await using(sqlite(last), (stores) => stores.vectors.recall(['more 2999']));
      expect([...kept]).toHaveLength(1);
    }, 120_000);
  });

  it('is read row by row, however large it is', () => {
    const db = openDatabase(madeFolder());
    const plans = MOVED_TABLES.map((table) =>
      JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${queryFor(table)}`).all()),
    );
    db.close();
    expect(plans.filter((plan) => /TEMP B-TREE/.test(plan))).toEqual([]);
    expect(plans.length).toBeGreaterThan(20);
  });

  it('is all that either database keeps', async () => {
    const [folder, url] = [madeFolder(), await madeSchema()];
    await using(postgres(url), (stores) => stores.archives.list());
    const schema = /search_path%3D(\w+)/.exec(url)![1]!;
    const { rows } = await server.run(
      'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = $1',
      [schema],
    );
    const db = openDatabase(folder);
    const inSqlite = db
      .prepare(
        `SELECT m.name || '.' || c.name AS name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
         WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
      )
      .all() as { name: string }[];
    db.close();
    const kept = new Set([
      ...rows.map(({ table_name, column_name }) => `${table_name}.${column_name}`),
      ...inSqlite.map(({ name }) => name),
    ]);
    const moved = MOVED_TABLES.flatMap(({ name, columns }) =>
      Object.keys(columns).map((column) => `${name}.${column}`),
    );
    const isOwn = (name: string) =>
      OWN_COLUMNS.includes(name) ||
      [...OWN_TABLES, ...PASSING, ...OF_FOLDERS].includes(name.slice(0, name.indexOf('.')));
    expect([...kept].filter((name) => !isOwn(name)).sort()).toEqual(moved.toSorted());
  });
});

describe('state move', () => {
  it.each([
    [['move'], /move needs --to/],
    [['move', 'file', '--to', 'sqlite'], /move takes no file, not “file”/],
    [['move', '--to', 'postgres'], /--to postgres needs DATABASE_URL/],
    [['move', '--to', 'sqlite'], /moved from DATABASE_URL, which is not set/],
    [['move', '--to', 'mysql://there'], /--to takes postgres/],
    [['check', '--to', 'sqlite'], /check takes no --to/],
  ])('GIVEN %j THEN a sentence and status 2', async (args, sentence) => {
    const { err, status } = await run(runState, args);
    expect(err).toMatch(sentence);
    expect(status).toBe(2);
  });

  it('says where nothing is kept, and where no server answers, without the password', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clippings-moved-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const before = process.env.STATE_DIR;
    process.env.STATE_DIR = folder;
    onTestFinished(() => {
      if (before === undefined) delete process.env.STATE_DIR;
      else process.env.STATE_DIR = before;
    });
    const to = 'postgres://clippings:geheim@127.0.0.1:1/clippings';
    const nothing = await run(runState, ['move', '--to', to]);
    expect(nothing).toMatchObject({ err: expect.stringMatching(/There is nothing to move/), status: 1 });
    const stores = openSqlite(folder, { ...KEEPING, onTrouble: expect.unreachable });
    await stores.vectors.keep('key', Buffer.from('abc'));
    await stores.close();
    const unreached = await run(runState, ['move', '--to', to]);
    expect(unreached).toMatchObject({ err: expect.stringMatching(/cannot be reached/), status: 1 });
    expect(unreached.out + unreached.err).not.toContain('geheim');
  });
});
