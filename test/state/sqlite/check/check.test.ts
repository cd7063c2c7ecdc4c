import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../../../src/state/packed.js';
import { checkState } from '../../../../src/state/sqlite/check/check.js';
import { CHECKED_TABLES } from '../../../../src/state/sqlite/check/tables.js';
import { openMemory, STATE_FILE } from '../../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../../src/state/sqlite/open.js';
import { LOST_WITH } from '../../../../src/state/sqlite/tables.js';

const PAGE = 4096;
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
const ACT = {
  at: 1,
  actor: { id: '1' },
  kind: 'reload',
  outcome: 'done',
  before: null,
  after: 'v',
  body: {},
};

let root: string;
let whole: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'clippings-check-'));
  whole = join(root, 'whole');
  const stores = openStores(whole, { keepDays: 30, conversationMinutes: 30, onTrouble: expect.unreachable });
  const texts = Array.from({ length: 30 }, (_, n) =>
    JSON.stringify({ n, text: `the ferry ${n} `.repeat(9 + n) }),
  );
  const articles = texts.map(sha256);
  const { versions, readings } = stores.archive;
  await versions.keepArticles(texts.map((text) => ({ digest: sha256(text), body: packed(text) })));
  await versions.publish({ version: 'v', facts: {}, rejected: [], articles, pinned: false, act: ACT });
  await readings.keep('reader', [{ file: 'a.txt', body: Buffer.from('read') }]);
  for (let n = 0; n < 20; n++) {
    const body = { question: `How long is pier ${n}?` };
    await stores.pages.save({ kind: 'answer', version: 'v', owner: 'ada', body });
    await stores.conversations.keep({ person: 'ada', place: 'p', isPrivate: false, before: 'latest', body });
    await stores.vectors.keep(`key ${n}`, Buffer.alloc(64, n));
  }
  const target = { kind: 'person', id: 'ada' } as const;
  const follow = { person: 'ada', target, server: null, locale: 'en-US', sought: {}, alike: 'pier' };
  const followed = await stores.follows.follow(follow);
  if ('number' in followed) await stores.outbox.gather(followed.number, 5, ['pier 5']);
  await stores.outbox.take(target);
  await stores.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function damagedBy(damage: (file: string) => void) {
  const folder = mkdtempSync(join(root, 'one-'));
  cpSync(whole, folder, { recursive: true });
  damage(join(folder, STATE_FILE));
  const before = readFileSync(join(folder, STATE_FILE));
  const found = checkState(folder);
  const unchanged = before.equals(readFileSync(join(folder, STATE_FILE)));
  rmSync(folder, { recursive: true });
  return { found, unchanged };
}

function reads(body: Uint8Array): string | null {
  try {
    return unpacked(body);
  } catch {
    return null;
  }
}

function bySql(sql: string) {
  return damagedBy((file) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
  });
}

describe('the check of the state', () => {
  it('finds nothing in one that is whole, and says when there is none', () => {
    expect(checkState(whole)).toEqual([]);
    expect(checkState(join(root, 'nowhere'))).toBeNull();
  });

  it.each([
    [
      'a body that is not what was packed',
      "UPDATE archive_article SET body = x'00ff' WHERE number = 3",
      'archive_article',
      'an article',
    ],
    [
      'another article’s body',
      'UPDATE archive_article SET body = (SELECT body FROM archive_article WHERE number = 1) WHERE number < 4',
      'archive_article',
      '2 articles',
    ],
    [
      'an article that is gone',
      'DELETE FROM archive_article WHERE number = 5',
      'archive_version',
      'a version of the archive',
    ],
    [
      'a version that is gone',
      'PRAGMA foreign_keys = OFF; DELETE FROM archive_version',
      'archive_live',
      'what says which version is live',
    ],
    [
      'what somebody follows that is not what was sealed',
      "UPDATE follow SET sought = replace(sought, '{}', '[]')",
      'follow',
      'what somebody follows',
    ],
    [
      'a waiting article that is no text',
      "UPDATE follow_waiting SET article = CAST(x'ff' AS TEXT)",
      'follow_waiting',
      'a new article that waits to be told',
    ],
    [
      'whom something was told that is no text',
      "UPDATE follow_target SET target = CAST(x'ff' AS TEXT)",
      'follow_target',
      'when somebody was told of new articles',
    ],
    [
      'nothing that says which version is live',
      'DELETE FROM archive_live',
      'archive_live',
      'what says which version is live',
    ],
    [
      'meanings of other texts',
      "UPDATE vector SET vectors = zeroblob(64) WHERE key > 'key 1' AND key < 'key 12'",
      'vector',
      '2 texts’ meanings',
    ],
    [
      'text that is no UTF-8',
      "UPDATE saved_page SET owner = CAST(x'c328ff' AS TEXT)",
      'saved_page',
      '20 messages’ worth of what buttons need',
    ],
    [
      'what is no JSON',
      "UPDATE conversation_turn SET body = '{' WHERE number = 1",
      'conversation_turn',
      'a question of a conversation',
    ],
    [
      'an actor that is no JSON',
      "UPDATE archive_act SET actor = 'x'",
      'archive_act',
      'an entry of the audit trail',
    ],
  ])('names the table and what is lost: %s', (_, sql, table, lost) => {
    expect(bySql(sql).found).toEqual([{ table, lost, remedy: expect.stringMatching(/\.$/) }]);
  });

  it('knows every table, and every column of it, and what is lost with each', () => {
    const db = openMemory();
    const named = (sql: string) => (db.prepare(sql).all() as { name: string }[]).map(({ name }) => name);
    const tables = named(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    );
    expect(CHECKED_TABLES.map(({ name }) => name).sort()).toEqual(tables);
    expect(Object.keys(LOST_WITH).sort()).toEqual(tables);
    for (const { name, texts, blobs, numbers } of CHECKED_TABLES) {
      const kept = named(`SELECT name FROM pragma_table_info('${name}') WHERE type IN ('TEXT', 'BLOB')`);
      expect([...texts, ...blobs].sort(), name).toEqual(kept.sort());
      const all = named(`SELECT name FROM pragma_table_info('${name}')`);
      expect([...texts, ...blobs, ...numbers].sort(), name).toEqual(all.sort());
    }
    db.close();
  });

  it('finds a flipped bit of an article’s body wherever it makes it another text', () => {
    const text = JSON.stringify({ n: 0, text: 'the ferry 0 '.repeat(9) });
    const body = Buffer.from(packed(text));
    let changed = 0;
    for (let bit = 0; bit < body.length * 8; bit += 5) {
      const flipped = Buffer.from(body);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      if (reads(flipped) === text) continue;
      changed++;
      const { found } = bySql(
        `UPDATE archive_article SET body = x'${flipped.toString('hex')}' WHERE digest = '${sha256(text)}'`,
      );
      expect(
        found?.map(({ table }) => table),
        `bit ${bit}`,
      ).toEqual(['archive_article']);
    }
    expect(changed).toBeGreaterThan(50);
  });

  it('never throws or changes the file, whatever byte of whatever page is flipped', () => {
    const size = readFileSync(join(whole, STATE_FILE)).length;
    // The generator of Park and Miller, so that each run flips the same bytes.
    let seed = 20_261;
    const below = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % most;
    };
    for (let page = 0; page < size / PAGE; page++)
      for (let time = 0; time < 6; time++) {
        const at = page * PAGE + below(PAGE);
        const flip = 1 << below(8);
        const { found, unchanged } = damagedBy((file) => {
          const bytes = readFileSync(file);
          bytes[at]! ^= flip;
          writeFileSync(file, bytes);
        });
        expect(found, `byte ${at}`).toBeInstanceOf(Array);
        expect(unchanged, `byte ${at}`).toBe(true);
      }
  });
});
