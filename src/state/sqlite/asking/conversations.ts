import { randomBytes } from 'node:crypto';
import type Database from 'libsql';
import {
  type Conversations,
  type KeptTurn,
  type NewTurn,
  type Reader,
  TURNS_ASKED_WITH,
} from '../../conversations.js';
import { seal } from '../database/seal.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { type Table, table } from '../database/table.js';
import { TABLES } from '../tables.js';
import {
  asDrawn,
  DRAWS_FROM,
  drawnFromColumn,
  drawnFromOf,
  type Forgotten,
  forgottenLately,
} from './forgotten.js';

/** Kept of one person in all places together; the newest stay. */
const TURNS_A_PERSON = 100;
/** Kept in all (about 20 MB), whatever the number of people. */
const MOST_TURNS = 20_000;
const SWEEP_EVERY = 200;
const MINUTE_MS = 60_000;

const { turns } = TABLES;
const PLACES = table('conversation_turn', { place: 'text' });
type Row = typeof turns extends Table<infer Found> ? Found : never;

interface Options {
  readonly minutes: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly aPerson?: number;
  readonly most?: number;
  readonly forgotten?: Forgotten;
}

export function conversations(
  state: State,
  archive: number,
  {
    minutes,
    now = Date.now,
    aPerson = TURNS_A_PERSON,
    most = MOST_TURNS,
    forgotten = forgottenLately(),
  }: Options,
): Conversations {
  let kept = 0;
  const expired = () => now() - minutes * MINUTE_MS;

  /**
   * The person's newest turns in a place, newest first, from disk and from what trouble left in memory. Where there is one of
   * the two they stand in the order in which they were kept, so that a clock that was set back mixes nothing up.
   */
  function newest(place: string, { person, isPrivate }: Reader, limit: number): Row[] {
    const rest = `WHERE person = ? AND place = ? AND asked > ? AND private <= ? AND archive = ?
                  ORDER BY number DESC LIMIT ?`;
    const given = [person, place, expired(), isPrivate ? 1 : 0, archive, limit];
    const { results } = state.selected(turns, (db) => turns.select(db, rest, ...given));
    const [found = [], ...more] = results;
    if (more.length === 0) return [...found];
    return [...found, ...more.flat()].toSorted((a, b) => b.asked - a.asked).slice(0, limit);
  }

  function turnOf(id: string): Row | undefined {
    return state.rows(turns, 'WHERE id = ? AND archive = ? AND asked > ? LIMIT 1', id, archive, expired())[0];
  }

  /** What a person asked, in a place or everywhere. */
  function drop(person: string, place?: string) {
    const where = place === undefined ? 'person = ?' : 'person = ? AND place = ?';
    const given = place === undefined ? [person] : [person, place];
    const { results, whole } = state.selected(PLACES, (db) =>
      PLACES.run(db, `DELETE FROM conversation_turn WHERE ${where} RETURNING ${PLACES.columns}`, ...given),
    );
    return { turns: results.flat(), whole };
  }

  function makeRoom({ person, place, insteadOf }: NewTurn) {
    if (insteadOf === 'all') {
      drop(person, place);
      state.wipeSoon();
    } else if (insteadOf)
      state.everywhere((db) =>
        db
          .prepare('DELETE FROM conversation_turn WHERE id = ? AND person = ? AND archive = ?')
          .run(insteadOf.id, person, archive),
      );
  }

  const sweeping = sweeper(state, {
    table: 'conversation_turn',
    key: 'number',
    expired: 'asked <= ?',
    by: expired,
    most: { rows: most, order: 'number DESC' },
  });

  return {
    minutes,
    async keep(turn) {
      const { person, place, isPrivate, before, body, drawnFrom = [], begun } = turn;
      const id = randomBytes(9).toString('base64url');
      if (forgotten.since(begun, [person, ...drawnFrom])) return id;
      makeRoom(turn);
      const follows = before === 'latest' ? newest(place, { person, isPrivate }, 1)[0]?.id : before.id;
      const of = drawnFromColumn(drawnFrom, person);
      const row = [id, person, place, isPrivate ? 1 : 0, follows ?? null, seal(body), now(), of, archive];
      state.write((db) => {
        db.prepare(
          `INSERT INTO conversation_turn (id, person, place, private, before, body, asked, drawn_from, archive)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(...row);
        deleteOldest(db, aPerson, person);
      });
      if (++kept % SWEEP_EVERY === 0) sweeping.some();
      return id;
    },
    inPlace: async (place, reader) => newest(place, reader, TURNS_ASKED_WITH).reverse().map(asKept),
    async ofAll(place) {
      const rest =
        'WHERE place = ? AND archive = ? AND asked > ? AND private = 0 ORDER BY asked DESC, number DESC LIMIT ?';
      return state
        .rows(turns, rest, place, archive, expired(), TURNS_ASKED_WITH)
        .toSorted((a, b) => b.asked - a.asked)
        .slice(0, TURNS_ASKED_WITH)
        .reverse()
        .map((row) => ({ ...asKept(row), person: row.person }));
    },
    async upTo(id, { person, isPrivate }) {
      const found: Row[] = [];
      for (
        let next = turnOf(id);
        next && found.length < TURNS_ASKED_WITH;
        next = next.before === null ? undefined : turnOf(next.before)
      ) {
        const mayBeUsed = next.id === id || next.private === 0 || (isPrivate && next.person === person);
        if (mayBeUsed) found.unshift(next);
      }
      return found.map(asKept);
    },
    async change(id, person, change) {
      state.everywhere((db) => {
        const [row] = turns.select(
          db,
          'WHERE id = ? AND person = ? AND archive = ?',
          id,
          person,
          archive,
        ).rows;
        if (!row) return;
        const body = seal(change(row.body));
        db.prepare('UPDATE conversation_turn SET body = ? WHERE id = ?').run(body, id);
      });
    },
    async forget(person, place) {
      if (place === undefined) {
        forgotten.now(person);
        state.everywhere((db) =>
          db.prepare(`DELETE FROM conversation_turn WHERE ${DRAWS_FROM}`).run(asDrawn(person)),
        );
      }
      const { turns: gone, whole } = drop(person, place);
      const wiped = await state.wipe();
      const places = new Set(gone.map((turn) => turn.place)).size;
      return { turns: gone.length, places, whole: whole && wiped };
    },
    sweep: sweeping.all,
  };
}

/** All but the person's newest `most`. */
function deleteOldest(db: Database.Database, most: number, person: string): void {
  db.prepare(
    `DELETE FROM conversation_turn WHERE number IN
       (SELECT number FROM conversation_turn WHERE person = ? ORDER BY number DESC LIMIT -1 OFFSET ?)`,
  ).run(person, most);
}

function asKept({ id, body, drawn_from }: Row): KeptTurn {
  return drawn_from === null ? { id, body } : { id, body, drawnFrom: drawnFromOf(drawn_from) };
}
