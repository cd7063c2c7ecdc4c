import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { STATE_FILE } from '../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../src/state/sqlite/open.js';
import { fill } from './filled.js';

/** What SQLite does not notice: a changed byte in a record, a row that is gone, text that is no text. */

let root: string;
let whole: string;
let page: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clippings-damage-'));
  whole = join(root, 'whole');
  const { stores } = open(whole);
  page = await fill(stores);
  await stores.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function open(folder: string) {
  const told: string[] = [];
  const stores = openStores(folder, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => told.push(message),
  });
  return { stores, told };
}

/** The state in a folder of its own, after SQL has been run on it. */
function damagedBy(...sql: readonly string[]) {
  const folder = mkdtempSync(join(root, 'one-'));
  cpSync(whole, folder, { recursive: true });
  const db = new Database(join(folder, STATE_FILE));
  for (const one of sql) db.exec(one);
  db.close();
  const opened = open(folder);
  onTestFinished(() => opened.stores.close());
  return { folder, ...opened };
}

/** A text that is no UTF-8: libsql ends the process on one. */
const NO_TEXT = "CAST(x'ff00c3' AS TEXT)";

describe('damage in a row', () => {
  it.each([
    ['text that is no text', NO_TEXT],
    ['a letter of it', "replace(body, 'Question', 'Quostion')"],
    ['a number where there was text', '7'],
    ['nothing that can be read', "'{'"],
  ])(
    'of a saved page (%s): the page is not there, which is told once, and the rest goes on',
    async (_, sql) => {
      const { stores, told } = damagedBy(`UPDATE saved_page SET body = ${sql} WHERE id = '${page}'`);
      expect(await stores.pages.load(page, 'answer')).toBeUndefined();
      expect(await stores.pages.load(page, 'answer')).toBeUndefined();
      expect(told).toEqual([
        expect.stringMatching(/clippings\.db is damaged: in its table saved_page .*state -- check/),
      ]);
      const next = await stores.pages.save({ kind: 'answer', version: 'v', owner: 'mina', body: { a: 1 } });
      expect(await stores.pages.load(next, 'answer')).toMatchObject({ body: { a: 1 } });
    },
  );

  it('of conversations, votes, questions: the others are found', async () => {
    const one = 'rowid = 3';
    const { stores, told } = damagedBy(
      `UPDATE conversation_turn SET body = ${NO_TEXT} WHERE number = 18`,
      `UPDATE vote SET question = ${NO_TEXT} WHERE ${one}`,
      `UPDATE asked_question SET text = ${NO_TEXT} WHERE ${one}`,
    );
    const turns = await stores.conversations.inPlace('general', { person: 'mina', isPrivate: false });
    expect(turns).toHaveLength(11);
    expect(await stores.asked.unanswered('home')).toHaveLength(19);
    expect(await stores.votes.worst('home', 50)).toHaveLength(19);
    expect(told).toHaveLength(3);
  });

  it('of an article: what is left of the version is given, and what is lost', async () => {
    const { stores } = damagedBy(
      'UPDATE archive_article SET body = substr(body, 3) WHERE number = 2',
      'DELETE FROM archive_article WHERE number = 4',
      `UPDATE archive_article SET digest = ${NO_TEXT} WHERE number = 6`,
    );
    const found = [];
    for await (const some of stores.archive.versions.textsIn('v1')) found.push(...some);
    expect(found).toHaveLength(40);
    expect(found.flatMap(({ text }, n) => (text === null ? [n + 1] : []))).toEqual([2, 4, 6]);
  });

  it('of a list of articles: it is not taken for another list', async () => {
    const { stores, told } = damagedBy('UPDATE archive_version SET articles = substr(articles, 1, 30)');
    const found = [];
    for await (const some of stores.archive.versions.textsIn('v1')) found.push(...some);
    expect(found).toEqual([{ digest: null, text: null }]);
    expect(told[0]).toMatch(/table archive_version/);
  });

  it('of what a text means: it is not taken for what it means, which is told once; kept anew it is whole', async () => {
    const { stores, told } = damagedBy(
      "UPDATE vector SET vectors = x'07' || substr(vectors, 2) WHERE key = 'key 3'",
      "UPDATE vector SET vectors = (SELECT vectors FROM vector WHERE key = 'key 5') WHERE key = 'key 4'",
      `UPDATE vector SET key = 'key 99' WHERE key = 'key 6'`,
      "UPDATE vector SET seal = NULL WHERE key = 'key 7'",
    );
    const keys = [3, 4, 5, 6, 7, 99].map((n) => `key ${n}`);
    expect([...(await stores.vectors.recall(keys)).keys()]).toEqual(['key 5']);
    await stores.vectors.recall(keys);
    expect(told).toEqual([expect.stringMatching(/its table vector .*read again for its meaning/)]);
    await stores.vectors.keep('key 3', Buffer.alloc(64, 3));
    expect((await stores.vectors.recall(['key 3'])).get('key 3')).toEqual(new Uint8Array(64).fill(3));
  });

  it('of what a source brought: it is passed over, which is told once; what is kept anew is whole', async () => {
    const { stores, told } = damagedBy(
      "UPDATE source_item SET text = x'07' || substr(text, 2) WHERE number = 3",
      `UPDATE source_item SET standing = ${NO_TEXT} WHERE number = 5`,
    );
    const { sources } = stores.archive;
    const waiting = await sources.waiting(1, 20);
    expect(waiting.map(({ title }) => title)).not.toContain('Told 2');
    expect(waiting).toHaveLength(9);
    expect(Buffer.from(waiting.find(({ title }) => title === 'Told 6')!.text!).toString()).toBe('Text 6');
    expect(await sources.counts(1)).toMatchObject({ waiting: 10, held: 1 });
    expect(told).toEqual([expect.stringMatching(/its table source_item .*fetched again/)]);
  });

  it('of a reading: the file is read again', async () => {
    const { stores } = damagedBy("UPDATE archive_reading SET body = x'00' || substr(body, 2)");
    const found = [];
    for await (const some of stores.archive.readings.all('me')) found.push(...some);
    expect(found).toEqual([]);
  });
});

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const BUILT = new URL('../../../dist/src/state/sqlite/open.js', import.meta.url).href;

// In processes of their own: an end of the process is what is looked for.
describe('bytes of the file that are others', () => {
  const SHARES = 4;
  const FLIPS = 40;
  it.each(Array.from({ length: SHARES }, (_, n) => n + 1))(
    'end nothing, nor throw anything but a sentence (seed %i)',
    (seed) => {
      const next = numbers(seed);
      const bytes = readFileSync(join(whole, STATE_FILE));
      const folders = Array.from({ length: FLIPS }, () => {
        const folder = mkdtempSync(join(root, 'flip-'));
        const changed = Buffer.from(bytes);
        const at = next(changed.length / 4096) * 4096;
        for (let n = 0; n < 1 + next(20); n++) changed[at + next(4096)] = next(256);
        writeFileSync(join(folder, STATE_FILE), changed);
        return folder;
      });
      const user = new URL('./use-state.js', import.meta.url).pathname;
      const { status, stdout, stderr } = spawnSync(process.execPath, [user, BUILT, page, ...folders], {
        encoding: 'utf8',
      });
      expect(stdout.trim().split('\n').at(-1), stderr).toBe('used all');
      expect(status).toBe(0);
      expect(stdout).not.toMatch(/^threw/m);
    },
    240_000,
  );
});
