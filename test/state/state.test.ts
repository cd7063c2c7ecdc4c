import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, STATE_FILE } from '../../src/state/database.js';
import { savedPages } from '../../src/state/saved-pages.js';
import { openState, RETRY_AFTER_MS } from '../../src/state/state.js';

const DAY = 86_400_000;
const PAGE = {
  kind: 'answer',
  version: 'abcd',
  owner: 'mina',
  body: { question: 'Who led it?', passages: [1, 2] },
};

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-state-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (now?: () => number, at = folder) =>
  openState(at, { onTrouble: (message) => told.push(message), now });

describe('saved pages', () => {
  it('come back as they went in, also after a restart', () => {
    const first = open();
    const id = savedPages(first, { keepDays: 30 }).save(PAGE);
    expect(id).toMatch(/^[\w-]{12}$/);
    first.close();
    const second = open();
    expect(savedPages(second, { keepDays: 30 }).load(id, 'answer')).toEqual(PAGE);
    second.close();
    expect(told).toEqual([]);
  });

  it('are not found under another id or as another kind', () => {
    const state = open();
    const pages = savedPages(state, { keepDays: 30 });
    const id = pages.save(PAGE);
    expect(pages.load('nosuchpage00', 'answer')).toBeUndefined();
    expect(pages.load(id, 'search')).toBeUndefined();
    state.close();
  });

  it('expire, and are swept away', () => {
    let now = 0;
    const state = open(() => now);
    const pages = savedPages(state, { keepDays: 2, now: () => now });
    const id = pages.save(PAGE);
    now = 2 * DAY - 1;
    expect(pages.load(id, 'answer')).toEqual(PAGE);
    now = 2 * DAY;
    expect(pages.load(id, 'answer')).toBeUndefined();
    pages.sweep();
    expect(state.read((db) => db.prepare('SELECT count(*) AS n FROM saved_page').get())).toMatchObject({
      n: 0,
    });
    state.close();
  });

  it('are bounded in number: the soonest to expire go first', () => {
    let now = 0;
    const state = open(() => now);
    const pages = savedPages(state, { keepDays: 30, now: () => now, most: 3 });
    const ids = [1, 2, 3, 4, 5].map((day) => {
      now = day * DAY;
      return pages.save(PAGE);
    });
    pages.sweep();
    expect(ids.map((id) => pages.load(id, 'answer') !== undefined)).toEqual([false, false, true, true, true]);
    state.close();
  });
});

describe('a state database that cannot be used', () => {
  /** The bot's view: it can save and load; how many times it was told why. */
  function worksInMemory(at = folder) {
    const state = open(undefined, at);
    const pages = savedPages(state, { keepDays: 30 });
    const ids = [pages.save(PAGE), pages.save(PAGE)];
    expect(ids.map((id) => pages.load(id, 'answer'))).toEqual([PAGE, PAGE]);
    state.close();
    expect(told).toHaveLength(1);
    return told[0];
  }

  it('because it is damaged: says so once, and what to do', () => {
    writeFileSync(join(folder, STATE_FILE), 'this is not a database '.repeat(200));
    expect(worksInMemory()).toMatch(/clippings\.db is damaged.*Move it away/);
  });

  it('because another program holds it: says so once, and what to do', () => {
    const other = openDatabase(folder);
    other.pragma('journal_mode = DELETE');
    other.exec('BEGIN EXCLUSIVE');
    expect(worksInMemory()).toMatch(/clippings\.db is locked by another program/);
    other.close();
  });

  it('because its folder cannot be made: says so once, and what to do', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(worksInMemory(join(folder, 'a-file'))).toMatch(/cannot be used.*Check STATE_DIR/);
  });

  it('because a newer version made it: leaves it alone', () => {
    const newer = new Database(join(folder, STATE_FILE));
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(worksInMemory()).toMatch(/made by a newer version of Clippings \(schema 999/);
    const after = new Database(join(folder, STATE_FILE));
    expect(after.prepare('PRAGMA user_version').get()).toMatchObject({ user_version: 999 });
    after.close();
  });

  it('for a while: keeps pages in memory meanwhile, goes back to the disk after, and loses neither', () => {
    let now = 0;
    const state = open(() => now);
    const pages = savedPages(state, { keepDays: 30, now: () => now });
    const before = pages.save(PAGE);
    const other = openDatabase(folder);
    other.exec('BEGIN IMMEDIATE');
    const during = pages.save(PAGE);
    expect(pages.load(during, 'answer')).toEqual(PAGE);
    other.exec('ROLLBACK');
    now += RETRY_AFTER_MS;
    const after = pages.save(PAGE);
    for (const id of [before, during, after]) expect(pages.load(id, 'answer')).toEqual(PAGE);
    expect(other.prepare('SELECT count(*) AS n FROM saved_page').get()).toMatchObject({ n: 2 });
    expect(told).toEqual([expect.stringMatching(/database is locked/)]);
    other.close();
    state.close();
  });

  it('hides no mistake of the program itself', () => {
    const state = open();
    const mistake = () => {
      throw new TypeError('not a function');
    };
    expect(() => state.write(mistake)).toThrow(TypeError);
    expect(told).toEqual([]);
    state.close();
  });
});
