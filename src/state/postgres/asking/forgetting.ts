import { createHash } from 'node:crypto';
import type { Connection } from '../database/connection.js';
import type { State } from '../database/state.js';
import { FORGOTTEN_MS, type Members } from '../members/members.js';

const FORGET = 'forget';

/** The state with the processes that share it. */
export interface SharedState extends State {
  readonly members: Pick<Members, 'askToForget' | 'haveForgotten'>;
}

/** What became of a `forget`. */
export interface Done<T> {
  /** What was deleted; null when nothing could be yet. */
  readonly value: T | null;
  /** Whether nothing is left, in any process. */
  readonly whole: boolean;
}

const LOCKS = 256;

/**
 * Within a transaction, before the statement that looks for who is forgotten: who is to forget one of these people waits until it has
 * ended, and deletes what it kept; who keeps something for them waits for nobody but that. By rows, a few for all people.
 */
export async function lockPeople(
  db: Connection,
  people: readonly string[],
  how: 'SHARE' | 'UPDATE' = 'SHARE',
): Promise<void> {
  const numbers = people.map((person) => createHash('sha256').update(person).digest()[0]! % LOCKS);
  await db.run(`SELECT number FROM person_lock WHERE number = ANY ($1::int[]) ORDER BY number FOR ${how}`, [
    ...new Set(numbers),
  ]);
}

/**
 * Within a statement that keeps something, behind `lockPeople`: a condition on a list of people and on when it came, by `State.timeOf`. What was under way
 * when one of them was forgotten, in whichever process, is not kept afterwards.
 */
export const unlessForgotten = (people: string, since: string) =>
  `NOT EXISTS (SELECT 1 FROM forgotten WHERE person = ANY (${people}::text[]) AND at >= ${since}::float8)`;

/** Rows that hold words of somebody, of whom they do not say that they are. `$1` is the person. */
export const DRAWS_FROM = 'drawn_from IS NOT NULL AND $1 = ANY (drawn_from)';

/**
 * Deletes what is of a person, here and in every other process: now, or as soon as it can be.
 * @param run may be run more than once
 */
export async function forget<T>(
  state: SharedState,
  person: string,
  run: (db: Connection) => Promise<T>,
): Promise<Done<T>> {
  const mark = performance.now();
  const note = (db: Connection) => noted(state, db, person, mark);
  // By itself, and first: what is kept from here on finds it, and what was being kept is there to be deleted.
  const isNoted = await state.change(note);
  if (!isNoted) {
    await forgetLater(state, person, async (db) => {
      await note(db);
      await run(db);
    });
    return { value: null, whole: false };
  }
  const areDone = await state.members.haveForgotten(person);
  const done = await state.change(run);
  if (!done) await forgetLater(state, person, run);
  return { value: done?.value ?? null, whole: done !== null && areDone };
}

function forgetLater(state: State, person: string, run: (db: Connection) => Promise<unknown>): Promise<void> {
  return state.journal.write({ kind: FORGET, row: null, people: [person], run });
}

async function noted(state: SharedState, db: Connection, person: string, mark: number): Promise<void> {
  const at = state.timeOf(mark);
  await lockPeople(db, [person], 'UPDATE');
  await db.run(
    `INSERT INTO forgotten (person, at) VALUES ($1, $2)
     ON CONFLICT (person) DO UPDATE SET at = greatest(forgotten.at, excluded.at)`,
    person,
    at,
  );
  await state.members.askToForget(db, person, at);
}

/** Nobody is remembered for having asked to be forgotten. */
export async function sweepForgotten(state: State): Promise<void> {
  const until = state.timeOf(performance.now()) - FORGOTTEN_MS;
  await state.later((db) => db.run('DELETE FROM forgotten WHERE at < $1', until));
}

/** As a column holds people; null for nobody. */
export function drawnFromColumn(people: readonly string[], but: string): readonly string[] | null {
  const others = [...new Set(people)].filter((person) => person !== but && person !== '');
  return others.length === 0 ? null : others;
}
