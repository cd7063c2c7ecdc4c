import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { packed } from '../../../../src/state/packed.js';
import { glanceAt } from '../../../../src/state/sqlite/check/glance.js';
import { VERSIONS } from '../../../../src/state/sqlite/check/whole-row.js';
import { STATE_FILE } from '../../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../../src/state/sqlite/open.js';

/** What a start finds by itself, without anybody asking for what is damaged. */

const PAGE = 4096;
const ACT = { at: 1, actor: {}, kind: 'reload', outcome: 'done', before: null, after: 'v', body: {} };

let root: string;
let whole: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clippings-glance-'));
  whole = join(root, 'whole');
  const { stores } = open(whole);
  const { versions, readings } = stores.archive;
  await versions.keepArticles([{ digest: 'ypeBEsobvcr6wjGzmiPcTaeG7_gUfE5yuYB3ha_uSLs', body: packed('a') }]);
  await versions.publish({ version: 'v', facts: {}, rejected: [], articles: [], pinned: false, act: ACT });
  await readings.keep('reader', [{ file: 'a.txt', body: Buffer.from('read') }]);
  for (let n = 0; n < 50; n++) {
    const body = { question: `How deep is dock ${n}?` };
    await stores.pages.save({ kind: 'answer', version: 'v', owner: 'ada', body });
    await stores.conversations.keep({ person: 'ada', place: 'p', isPrivate: false, before: 'latest', body });
    await stores.vectors.keep(`key ${n}`, Buffer.alloc(64, n));
  }
  await stores.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function open(folder: string) {
  const told: string[] = [];
  const keeping = { keepDays: 30, conversationMinutes: 30 };
  const stores = openStores(folder, { ...keeping, onTrouble: (message) => told.push(message) });
  return { stores, told };
}

function copied(damage: (file: string) => void = () => {}): string {
  const folder = mkdtempSync(join(root, 'one-'));
  cpSync(whole, folder, { recursive: true });
  damage(join(folder, STATE_FILE));
  return folder;
}

/** What the operator of a bot that starts on it is told. */
async function toldOf(folder: string) {
  const { stores, told } = open(folder);
  onTestFinished(() => stores.close());
  await stores.glance();
  return { stores, told };
}

const bySql = (sql: string) =>
  copied((file) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  });

/** What another connection does: as one step, what it lists and what is live. */
function publish(file: string): void {
  const db = new Database(file);
  db.exec(`ATTACH '${join(whole, STATE_FILE)}' AS before;
    BEGIN IMMEDIATE;
    INSERT INTO archive_version SELECT * FROM before.archive_version;
    INSERT INTO archive_live SELECT * FROM before.archive_live;
    COMMIT`);
  db.close();
}

describe('a glance at the state', () => {
  it('tells nothing of a version that goes live while it looks', async () => {
    const folder = bySql('DELETE FROM archive_live; DELETE FROM archive_version');
    const damaged: string[] = [];
    const prepare = Database.prototype.prepare;
    vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql) {
      const statement = prepare.call(this, sql);
      if (sql !== VERSIONS) return statement;
      const all = statement.all.bind(statement);
      return Object.assign(statement, {
        all() {
          const versions = all([]);
          publish(join(folder, STATE_FILE));
          return versions;
        },
      });
    });
    onTestFinished(() => void vi.restoreAllMocks());
    await glanceAt(folder, {
      onDamage: (table) => damaged.push(table),
      onBrokenPages: expect.unreachable,
    }).done;
    expect(damaged).toEqual([]);
  });

  it('tells nothing of one that is whole, of one that is not there, and of one that is locked', async () => {
    expect((await toldOf(copied())).told).toEqual([]);
    await glanceAt(join(root, 'nowhere'), { onDamage: expect.unreachable, onBrokenPages: expect.unreachable })
      .done;
    const folder = copied();
    const other = new Database(join(folder, STATE_FILE));
    other.exec('BEGIN EXCLUSIVE');
    expect((await toldOf(folder)).told).toEqual([]);
    other.close();
  });

  it.each([
    ['saved_page', "UPDATE saved_page SET body = replace(body, 'dock 31', 'duck 31')", 'buttons'],
    ['conversation_turn', "UPDATE conversation_turn SET body = '{' WHERE number = 20", 'followed up'],
    ['vector', "UPDATE vector SET vectors = zeroblob(64) WHERE key = 'key 9'", 'read again'],
    ['archive_article', "UPDATE archive_article SET body = x'00ff'", 'an article'],
    ['archive_act', "UPDATE archive_act SET actor = CAST(x'ff00c3' AS TEXT)", 'audit trail'],
    ['archive_reading', "UPDATE archive_reading SET body = x'00' || substr(body, 2)", 'a file is read again'],
    ['archive_live', 'DELETE FROM archive_live', 'which version was live'],
  ])(
    'says once that the table %s is damaged, what is lost, and what to do; the rest goes on',
    async (table, sql, lost) => {
      const { stores, told } = await toldOf(bySql(sql));
      expect(told).toEqual([expect.stringContaining(`in its table ${table} `)]);
      expect(told[0]).toContain(lost);
      expect(told[0]).toMatch(/The rest goes on\. .*npm run state -- check/);
      await stores.glance();
      expect(told).toHaveLength(1);
      const page = await stores.pages.save({ kind: 'answer', version: 'v', owner: 'ben', body: { a: 1 } });
      expect(await stores.pages.load(page, 'answer')).toMatchObject({ body: { a: 1 } });
    },
  );

  it('finds what is wrong with the pages of the file', async () => {
    const folder = copied((file) => {
      const bytes = readFileSync(file);
      // The index of the pages by when they expire: in no row.
      const db = new Database(file, { readonly: true } as Database.Options);
      const { rootpage } = db
        .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'saved_page_expires'")
        .get() as { rootpage: number };
      db.close();
      bytes.fill(0xff, rootpage * PAGE - 60, rootpage * PAGE);
      writeFileSync(file, bytes);
    });
    const { told } = await toldOf(folder);
    expect(told[0]).toMatch(/clippings\.db is damaged: .*The rest goes on/);
  });

  it('reads some of a large one only, from another place each time', async () => {
    const folder = bySql("UPDATE saved_page SET body = '{' WHERE id = (SELECT max(id) FROM saved_page)");
    let found = 0;
    const times = 80;
    for (let time = 0; time < times; time++) {
      // No time at all: the first rows of each table.
      const options = { onDamage: () => found++, onBrokenPages: expect.unreachable, tableMs: 0 };
      await glanceAt(folder, options).done;
    }
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(times);
  });

  it('can be ended', async () => {
    const folder = copied();
    const glance = glanceAt(folder, { onDamage: expect.unreachable, onBrokenPages: expect.unreachable });
    await glance.end();
    await glance.done;
  });
});
