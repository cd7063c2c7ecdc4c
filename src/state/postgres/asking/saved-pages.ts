import { randomBytes } from 'node:crypto';
import type { NewPage, SavedPage, SavedPages } from '../../saved-pages.js';
import { sweeper } from '../database/sweeper.js';
import {
  DRAWS_FROM,
  drawnFromColumn,
  forget,
  lockPeople,
  type SharedState,
  unlessForgotten,
} from './forgetting.js';

/** Keeps the database bounded (about 200 MB) whatever the number of questions. */
const MOST_PAGES = 100_000;
const SWEEP_EVERY = 200;
const DAY_MS = 86_400_000;
const PAGE = 'page';

interface Options {
  readonly keepDays: number;
  readonly now?: () => number;
  readonly most?: number | undefined;
}

interface Row {
  readonly version: string;
  readonly owner: string;
  readonly body: string;
  readonly drawn_from: readonly string[] | null;
}

/** A page that waits to be written. */
interface Waiting extends Row {
  readonly id: string;
  readonly kind: string;
  readonly archive: number;
}

export function savedPages(
  state: SharedState,
  archive: number,
  { keepDays, now = Date.now, most = MOST_PAGES }: Options,
): SavedPages {
  let saves = 0;

  const sweeping = sweeper(state, {
    table: 'saved_page',
    key: 'id',
    expired: 'expires <= $1',
    by: now,
    most: { rows: most, order: 'expires DESC' },
  });

  /** Null when the database cannot be asked. */
  async function found(id: string, kind: string): Promise<Row | null | undefined> {
    const waiting = state.journal
      .waiting<Waiting>(PAGE)
      .find((row) => row.id === id && row.kind === kind && row.archive === archive);
    if (waiting) return waiting;
    const asked = await state.ask((db) =>
      db.rows<Row>(
        `SELECT version, owner, body, drawn_from FROM saved_page
         WHERE id = $1 AND kind = $2 AND archive = $3 AND expires > $4`,
        id,
        kind,
        archive,
        now(),
      ),
    );
    return asked === null ? null : asked.value[0];
  }

  return {
    days: keepDays,
    async save(page) {
      const row = rowOf(page, archive);
      const { id, kind, version, owner, body, drawn_from } = row;
      const expires = now() + keepDays * DAY_MS;
      const people = [owner, ...(page.drawnFrom ?? [])];
      const since = page.begun ?? performance.now();
      await state.journal.write({
        kind: PAGE,
        row,
        people,
        since,
        async run(db) {
          await lockPeople(db, people);
          await db.run(
            `INSERT INTO saved_page (id, archive, kind, version, owner, body, expires, drawn_from)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8::text[] WHERE ${unlessForgotten('$9', '$10')}
             ON CONFLICT (id) DO NOTHING`,
            id,
            archive,
            kind,
            version,
            owner,
            body,
            expires,
            drawn_from,
            people,
            state.timeOf(since),
          );
        },
      });
      if (++saves % SWEEP_EVERY === 0) sweeping.some();
      return id;
    },
    async load(id, kind) {
      const row = await found(id, kind);
      return row ? pageOf(kind, row) : row;
    },
    async forget(owner) {
      const dropped = state.journal.drop((entry) => entry.kind === PAGE && entry.people.includes(owner));
      const own = dropped.filter(({ people }) => people[0] === owner).length;
      const done = await forget(state, owner, async (db) => {
        await db.run(`DELETE FROM saved_page WHERE ${DRAWS_FROM}`, owner);
        return db.run('DELETE FROM saved_page WHERE owner = $1', owner);
      });
      return { pages: own + (done.value ?? 0), whole: done.whole };
    },
    sweep: sweeping.all,
  };
}

function rowOf({ kind, version, owner, body, drawnFrom = [] }: NewPage, archive: number): Waiting {
  const id = randomBytes(9).toString('base64url');
  const drawn = drawnFromColumn(drawnFrom, owner);
  return { id, archive, kind, version, owner, body: JSON.stringify(body), drawn_from: drawn };
}

function pageOf(kind: string, { version, owner, body, drawn_from }: Row): SavedPage {
  return { kind, version, owner, body: JSON.parse(body), ...(drawn_from && { drawnFrom: drawn_from }) };
}
