import { randomBytes } from 'node:crypto';
import type Database from 'libsql';
import { emptyLog } from './database.js';
import type { State } from './state.js';

/** A question that was asked in a conversation. `body` is plain data. */
export interface NewTurn {
  readonly person: string;
  /** The channel, thread or direct messages that it was asked in. */
  readonly place: string;
  /** Answered for the person's eyes only: never given to others, nor for an answer that others see. */
  readonly isPrivate: boolean;
  /** The turn that it follows: the person's latest in the place, another one by its id, or none. */
  readonly before: 'latest' | { readonly id: string | null };
  readonly body: unknown;
}

export interface KeptTurn {
  readonly id: string;
  readonly body: unknown;
}

/** For whom turns are looked up. */
export interface Reader {
  readonly person: string;
  /** Whether nobody else will see what is made of them. */
  readonly isPrivate: boolean;
}

/** What was dropped. */
export interface Forgotten {
  readonly turns: number;
  readonly places: number;
  /** False when the disk could not be used: what is on it is still there. */
  readonly whole: boolean;
}

/** What people asked lately. Every turn is forgotten `minutes` after it was asked. */
export interface Conversations {
  readonly minutes: number;
  /** Gives the turn's id. */
  keep(turn: NewTurn): string;
  /** What a person asked in a place, oldest first. */
  inPlace(place: string, reader: Reader): readonly KeptTurn[];
  /**
   * A turn and those that it follows, oldest first, whoever asked them: their private turns are left out. Empty when the
   * turn itself is not kept any more.
   */
  upTo(id: string, reader: Reader): readonly KeptTurn[];
  /** Changes a turn of the person's own; nothing when there is no such turn. */
  change(id: string, person: string, change: (body: unknown) => unknown): void;
  /** Drops one turn of the person's own. */
  drop(id: string, person: string): void;
  /** Drops what a person asked: in a place, or everywhere. */
  forget(person: string, place?: string): Forgotten;
  /** Deletes what has expired, and the oldest beyond `MOST_TURNS`. */
  sweep(): void;
}

/** A question is asked with this many turns before it at most; older ones say little about what is meant now. */
export const TURNS_ASKED_WITH = 12;
/** Kept of one person in all places together; the newest stay. */
export const TURNS_A_PERSON = 100;
/** Kept in all (about 20 MB), whatever the number of people. */
export const MOST_TURNS = 20_000;
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

  const store: Conversations = {
    minutes,
    keep({ person, place, isPrivate, before, body }) {
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
      if (++kept % SWEEP_EVERY === 0) store.sweep();
      return id;
    },
    inPlace: (place, reader) => newest(place, reader, TURNS_ASKED_WITH).reverse().map(asKept),
    upTo(id, { person, isPrivate }) {
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
    change(id, person, change) {
      state.everywhere((db) => {
        const sql = 'SELECT body FROM conversation_turn WHERE id = ? AND person = ?';
        const row = db.prepare(sql).get(id, person) as Pick<Row, 'body'> | undefined;
        if (!row) return;
        const body = JSON.stringify(change(JSON.parse(row.body)));
        db.prepare('UPDATE conversation_turn SET body = ? WHERE id = ?').run(body, id);
      });
    },
    drop(id, person) {
      state.everywhere((db) =>
        db.prepare('DELETE FROM conversation_turn WHERE id = ? AND person = ?').run(id, person),
      );
    },
    forget(person, place) {
      const where = place === undefined ? 'person = ?' : 'person = ? AND place = ?';
      const given = place === undefined ? [person] : [person, place];
      const { results, whole } = state.everywhere((db) => {
        const gone = db.prepare(`DELETE FROM conversation_turn WHERE ${where} RETURNING place`).all(...given);
        emptyLog(db);
        return gone as Pick<Row, 'place'>[];
      });
      const turns = results.flat();
      return { turns: turns.length, places: new Set(turns.map((turn) => turn.place)).size, whole };
    },
    sweep() {
      state.everywhere((db) => {
        db.prepare('DELETE FROM conversation_turn WHERE asked <= ?').run(expired());
        deleteOldest(db, most);
      });
    },
  };
  return store;
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
