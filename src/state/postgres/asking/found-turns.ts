import { type KeptTurn, type Reader, TURNS_ASKED_WITH } from '../../conversations.js';
import type { Connection } from '../database/connection.js';
import { TURN_COLUMNS, type Turn } from './turns.js';

export type Given = readonly (string | boolean)[];

export const turnsWhere = (db: Connection, where: string, given: readonly (string | boolean | number)[]) =>
  db.rows<Turn>(
    `SELECT ${TURN_COLUMNS} FROM conversation_turn WHERE ${where} LIMIT ${TURNS_ASKED_WITH}`,
    ...given,
  );

/** More than are kept of a person. */
const LONGEST_CHAIN = 200;

/** A turn and those that it follows, oldest first. */
export async function chain(db: Connection, id: string, archive: number, expired: number): Promise<Turn[]> {
  const columns = TURN_COLUMNS.split(', ');
  const rows = await db.rows<Turn>(
    `WITH RECURSIVE chain AS (
       SELECT ${TURN_COLUMNS}, 1 AS step FROM conversation_turn WHERE id = $1 AND archive = $2 AND asked > $3
       UNION ALL
       SELECT ${columns.map((column) => `t.${column}`).join(', ')}, step + 1
       FROM conversation_turn AS t JOIN chain ON t.id = chain.before
       WHERE t.archive = $2 AND t.asked > $3 AND step < ${LONGEST_CHAIN}
     ) SELECT ${TURN_COLUMNS} FROM chain ORDER BY step DESC`,
    id,
    archive,
    expired,
  );
  return rows;
}

export function isReplaced(
  turn: Turn,
  by: { archive: number; person: string; place: string; insteadOf: 'all' | { readonly id: string } },
): boolean {
  if (turn.person !== by.person || turn.archive !== by.archive) return false;
  return by.insteadOf === 'all' ? turn.place === by.place : turn.id === by.insteadOf.id;
}

export function mayBeUsed(turn: Turn, { person, isPrivate }: Reader): boolean {
  return !turn.private || (isPrivate && turn.person === person);
}

export function asKept({ id, body, drawn_from }: Turn): KeptTurn {
  return { id, body: JSON.parse(body), ...(drawn_from && { drawnFrom: drawn_from }) };
}
