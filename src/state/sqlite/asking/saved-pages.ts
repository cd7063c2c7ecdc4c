import { randomBytes } from 'node:crypto';
import type { SavedPages } from '../../saved-pages.js';
import { seal } from '../database/seal.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { TABLES } from '../tables.js';
import {
  asDrawn,
  DRAWS_FROM,
  drawnFromColumn,
  drawnFromOf,
  type Forgotten,
  forgottenLately,
} from './forgotten.js';

/** Keeps the database bounded (about 200 MB) whatever the number of questions. */
const MOST_PAGES = 100_000;
const SWEEP_EVERY = 200;
const DAY_MS = 86_400_000;

interface Options {
  readonly keepDays: number;
  readonly now?: () => number;
  readonly most?: number;
  readonly forgotten?: Forgotten;
}

export function savedPages(
  state: State,
  archive: number,
  { keepDays, now = Date.now, most = MOST_PAGES, forgotten = forgottenLately() }: Options,
): SavedPages {
  let saves = 0;

  const sweeping = sweeper(state, {
    table: 'saved_page',
    key: 'id',
    expired: 'expires <= ?',
    by: now,
    most: { rows: most, order: 'expires DESC' },
  });

  return {
    days: keepDays,
    async save({ kind, version, owner, body, drawnFrom = [], begun }) {
      const id = randomBytes(9).toString('base64url');
      if (forgotten.since(begun, [owner, ...drawnFrom])) return id;
      const expires = now() + keepDays * DAY_MS;
      const row = [id, kind, version, owner, seal(body), expires, drawnFromColumn(drawnFrom, owner), archive];
      state.write((db) =>
        db
          .prepare(
            `INSERT INTO saved_page (id, kind, version, owner, body, expires, drawn_from, archive)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(...row),
      );
      if (++saves % SWEEP_EVERY === 0) sweeping.some();
      return id;
    },
    async load(id, kind) {
      const [row] = state.rows(
        TABLES.pages,
        'WHERE id = ? AND kind = ? AND archive = ? AND expires > ? LIMIT 1',
        id,
        kind,
        archive,
        now(),
      );
      if (!row) return undefined;
      const { version, owner, body } = row;
      const drawnFrom = drawnFromOf(row.drawn_from);
      return { kind, version, owner: owner ?? '', body, ...(drawnFrom.length > 0 && { drawnFrom }) };
    },
    async forget(owner) {
      forgotten.now(owner);
      const { results, whole } = state.everywhere((db) => {
        db.prepare(`DELETE FROM saved_page WHERE ${DRAWS_FROM}`).run(asDrawn(owner));
        return db.prepare('DELETE FROM saved_page WHERE owner = ?').run(owner).changes;
      });
      const wiped = await state.wipe();
      return { pages: results.reduce((sum, changes) => sum + changes, 0), whole: whole && wiped };
    },
    sweep: sweeping.all,
  };
}
