import { randomBytes } from 'node:crypto';
import { type Conversations, TURNS_ASKED_WITH } from '../../conversations.js';
import type { Connection } from '../database/connection.js';
import { sweeper } from '../database/sweeper.js';
import { drawnFromColumn, forget, type SharedState, sweepForgotten } from './forgetting.js';
import { asKept, chain, type Given, isReplaced, mayBeUsed, turnsWhere } from './found-turns.js';
import { inTurns } from './in-turns.js';
import { changeTurn, dropTurns, forgetTurns, keepTurn, type Turn } from './turns.js';

/** Kept of one person in all places together; the newest stay. */
const TURNS_A_PERSON = 100;
/** Kept in all (about 20 MB), whatever the number of people. */
const MOST_TURNS = 20_000;
const SWEEP_EVERY = 200;
const MINUTE_MS = 60_000;
const [TURN, CHANGE, DROP] = ['turn', 'turn change', 'turn drop'];

interface Options {
  readonly minutes: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly aPerson?: number | undefined;
  readonly most?: number | undefined;
}

export function conversations(
  state: SharedState,
  archive: number,
  { minutes, now = Date.now, aPerson = TURNS_A_PERSON, most = MOST_TURNS }: Options,
): Conversations {
  const { journal } = state;
  let kept = 0;
  const expired = () => now() - minutes * MINUTE_MS;
  const takeTurns = inTurns();

  /** What waits to be written, the newest first. */
  const waiting = (isMeant: (turn: Turn) => boolean) =>
    journal
      .waiting<Turn>(TURN!)
      .filter((turn) => turn.archive === archive && turn.asked > expired() && isMeant(turn))
      .toReversed();

  /** From the database, and what waits, which came later; the newest first. */
  async function newest(isWaiting: (turn: Turn) => boolean, where: string, given: Given): Promise<Turn[]> {
    const asked = await state.ask((db) => turnsWhere(db, where, [...given, archive, expired()]));
    const late = waiting(isWaiting);
    const names = new Set(late.map(({ id }) => id));
    const early = asked?.value.filter(({ id }) => !names.has(id)) ?? [];
    return [...late, ...early].slice(0, TURNS_ASKED_WITH);
  }

  const sweeping = sweeper(state, {
    table: 'conversation_turn',
    key: 'number',
    expired: 'asked <= $1',
    by: expired,
    most: { rows: most, order: 'number DESC' },
  });
  const sweepingPlaces = sweeper(state, {
    table: 'conversation',
    key: 'archive, person, place',
    expired: 'asked <= $1',
    by: expired,
  });

  async function dropped(person: string, place: string) {
    const run = (db: Connection) => dropTurns(db, person, { place, archive });
    const done = await state.change(run);
    if (!done) await journal.write({ kind: DROP!, row: null, people: [person], run });
    return { value: done?.value ?? null, whole: done !== null };
  }

  return {
    minutes,
    async keep(turn) {
      const { person, place, isPrivate, before, body, drawnFrom = [], begun, insteadOf } = turn;
      const id = randomBytes(9).toString('base64url');
      const since = begun ?? performance.now();
      // What is kept at the same time is one conversation: here one after the other, and between processes by a row of it.
      await takeTurns(`${person} ${place}`, async () => {
        if (insteadOf)
          journal.drop(
            ({ kind, row }) =>
              kind === TURN && isReplaced(row as Turn, { archive, person, place, insteadOf }),
          );
        const isBefore = (one: Turn) =>
          one.person === person && one.place === place && (isPrivate || !one.private);
        const latest = waiting(isBefore)[0]?.id;
        const row: Turn = {
          id,
          archive,
          person,
          place,
          private: isPrivate,
          before: before === 'latest' ? (latest ?? null) : before.id,
          body: JSON.stringify(body),
          asked: now(),
          drawn_from: drawnFromColumn(drawnFrom, person),
        };
        const isOpen = before === 'latest' && latest === undefined;
        const people = [person, ...drawnFrom];
        await journal.write({
          kind: TURN!,
          row,
          people,
          since,
          run: (db) =>
            keepTurn(db, row, {
              people,
              since: state.timeOf(since),
              insteadOf,
              follows: isOpen ? expired() : null,
              most: aPerson,
            }),
        });
      });
      if (++kept % SWEEP_EVERY === 0) sweeping.some();
      return id;
    },
    inPlace: async (place, { person, isPrivate }) =>
      (
        await newest(
          (turn) => turn.person === person && turn.place === place && (isPrivate || !turn.private),
          'person = $1 AND place = $2 AND (NOT private OR $3) AND archive = $4 AND asked > $5 ORDER BY number DESC',
          [person, place, isPrivate],
        )
      )
        .reverse()
        .map(asKept),
    ofAll: async (place) =>
      (
        await newest(
          (turn) => turn.place === place && !turn.private,
          'place = $1 AND NOT private AND archive = $2 AND asked > $3 ORDER BY asked DESC, number DESC',
          [place],
        )
      )
        .reverse()
        .map((turn) => ({ ...asKept(turn), person: turn.person })),
    async upTo(id, reader) {
      const late = new Map(waiting(() => true).map((turn) => [turn.id, turn]));
      const found: Turn[] = [];
      let next: string | null = id;
      for (let turn = late.get(id); turn; turn = next === null ? undefined : late.get(next)) {
        found.unshift(turn);
        next = turn.before;
        late.delete(turn.id);
      }
      const start = next;
      const asked = start === null ? null : await state.ask((db) => chain(db, start, archive, expired()));
      return [...(asked?.value ?? []), ...found]
        .filter((turn) => turn.id === id || mayBeUsed(turn, reader))
        .slice(-TURNS_ASKED_WITH)
        .map(asKept);
    },
    async change(id, person, change) {
      const run = (db: Connection) => changeTurn(db, { id, person, archive }, change);
      const isWaiting = waiting((turn) => turn.id === id).length > 0;
      // Behind the turn, where that waits; seen once both are written.
      if (isWaiting || !(await state.change(run)))
        await journal.write({ kind: CHANGE!, row: id, people: [person], run });
    },
    async forget(person, place) {
      const isMeant = (turn: Turn) => turn.person === person && (place === undefined || turn.place === place);
      const gone = journal
        .drop(
          ({ kind, row, people }) =>
            kind === TURN && (isMeant(row as Turn) || (place === undefined && people.includes(person))),
        )
        .map(({ row }) => row as Turn)
        .filter(isMeant);
      const done =
        place === undefined
          ? await forget(state, person, (db) => forgetTurns(db, person))
          : await dropped(person, place);
      const places = [...gone.map((turn) => turn.place), ...(done.value ?? [])];
      return { turns: places.length, places: new Set(places).size, whole: done.whole };
    },
    async sweep() {
      await sweeping.all();
      await sweepingPlaces.all();
      await sweepForgotten(state);
    },
  };
}
