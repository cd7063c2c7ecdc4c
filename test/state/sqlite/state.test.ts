import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase, STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { MIGRATIONS } from '../../../src/state/sqlite/database/migrations.js';
import { openState, RETRY_AFTER_MS } from '../../../src/state/sqlite/database/state.js';
import { openStores } from '../../../src/state/sqlite/open.js';

/** What only a database in a file can do, and can suffer. */

const PAGE = {
  kind: 'answer',
  version: 'abcd',
  owner: 'mina',
  body: { question: 'Who led it?', passages: [1, 2] },
};
const TURN = { person: 'mina', place: 'general', isPrivate: false, before: 'latest' } as const;
const VOTE = {
  answer: 'a1',
  person: 'mina',
  server: 'a server',
  value: 'down',
  question: 'Who led it?',
  article: 'one',
  headline: 'Headline of one',
  paragraph: 2,
} as const;

let folder: string;
let told: string[];
let now: number;
let elapsed: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-state-'));
  told = [];
  now = 1_000_000_000_000;
  elapsed = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(at = folder) {
  const stores = openStores(at, {
    keepDays: 30,
    conversationMinutes: 30,
    now: () => now,
    elapsed: () => elapsed,
    onTrouble: (message) => told.push(message),
  });
  onTestFinished(() => stores.close());
  return stores;
}

/** Another program that writes, and does not let go until it is told. */
function locked() {
  const other = openDatabase(folder);
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
    elapsed += RETRY_AFTER_MS;
  };
}

const whatOf = async (turns: Promise<readonly { readonly body: unknown }[]>) =>
  (await turns).map(({ body }) => body);

describe('a state database that cannot be used', () => {
  /** The bot's view: it can save and load; how many times it was told why. */
  async function worksInMemory(at = folder) {
    const { pages } = open(at);
    const ids = [await pages.save(PAGE), await pages.save(PAGE)];
    for (const id of ids) expect(await pages.load(id, 'answer')).toEqual(PAGE);
    expect(told).toHaveLength(1);
    return told[0];
  }

  it('because it is damaged: says so once, and what to do', async () => {
    writeFileSync(join(folder, STATE_FILE), 'this is not a database '.repeat(200));
    expect(await worksInMemory()).toMatch(/clippings\.db is damaged.*Move it away/);
  });

  it('because another program holds it: says so once, and what to do', async () => {
    const other = openDatabase(folder);
    other.pragma('journal_mode = DELETE');
    other.exec('BEGIN EXCLUSIVE');
    expect(await worksInMemory()).toMatch(/clippings\.db is locked by another program/);
    other.close();
  });

  it('because its folder cannot be made: says so once, and what to do', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(await worksInMemory(join(folder, 'a-file'))).toMatch(/cannot be used.*Check STATE_DIR/);
  });

  it('because a newer version made it: leaves it alone', async () => {
    const newer = new Database(join(folder, STATE_FILE));
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(await worksInMemory()).toMatch(/made by a newer version of Clippings \(schema 999/);
    const after = new Database(join(folder, STATE_FILE));
    expect(after.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 999 });
    after.close();
  });

  it('for a while: keeps pages in memory meanwhile, goes back to the disk after, and loses neither', async () => {
    const { pages } = open();
    const before = await pages.save(PAGE);
    const unlock = locked();
    const during = await pages.save(PAGE);
    expect(await pages.load(during, 'answer')).toEqual(PAGE);
    unlock();
    const after = await pages.save(PAGE);
    for (const id of [before, during, after]) expect(await pages.load(id, 'answer')).toEqual(PAGE);
    const other = openDatabase(folder);
    expect(other.prepare('SELECT count(*) AS n FROM saved_page').get()).toMatchObject({ n: 2 });
    other.close();
    expect(told).toEqual([expect.stringMatching(/database is locked/)]);
  });

  it('for a while: turns are kept in memory, and after it the conversation is whole', async () => {
    const { conversations } = open();
    const reader = { person: 'mina', isPrivate: false };
    await conversations.keep({ ...TURN, body: 'before' });
    const unlock = locked();
    now += 1;
    const during = await conversations.keep({ ...TURN, body: 'during' });
    expect(await whatOf(conversations.inPlace('general', reader))).toContain('during');
    unlock();
    await conversations.keep({ ...TURN, body: 'after' });
    expect(await whatOf(conversations.inPlace('general', reader))).toEqual(['before', 'during', 'after']);
    expect((await whatOf(conversations.upTo(during, reader))).at(-1)).toBe('during');
    expect(await conversations.forget('mina')).toEqual({ turns: 3, places: 1, whole: true });
  });

  it('for a while: forgetting says that something may be left', async () => {
    const { conversations, pages, votes } = open();
    await conversations.keep({ ...TURN, body: 'before' });
    const unlock = locked();
    expect(await conversations.forget('mina')).toEqual({ turns: 0, places: 0, whole: false });
    expect(await pages.forget('mina')).toEqual({ pages: 0, whole: false });
    expect(await votes.forget('mina')).toEqual({ votes: 0, whole: false });
    unlock();
    expect(await conversations.forget('mina')).toEqual({ turns: 1, places: 1, whole: true });
  });

  it('confirms no vote', async () => {
    mkdirSync(join(folder, STATE_FILE));
    const { votes } = open();
    expect(await votes.cast(VOTE)).toBe(false);
    expect(await votes.worst('a server', 9)).toEqual([]);
  });

  it('hides no mistake of the program itself', () => {
    const state = openState(folder, {
      onTrouble: (message) => told.push(message),
      files: { wipe: async () => true, wipeSoon: () => {} },
    });
    const mistake = () => {
      throw new TypeError('not a function');
    };
    expect(() => state.write(mistake)).toThrow(TypeError);
    expect(told).toEqual([]);
    state.close();
  });
});

describe('what is forgotten', () => {
  const onDisk = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));

  it('leaves no trace in the files', async () => {
    const { conversations } = open();
    for (let n = 0; n < 50; n++) await conversations.keep({ ...TURN, body: `the secret question ${n}` });
    expect(onDisk().join('')).toContain('secret');
    await conversations.forget('mina');
    expect(onDisk().join('')).not.toContain('secret');
  });

  it('leaves none either, soon, when a question begins anew', async () => {
    const { conversations } = open();
    for (let n = 0; n < 50; n++) await conversations.keep({ ...TURN, body: `the secret question ${n}` });
    await conversations.keep({ ...TURN, insteadOf: 'all', body: 'another' });
    const isThere = () => onDisk().join('').includes('secret');
    await vi.waitFor(() => expect(isThere()).toBe(false), { timeout: 20_000, interval: 100 });
  });
});

describe('the database', () => {
  it('has no column for who asked a question', () => {
    open();
    const db = openDatabase(folder);
    const columns = db.prepare('PRAGMA table_info(asked_question)').all() as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual([
      'number',
      'at',
      'found',
      'ms',
      'text',
      'server',
      'archive',
    ]);
    db.close();
  });

  it('that is older than owners still gives its pages, and takes all that is new', async () => {
    const old = new Database(join(folder, STATE_FILE));
    old.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1;`);
    old
      .prepare(`INSERT INTO saved_page VALUES ('AAAAAAAAAAAA', 'answer', 'abcd', '{"n":1}', ?)`)
      .run(now + 1);
    old.close();
    const { pages, conversations } = open();
    expect(await pages.load('AAAAAAAAAAAA', 'answer')).toEqual({
      kind: 'answer',
      version: 'abcd',
      owner: '',
      body: { n: 1 },
    });
    await conversations.keep({ ...TURN, body: 'a' });
    expect(await whatOf(conversations.inPlace('general', { person: 'mina', isPrivate: false }))).toEqual([
      'a',
    ]);
  });
});
