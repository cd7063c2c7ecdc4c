import { randomBytes } from 'node:crypto';
import type Database from 'libsql';
import {
  type Conversations,
  type KeptTurn,
  type NewTurn,
  type Reader,
  TURNS_ASKED_WITH,
} from '../../conversations.js';
import { emptyLog } from '../database/database.js';
import type { State } from '../database/state.js';

/** Kept of one person in all places together; the newest stay. */
const TURNS_A_PERSON = 100;
/** Kept in all (about 20 MB), whatever the number of people. */
const MOST_TURNS = 20_000;
const SWEEP_EVERY = 500;
const MINUTE_MS = 60_000;

interface Row {
  readonly id: string;
  readonly person: string;
  readonly place: string;
  readonly private: number;
  readonly before: string | null;
  readonly body: string;
  readonly asked: number;
}

interface Options {
  readonly minutes: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly aPerson?: number;
  readonly most?: number;
}

export function conversations(
  state: State,
  { minutes, now = Date.now, aPerson = TURNS_A_PERSON, most = MOST_TURNS }: Options,
): Conversations {
  let kept = 0;
  const expired = () => now() - minutes * MINUTE_MS;

  /** The person's newest turns in a place, newest first, from disk and from what trouble left in memory. */
  function newest(place: string, { person, isPrivate }: Reader, limit: number): Row[] {
    const sql = `SELECT * FROM conversation_turn WHERE person = ? AND place = ? AND asked > ? AND private <= ?
                 ORDER BY asked DESC, number DESC LIMIT ?`;
    const given = [person, place, expired(), isPrivate ? 1 : 0, limit];
    const { results } = state.everywhere((db) => db.prepare(sql).all(...given) as Row[]);
    return results
      .flat()
      .sort((a, b) => b.asked - a.asked)
      .slice(0, limit);
  }

  function found(id: string): Row | undefined {
    const sql = 'SELECT * FROM conversation_turn WHERE id = ? AND asked > ?';
    return state.read((db) => db.prepare(sql).get(id, expired()) as Row | undefined);
  }

  /** What a person asked, in a place or everywhere; it is gone from the files as well. */
  function drop(person: string, place?: string) {
    const where = place === undefined ? 'person = ?' : 'person = ? AND place = ?';
    const given = place === undefined ? [person] : [person, place];
    const { results, whole } = state.everywhere((db) => {
      const gone = db.prepare(`DELETE FROM conversation_turn WHERE ${where} RETURNING place`).all(...given);
      emptyLog(db);
      return gone as Pick<Row, 'place'>[];
    });
    return { turns: results.flat(), whole };
  }

  function makeRoom({ person, place, insteadOf }: NewTurn) {
    if (insteadOf === 'all') drop(person, place);
    else if (insteadOf)
      state.everywhere((db) =>
        db.prepare('DELETE FROM conversation_turn WHERE id = ? AND person = ?').run(insteadOf.id, person),
      );
  }

  function sweep() {
    state.everywhere((db) => {
      db.prepare('DELETE FROM conversation_turn WHERE asked <= ?').run(expired());
      deleteOldest(db, most);
    });
  }

  return {
    minutes,
    async keep(turn) {
      const { person, place, isPrivate, before, body } = turn;
      makeRoom(turn);
      const id = randomBytes(9).toString('base64url');
      const follows = before === 'latest' ? newest(place, { person, isPrivate }, 1)[0]?.id : before.id;
      const row = [id, person, place, isPrivate ? 1 : 0, follows ?? null, JSON.stringify(body), now()];
      state.write((db) => {
        db.prepare(
          `INSERT INTO conversation_turn (id, person, place, private, before, body, asked)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        ).run(...row);
        deleteOldest(db, aPerson, person);
      });
      if (++kept % SWEEP_EVERY === 0) sweep();
      return id;
    },
    inPlace: async (place, reader) => newest(place, reader, TURNS_ASKED_WITH).reverse().map(asKept),
    async upTo(id, { person, isPrivate }) {
      const turns: Row[] = [];
      for (
        let next = found(id);
        next && turns.length < TURNS_ASKED_WITH;
        next = next.before === null ? undefined : found(next.before)
      ) {
        const mayBeUsed = next.id === id || next.private === 0 || (isPrivate && next.person === person);
        if (mayBeUsed) turns.unshift(next);
      }
      return turns.map(asKept);
    },
    async change(id, person, change) {
      state.everywhere((db) => {
        const sql = 'SELECT body FROM conversation_turn WHERE id = ? AND person = ?';
        const row = db.prepare(sql).get(id, person) as Pick<Row, 'body'> | undefined;
        if (!row) return;
        const body = JSON.stringify(change(JSON.parse(row.body)));
        db.prepare('UPDATE conversation_turn SET body = ? WHERE id = ?').run(body, id);
      });
    },
    async forget(person, place) {
      const { turns, whole } = drop(person, place);
      return { turns: turns.length, places: new Set(turns.map((turn) => turn.place)).size, whole };
    },
    async sweep() {
      sweep();
    },
  };
}

/** All but the newest `most`, of one person or of all. */
function deleteOldest(db: Database.Database, most: number, person?: string) {
  const [where, given] = person === undefined ? ['', []] : ['WHERE person = ?', [person]];
  db.prepare(
    `DELETE FROM conversation_turn WHERE number IN
       (SELECT number FROM conversation_turn ${where} ORDER BY number DESC LIMIT -1 OFFSET ?)`,
  ).run(...given, most);
}

function asKept({ id, body }: Row): KeptTurn {
  return { id, body: JSON.parse(body) };
}
