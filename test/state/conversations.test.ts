import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversations, type NewTurn, TURNS_ASKED_WITH } from '../../src/state/conversations.js';
import { openDatabase, STATE_FILE } from '../../src/state/database.js';
import { MIGRATIONS } from '../../src/state/migrations.js';
import { savedPages } from '../../src/state/saved-pages.js';
import { openState, RETRY_AFTER_MS, type State } from '../../src/state/state.js';

const MINUTE = 60_000;
const ALL = { person: 'mina', isPrivate: true };
const PUBLIC = { person: 'mina', isPrivate: false };

let folder: string;
let now: number;
let state: State;
const open = () => openState(folder, { onTrouble: () => {}, now: () => now });
const store = (more: { aPerson?: number; most?: number } = {}) =>
  conversations(state, { minutes: 30, now: () => now, ...more });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clippings-conversations-'));
  now = 1_000_000_000_000;
  state = open();
});
afterEach(() => {
  state.close();
  rmSync(folder, { recursive: true, force: true });
});

const turn = (body: unknown, more: Partial<NewTurn> = {}): NewTurn => ({
  person: 'mina',
  place: 'general',
  isPrivate: false,
  before: 'latest',
  body,
  ...more,
});
const bodies = (turns: readonly { body: unknown }[]) => turns.map(({ body }) => body);
const rows = () =>
  state.read((db) => db.prepare('SELECT count(*) AS n FROM conversation_turn').get() as { n: number })!.n;

describe('what a person asked in a place', () => {
  it('comes back as it went in, oldest first', () => {
    const kept = store();
    kept.keep(turn({ question: 'Who led it?', shown: [{ paragraph: 3 }] }));
    kept.keep(turn({ question: 'And in 2016?', shown: [] }));
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual([
      { question: 'Who led it?', shown: [{ paragraph: 3 }] },
      { question: 'And in 2016?', shown: [] },
    ]);
  });

  it('survives a restart', () => {
    store().keep(turn('a'));
    state.close();
    state = open();
    expect(bodies(store().inPlace('general', PUBLIC))).toEqual(['a']);
  });

  it('is the last twelve turns at most', () => {
    const kept = store();
    for (let n = 1; n <= 15; n++) kept.keep(turn(n));
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('is never given to anyone else, nor in another place, nor out of private into public', () => {
    const one = fc.record({
      person: fc.constantFrom('mina', 'mo'),
      place: fc.constantFrom('general', 'thread'),
      isPrivate: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.boolean(), (asked, isPrivate) => {
        const kept = store();
        kept.forget('mina');
        kept.forget('mo');
        asked.forEach((where, n) => {
          now += n % 2;
          kept.keep(turn(n, where));
        });
        const expected = asked.flatMap((where, n) =>
          where.person === 'mina' && where.place === 'general' && (isPrivate || !where.isPrivate) ? [n] : [],
        );
        const found = kept.inPlace('general', { person: 'mina', isPrivate });
        expect(bodies(found)).toEqual(expected.slice(-TURNS_ASKED_WITH));
      }),
      { numRuns: 50 },
    );
  });
});

describe('the turns up to one', () => {
  it('are those that it follows, not what was asked since', () => {
    const kept = store();
    kept.keep(turn('a'));
    const b = kept.keep(turn('b'));
    kept.keep(turn('c'));
    const branch = kept.keep(turn('after b', { before: { id: b } }));
    expect(bodies(kept.upTo(b, PUBLIC))).toEqual(['a', 'b']);
    expect(bodies(kept.upTo(branch, PUBLIC))).toEqual(['a', 'b', 'after b']);
  });

  it('begin anew where a turn follows none', () => {
    const kept = store();
    kept.keep(turn('a'));
    const fresh = kept.keep(turn('b', { before: { id: null } }));
    expect(bodies(kept.upTo(fresh, PUBLIC))).toEqual(['b']);
  });

  it('are public ones only for someone else, beside the one that they see', () => {
    const kept = store();
    kept.keep(turn('public'));
    kept.keep(turn('private', { isPrivate: true }));
    const shared = kept.keep(turn('shared', { isPrivate: true }));
    expect(bodies(kept.upTo(shared, { person: 'mo', isPrivate: true }))).toEqual(['public', 'shared']);
    expect(bodies(kept.upTo(shared, PUBLIC))).toEqual(['public', 'shared']);
    expect(bodies(kept.upTo(shared, ALL))).toEqual(['public', 'private', 'shared']);
  });

  it('are twelve at most, however long the conversation', () => {
    const kept = store();
    const ids = Array.from({ length: 15 }, (_, n) => kept.keep(turn(n + 1)));
    expect(bodies(kept.upTo(ids.at(-1)!, PUBLIC))).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it('are none for a turn that is not kept', () => {
    expect(store().upTo('nosuchturn00', ALL)).toEqual([]);
  });
});

describe('turns', () => {
  it('are forgotten thirty minutes after they were asked, each for itself', () => {
    const kept = store();
    kept.keep(turn('a'));
    now += 20 * MINUTE;
    const b = kept.keep(turn('b'));
    now += 10 * MINUTE - 1;
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual(['a', 'b']);
    now += 1;
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual(['b']);
    expect(bodies(kept.upTo(b, PUBLIC))).toEqual(['b']);
    kept.sweep();
    expect(rows()).toBe(1);
    now += 20 * MINUTE;
    kept.sweep();
    expect(rows()).toBe(0);
  });

  it('are bounded a person: the newest stay, and nobody else loses any', () => {
    const kept = store({ aPerson: 3 });
    kept.keep(turn('of mo', { person: 'mo' }));
    for (const n of [1, 2, 3, 4, 5]) kept.keep(turn(n, { place: `place ${n % 2}` }));
    expect(bodies(kept.inPlace('place 1', PUBLIC))).toEqual([3, 5]);
    expect(bodies(kept.inPlace('place 0', PUBLIC))).toEqual([4]);
    expect(rows()).toBe(4);
  });

  it('are bounded in all', () => {
    const kept = store({ most: 3 });
    for (const n of [1, 2, 3, 4, 5]) kept.keep(turn(n, { person: `person ${n}` }));
    kept.sweep();
    expect(rows()).toBe(3);
    expect(bodies(kept.inPlace('general', { person: 'person 3', isPrivate: false }))).toEqual([3]);
  });

  it('can be changed and dropped by their own person only', () => {
    const kept = store();
    const id = kept.keep(turn({ n: 1 }));
    const more = (body: unknown) => ({ ...(body as object), more: true });
    kept.change(id, 'mo', more);
    kept.drop(id, 'mo');
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual([{ n: 1 }]);
    kept.change(id, 'mina', more);
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual([{ n: 1, more: true }]);
    kept.drop(id, 'mina');
    expect(kept.inPlace('general', PUBLIC)).toEqual([]);
  });
});

describe('forgetting', () => {
  it('drops what one person asked in a place, and counts it', () => {
    const kept = store();
    kept.keep(turn('a'));
    kept.keep(turn('b', { isPrivate: true }));
    kept.keep(turn('c', { place: 'thread' }));
    kept.keep(turn('d', { person: 'mo' }));
    expect(kept.forget('mina', 'general')).toEqual({ turns: 2, places: 1, whole: true });
    expect(kept.inPlace('general', ALL)).toEqual([]);
    expect(bodies(kept.inPlace('thread', ALL))).toEqual(['c']);
    expect(bodies(kept.inPlace('general', { person: 'mo', isPrivate: false }))).toEqual(['d']);
  });

  it('drops it everywhere, out of the branches of others too', () => {
    const kept = store();
    const a = kept.keep(turn('a'));
    kept.keep(turn('b', { place: 'thread' }));
    const branch = kept.keep(turn('of mo', { person: 'mo', before: { id: a } }));
    expect(kept.forget('mina')).toEqual({ turns: 2, places: 2, whole: true });
    expect(bodies(kept.upTo(branch, { person: 'mo', isPrivate: true }))).toEqual(['of mo']);
    expect(kept.forget('mina')).toEqual({ turns: 0, places: 0, whole: true });
  });

  it('leaves no trace in the files', () => {
    const kept = store();
    for (let n = 0; n < 50; n++) kept.keep(turn(`the secret question ${n}`));
    const onDisk = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    expect(onDisk().join('')).toContain('secret');
    kept.forget('mina');
    expect(onDisk().join('')).not.toContain('secret');
  });
});

describe('while the disk cannot be used', () => {
  function locked() {
    const other = openDatabase(folder);
    other.exec('BEGIN IMMEDIATE');
    return other;
  }

  it('turns are kept in memory, and after it the conversation is whole', () => {
    const kept = store();
    kept.keep(turn('before'));
    const other = locked();
    now += 1;
    const during = kept.keep(turn('during'));
    expect(bodies(kept.inPlace('general', PUBLIC))).toContain('during');
    other.exec('ROLLBACK');
    other.close();
    now += RETRY_AFTER_MS;
    kept.keep(turn('after'));
    expect(bodies(kept.inPlace('general', PUBLIC))).toEqual(['before', 'during', 'after']);
    expect(bodies(kept.upTo(during, PUBLIC)).at(-1)).toBe('during');
    expect(kept.forget('mina')).toEqual({ turns: 3, places: 1, whole: true });
  });

  it('forgetting says that something may be left', () => {
    const kept = store();
    kept.keep(turn('before'));
    const other = locked();
    expect(kept.forget('mina')).toEqual({ turns: 0, places: 0, whole: false });
    expect(savedPages(state, { keepDays: 1 }).forget('mina')).toEqual({ pages: 0, whole: false });
    other.exec('ROLLBACK');
    other.close();
    now += RETRY_AFTER_MS;
    expect(kept.forget('mina')).toEqual({ turns: 1, places: 1, whole: true });
  });
});

describe('saved pages', () => {
  it('are forgotten with their owner, and nobody else’s', () => {
    const pages = savedPages(state, { keepDays: 1, now: () => now });
    const page = { kind: 'answer', version: 'abcd', body: 1 };
    const hers = pages.save({ ...page, owner: 'mina' });
    const his = pages.save({ ...page, owner: 'mo' });
    expect(pages.forget('mina')).toEqual({ pages: 1, whole: true });
    expect(pages.load(hers, 'answer')).toBeUndefined();
    expect(pages.load(his, 'answer')).toMatchObject({ owner: 'mo' });
  });

  it('of a database that is older than owners still load', () => {
    state.close();
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'clippings-conversations-'));
    const old = new Database(join(folder, STATE_FILE));
    old.exec(`${MIGRATIONS[0]} PRAGMA user_version = 1;`);
    old
      .prepare(`INSERT INTO saved_page VALUES ('AAAAAAAAAAAA', 'answer', 'abcd', '{"n":1}', ?)`)
      .run(now + 1);
    old.close();
    state = open();
    const pages = savedPages(state, { keepDays: 1, now: () => now });
    expect(pages.load('AAAAAAAAAAAA', 'answer')).toEqual({
      kind: 'answer',
      version: 'abcd',
      owner: '',
      body: { n: 1 },
    });
    store().keep(turn('a'));
    expect(bodies(store().inPlace('general', PUBLIC))).toEqual(['a']);
  });
});
