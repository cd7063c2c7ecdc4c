import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../../../src/state/sqlite/copies/back-up.js';
import { restore } from '../../../../src/state/sqlite/copies/restore.js';
import { openStores } from '../../../../src/state/sqlite/open.js';
import type { Stores } from '../../../../src/state/stores.js';

let root: string;
let state: string;
let copy: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clippings-copies-'));
  state = join(root, 'state');
  copy = join(root, 'copy.db');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (folder: string) => {
  const troubles: string[] = [];
  const stores = openStores(folder, {
    keepDays: 30,
    conversationMinutes: 30,
    onTrouble: (message) => troubles.push(message),
  });
  return { stores, troubles };
};
const ask = (stores: Stores, times: number) =>
  Promise.all(
    Array.from({ length: times }, (_, n) =>
      stores.asked.note({ found: false, ms: 5, text: `q ${n}`, server: 's', person: 'p' }),
    ),
  );
const asked = async (folder: string) => {
  const { stores } = open(folder);
  const { questions } = await stores.asked.summary(3_600_000);
  await stores.close();
  return questions;
};
const countIn = (file: string) => {
  const db = new Database(file, { readonly: true } as Database.Options);
  const { n } = db.prepare('SELECT count(*) AS n FROM asked_question').get() as { n: number };
  db.close();
  return n;
};

describe('after a normal stop', () => {
  it('the database file alone is whole: copied without its log it has everything', async () => {
    const { stores } = open(state);
    await ask(stores, 500);
    await stores.close();
    copyFileSync(join(state, 'clippings.db'), copy);
    expect(countIn(copy)).toBe(500);
  });
});

describe('a backup', () => {
  it('is one whole file, made while the bot runs and goes on, that its owner alone can read', async () => {
    const { stores, troubles } = open(state);
    await ask(stores, 40);
    const { bytes } = backUp(state, copy);
    await ask(stores, 2);
    expect(countIn(copy)).toBe(40);
    expect(bytes).toBe(statSync(copy).size);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).sort()).toEqual(['copy.db', 'state']);
    await stores.close();
    expect(troubles).toEqual([]);
    expect(await asked(state)).toBe(42);
  });

  it('writes over nothing', () => {
    writeFileSync(copy, 'mine');
    open(state);
    expect(() => backUp(state, copy)).toThrow(/is there already/);
    expect(readFileSync(copy, 'utf8')).toBe('mine');
  });

  it('GIVEN nothing kept, or no place for it THEN a sentence, and nothing is left', () => {
    expect(() => backUp(state, copy)).toThrow(/nothing to back up/);
    open(state);
    expect(() => backUp(state, join(root, 'no', 'folder', 'copy.db'))).toThrow(
      /could not be written \(ENOENT/,
    );
    expect(readdirSync(root)).toEqual(['state']);
  });

  it('GIVEN a damaged state THEN it leaves no copy', async () => {
    const { stores } = open(state);
    await ask(stores, 2_000);
    await stores.close();
    const file = join(state, 'clippings.db');
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expect(() => backUp(state, copy)).toThrow(/could not be written|damaged/);
    expect(readdirSync(root)).toEqual(['state']);
  });
});

describe('restoring', () => {
  async function madeCopy(questions: number) {
    const { stores } = open(join(root, 'other'));
    await ask(stores, questions);
    backUp(join(root, 'other'), copy);
    await stores.close();
  }

  it('puts the copy in an empty place', async () => {
    await madeCopy(7);
    expect(await restore(state, copy, 'a test')).toEqual({ before: [], files: null });
    expect(await asked(state)).toBe(7);
  });

  it('keeps what was there before, whole, also where it had ended without a stop', async () => {
    await madeCopy(7);
    const { stores } = open(state);
    await ask(stores, 3);
    // As after a kill: nothing was closed, and all stands in the log.
    const { before } = await restore(state, copy, 'a test', Date.UTC(2026, 0, 2, 3, 4, 5));
    expect(before).toEqual([join(state, 'clippings.db.before-20260102-030405')]);
    expect(countIn(before[0]!)).toBe(3);
    await stores.close();
    expect(await asked(state)).toBe(7);
  });

  it('is refused while the bot runs, and says who', async () => {
    await madeCopy(7);
    const { stores } = open(state);
    const hold = await stores.archive.hold('the bot (process 42)');
    await ask(stores, 3);
    await expect(restore(state, copy, 'a test')).rejects.toThrow(
      /in use by the bot \(process 42\)\. Stop it first/,
    );
    await hold.release();
    await stores.close();
    expect(await asked(state)).toBe(3);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    [
      'a text',
      (file) => writeFileSync(file, 'no database at all, but long enough. '.repeat(50)),
      /no state of Clippings/,
    ],
    ['nothing in it', (file) => writeFileSync(file, ''), /no state of Clippings/],
    [
      'another program’s database',
      (file) => {
        const db = new Database(file);
        db.exec('CREATE TABLE mine (x); PRAGMA user_version = 1');
        db.close();
      },
      /no state of Clippings/,
    ],
    [
      'a newer version’s',
      (file) => {
        const db = new Database(file);
        db.exec('CREATE TABLE archive_version (x); PRAGMA user_version = 999');
        db.close();
      },
      /newer version of Clippings/,
    ],
    [
      'a copy that was cut short',
      (file) => {
        writeFileSync(file, readFileSync(copy).subarray(0, 9_000));
      },
      /damaged|no state/,
    ],
  ])('GIVEN %s THEN it says so and changes nothing', async (_, make, sentence) => {
    await madeCopy(500);
    const { stores } = open(state);
    await ask(stores, 3);
    await stores.close();
    const file = join(root, 'bad.db');
    make(file);
    await expect(restore(state, file, 'a test')).rejects.toThrow(sentence);
    expect(await asked(state)).toBe(3);
  });

  it('GIVEN no such file THEN it says so', async () => {
    await expect(restore(state, copy, 'a test')).rejects.toThrow(`There is no file ${copy}.`);
  });
});
