import { randomBytes } from 'node:crypto';
import type { SavedPages } from '../../saved-pages.js';
import { emptyLog } from '../database/database.js';
import type { State } from '../database/state.js';

/** Keeps the database bounded (about 200 MB) whatever the number of questions. */
const MOST_PAGES = 100_000;
const SWEEP_EVERY = 1_000;
const DAY_MS = 86_400_000;

export function savedPages(
  state: State,
  { keepDays, now = Date.now, most = MOST_PAGES }: { keepDays: number; now?: () => number; most?: number },
): SavedPages {
  let saves = 0;

  function sweep() {
    state.everywhere((db) => {
      db.prepare('DELETE FROM saved_page WHERE expires <= ?').run(now());
      db.prepare(
        'DELETE FROM saved_page WHERE id IN (SELECT id FROM saved_page ORDER BY expires DESC LIMIT -1 OFFSET ?)',
      ).run(most);
    });
  }

  return {
    async save({ kind, version, owner, body }) {
      const id = randomBytes(9).toString('base64url');
      const row = [id, kind, version, owner, JSON.stringify(body), now() + keepDays * DAY_MS];
      state.write((db) =>
        db
          .prepare(
            'INSERT INTO saved_page (id, kind, version, owner, body, expires) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(...row),
      );
      if (++saves % SWEEP_EVERY === 0) sweep();
      return id;
    },
    async load(id, kind) {
      const row = state.read(
        (db) =>
          db
            .prepare('SELECT version, owner, body FROM saved_page WHERE id = ? AND kind = ? AND expires > ?')
            .get(id, kind, now()) as { version: string; owner: string | null; body: string } | undefined,
      );
      return row && { kind, version: row.version, owner: row.owner ?? '', body: JSON.parse(row.body) };
    },
    async forget(owner) {
      const { results, whole } = state.everywhere((db) => {
        const { changes } = db.prepare('DELETE FROM saved_page WHERE owner = ?').run(owner);
        emptyLog(db);
        return changes;
      });
      return { pages: results.reduce((sum, changes) => sum + changes, 0), whole };
    },
    async sweep() {
      sweep();
    },
  };
}
