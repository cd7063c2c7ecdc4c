import { randomBytes } from 'node:crypto';
import { emptyLog } from './database.js';
import type { State } from './state.js';

/** What a message's buttons need and their custom_ids have no room for. `body` is plain data. */
export interface SavedPage {
  readonly kind: string;
  /** The archive version that the page shows. */
  readonly version: string;
  /** Whose question or search made it; empty for a page that is older than owners are. */
  readonly owner: string;
  readonly body: unknown;
}

export interface SavedPages {
  /** Gives the page's id: 12 characters of A–Z a–z 0–9 _ -. */
  save(page: SavedPage): string;
  /** `undefined` when there is no such page of that kind, or it has expired. */
  load(id: string, kind: string): SavedPage | undefined;
  /** Deletes a person's pages. `whole` is false when the disk could not be used: what is on it is still there. */
  forget(owner: string): { readonly pages: number; readonly whole: boolean };
  /** Deletes what has expired, and the soonest to expire beyond `MOST_PAGES`. */
  sweep(): void;
}

/** Keeps the database bounded (about 200 MB) whatever the number of questions. */
const MOST_PAGES = 100_000;
const SWEEP_EVERY = 1_000;
const DAY_MS = 86_400_000;

export function savedPages(
  state: State,
  { keepDays, now = Date.now, most = MOST_PAGES }: { keepDays: number; now?: () => number; most?: number },
): SavedPages {
  let saves = 0;
  const pages: SavedPages = {
    save({ kind, version, owner, body }) {
      const id = randomBytes(9).toString('base64url');
      const row = [id, kind, version, owner, JSON.stringify(body), now() + keepDays * DAY_MS];
      state.write((db) =>
        db
          .prepare(
            'INSERT INTO saved_page (id, kind, version, owner, body, expires) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(...row),
      );
      if (++saves % SWEEP_EVERY === 0) pages.sweep();
      return id;
    },
    load(id, kind) {
      const row = state.read(
        (db) =>
          db
            .prepare('SELECT version, owner, body FROM saved_page WHERE id = ? AND kind = ? AND expires > ?')
            .get(id, kind, now()) as { version: string; owner: string | null; body: string } | undefined,
      );
      return row && { kind, version: row.version, owner: row.owner ?? '', body: JSON.parse(row.body) };
    },
    forget(owner) {
      const { results, whole } = state.everywhere((db) => {
        const { changes } = db.prepare('DELETE FROM saved_page WHERE owner = ?').run(owner);
        emptyLog(db);
        return changes;
      });
      return { pages: results.reduce((sum, changes) => sum + changes, 0), whole };
    },
    sweep() {
      state.everywhere((db) => {
        db.prepare('DELETE FROM saved_page WHERE expires <= ?').run(now());
        db.prepare(
          'DELETE FROM saved_page WHERE id IN (SELECT id FROM saved_page ORDER BY expires DESC LIMIT -1 OFFSET ?)',
        ).run(most);
      });
    },
  };
  return pages;
}
