import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packed } from '../../../src/state/packed.js';
import { openDatabase } from '../../../src/state/sqlite/database/database.js';
import { openStores } from '../../../src/state/sqlite/open.js';
import { StateError } from '../../../src/state/state-error.js';

const ACT = {
  at: 5,
  actor: { name: 'Mo' },
  kind: 'reload',
  outcome: 'done',
  before: null,
  after: 'aaaa',
  body: {},
};
const PUBLICATION = {
  version: 'aaaa',
  facts: {},
  rejected: [],
  articles: ['a'],
  pinned: false,
  act: ACT,
};

function open(prepareDatabase?: (db: Database.Database) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-archive-'));
  const stores = openStores(folder, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => expect.unreachable(message),
    ...(prepareDatabase && { prepareDatabase }),
  });
  onTestFinished(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, ...stores.archive };
}

describe('publishing a version', () => {
  it.each([
    ['the act', 'INSERT ON archive_act'],
    ['the version', 'INSERT ON archive_version'],
    ['the pointer to it', 'INSERT ON archive_live'],
    ['what was intended', 'DELETE ON archive_intent'],
  ])('leaves everything as it was when %s cannot be written', async (_, event) => {
    const { versions, acts } = open((db) =>
      db.exec(
        `CREATE TEMP TRIGGER refuse BEFORE ${event} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`,
      ),
    );
    await versions.keepArticles([{ digest: 'a', body: packed('the text of a') }]);
    const intent = await acts.intend({ steps: [] });
    await expect(versions.publish({ ...PUBLICATION, intent })).rejects.toThrow(StateError);
    expect(await versions.live()).toBeUndefined();
    expect(await versions.find('aaaa')).toBeUndefined();
    expect(await acts.list(9)).toEqual([]);
    expect(await acts.intents()).toEqual([{ number: intent, body: { steps: [] } }]);
  });
});

describe('the archive’s stores', () => {
  it('reject while another program writes, and go on after', async () => {
    const { folder, acts } = open();
    expect(await acts.add(ACT)).toBe(1);
    const other = openDatabase(folder);
    other.exec('BEGIN IMMEDIATE');
    await expect(acts.add(ACT)).rejects.toThrow('The state database is locked by another program.');
    await expect(acts.intend({})).rejects.toThrow(StateError);
    other.exec('ROLLBACK');
    other.close();
    expect(await acts.add(ACT)).toBe(2);
    expect(await acts.intents()).toEqual([]);
  });

  it('say that there is no space left', async () => {
    const { versions } = open((db) => {
      const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
      db.pragma(`max_page_count = ${pages}`);
    });
    const body = Buffer.alloc(1024 ** 2, 7);
    const error = await versions.keepArticles([{ digest: 'a', body }]).catch((fault) => fault);
    expect(error).toBeInstanceOf(StateError);
    expect(error).toMatchObject({ isFull: true, message: 'There is no space left for the state database.' });
    // Nothing that was not committed is taken for kept.
    expect(await versions.missing(['a'])).toEqual(['a']);
  });
});
