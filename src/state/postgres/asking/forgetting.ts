import type { Connection } from '../database/connection.js';
import type { State } from '../database/state.js';

/** Nobody waits longer for an answer: what came before a `forget` has been kept, or never will be. */
const HOUR_MS = 3_600_000;
const FORGET = 'forget';

/**
 * Within a statement that keeps something: a condition on a list of people and on when it came, by `State.timeOf`. What was under way
 * when one of them was forgotten, in whichever process, is not kept afterwards.
 */
export const unlessForgotten = (people: string, since: string) =>
  `NOT EXISTS (SELECT 1 FROM forgotten WHERE person = ANY (${people}::text[]) AND at >= ${since}::float8)`;

/** Rows that hold words of somebody, of whom they do not say that they are. `$1` is the person. */
export const DRAWS_FROM = 'drawn_from IS NOT NULL AND $1 = ANY (drawn_from)';

/**
 * Deletes what is of a person: now, or as soon as it can be.
 * @param run may be run twice
 * @returns what `run` gives; null when it could not be done yet
 */
export async function forget<T>(
  state: State,
  person: string,
  run: (db: Connection) => Promise<T>,
): Promise<{ readonly value: T } | null> {
  const mark = performance.now();
  const note = (db: Connection) => noted(db, person, state.timeOf(mark));
  // By itself, and first: what is kept from here on finds it.
  const isNoted = await state.change(note);
  const done = isNoted && (await state.change(run));
  if (!done)
    await state.journal.write({
      kind: FORGET,
      row: null,
      people: [person],
      async run(db) {
        await note(db);
        await run(db);
      },
    });
  return done;
}

async function noted(db: Connection, person: string, at: number): Promise<void> {
  await db.run(
    `INSERT INTO forgotten (person, at) VALUES ($1, $2)
     ON CONFLICT (person) DO UPDATE SET at = greatest(forgotten.at, excluded.at)`,
    person,
    at,
  );
}

/** Nobody is remembered for having asked to be forgotten. */
export async function sweepForgotten(state: State): Promise<void> {
  const until = state.timeOf(performance.now()) - HOUR_MS;
  await state.later((db) => db.run('DELETE FROM forgotten WHERE at < $1', until));
}

/** As a column holds people; null for nobody. */
export function drawnFromColumn(people: readonly string[], but: string): readonly string[] | null {
  const others = [...new Set(people)].filter((person) => person !== but && person !== '');
  return others.length === 0 ? null : others;
}
