import type { Connection } from '../database/connection.js';
import { DRAWS_FROM, lockPeople, unlessForgotten } from './forgetting.js';

/** A turn as the database has it. */
export interface Turn {
  readonly id: string;
  readonly archive: number;
  readonly person: string;
  readonly place: string;
  readonly private: boolean;
  readonly before: string | null;
  readonly body: string;
  readonly asked: number;
  readonly drawn_from: readonly string[] | null;
}

export const TURN_COLUMNS = 'id, archive, person, place, private, before, body, asked, drawn_from';

interface Keeping {
  readonly people: readonly string[];
  /** When it came: see `unlessForgotten`. */
  readonly since: number;
  readonly insteadOf: 'all' | { readonly id: string } | undefined;
  /** What was asked since then may be what it follows: the person's latest. Null where that is known. */
  readonly follows: number | null;
  /** How many of the person stay. */
  readonly most: number;
}

/** In a transaction, once or more often. */
export async function keepTurn(db: Connection, turn: Turn, keeping: Keeping): Promise<void> {
  const { id, archive, person, place, body, asked, drawn_from } = turn;
  const { people, since, insteadOf, follows, most } = keeping;
  await lockPeople(db, people);
  // Whoever keeps a turn of the same person and place waits here, so that each finds the one before.
  const begun = await db.run(
    `INSERT INTO conversation (archive, person, place, asked)
     SELECT $1, $2, $3, $4 WHERE ${unlessForgotten('$5', '$6')}
     ON CONFLICT (archive, person, place) DO UPDATE SET asked = greatest(conversation.asked, excluded.asked)`,
    archive,
    person,
    place,
    asked,
    people,
    since,
  );
  if (begun === 0) return;
  if (insteadOf === 'all') await dropTurns(db, person, { place, archive, but: id });
  else if (insteadOf)
    await db.run(
      'DELETE FROM conversation_turn WHERE id = $1 AND person = $2 AND archive = $3',
      insteadOf.id,
      person,
      archive,
    );
  const before = follows === null ? turn.before : await latestOf(db, turn, follows);
  await db.run(
    `INSERT INTO conversation_turn (${TURN_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (id) DO NOTHING`,
    id,
    archive,
    person,
    place,
    turn.private,
    before,
    body,
    asked,
    drawn_from,
  );
  await db.run(
    `DELETE FROM conversation_turn WHERE number IN
       (SELECT number FROM conversation_turn WHERE person = $1 ORDER BY number DESC OFFSET $2)`,
    person,
    most,
  );
}

async function latestOf(
  db: Connection,
  { id, archive, person, place, private: isPrivate }: Turn,
  since: number,
): Promise<string | null> {
  const [latest] = await db.rows<{ id: string }>(
    `SELECT id FROM conversation_turn
     WHERE person = $1 AND place = $2 AND archive = $3 AND asked > $4 AND (NOT private OR $5) AND id <> $6
     ORDER BY number DESC LIMIT 1`,
    person,
    place,
    archive,
    since,
    isPrivate,
    id,
  );
  return latest?.id ?? null;
}

/** In a transaction. No other change of it is lost: whoever changes it waits for the other. */
export async function changeTurn(
  db: Connection,
  { id, person, archive }: Pick<Turn, 'id' | 'person' | 'archive'>,
  change: (body: unknown) => unknown,
): Promise<void> {
  const [row] = await db.rows<{ body: string }>(
    'SELECT body FROM conversation_turn WHERE id = $1 AND person = $2 AND archive = $3 FOR UPDATE',
    id,
    person,
    archive,
  );
  if (!row) return;
  const body = JSON.stringify(change(JSON.parse(row.body)));
  await db.run('UPDATE conversation_turn SET body = $1 WHERE id = $2', body, id);
}

/** What a person asked in a place. Gives the place of each. */
export async function dropTurns(
  db: Connection,
  person: string,
  { place, archive, but = '' }: { place: string; archive: number; but?: string },
): Promise<string[]> {
  const gone = await db.rows<{ place: string }>(
    'DELETE FROM conversation_turn WHERE person = $1 AND place = $2 AND archive = $3 AND id <> $4 RETURNING place',
    person,
    place,
    archive,
    but,
  );
  return gone.map((turn) => turn.place);
}

/** All that a person asked, and what others' turns drew from it. Gives the place of each of theirs. */
export async function forgetTurns(db: Connection, person: string): Promise<string[]> {
  await db.run(`DELETE FROM conversation_turn WHERE ${DRAWS_FROM}`, person);
  await db.run('DELETE FROM conversation WHERE person = $1', person);
  const gone = await db.rows<{ place: string }>(
    'DELETE FROM conversation_turn WHERE person = $1 RETURNING place',
    person,
  );
  return gone.map((turn) => turn.place);
}
