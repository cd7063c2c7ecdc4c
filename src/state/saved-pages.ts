import { randomBytes } from 'node:crypto';
import type { State } from './state.js';

/** What a message's buttons need and their custom_ids have no room for. `body` is plain data. */
export interface SavedPage {
  readonly kind: string;
  /** The archive version that the page shows. */
  readonly version: string;
  readonly body: unknown;
}

export interface SavedPages {
  /** Gives the page's id: 12 characters of A–Z a–z 0–9 _ -. */
  save(page: SavedPage): string;
  /** `undefined` when there is no such page of that kind, or it has expired. */
  load(id: string, kind: string): SavedPage | undefined;
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
    save({ kind, version, body }) {
      const id = randomBytes(9).toString('base64url');
      const row = [id, kind, version, JSON.stringify(body), now() + keepDays * DAY_MS];
      state.write((db) => db.prepare('INSERT INTO saved_page VALUES (?, ?, ?, ?, ?)').run(...row));
      if (++saves % SWEEP_EVERY === 0) pages.sweep();
      return id;
    },
    load(id, kind) {
      const row = state.read(
        (db) =>
          db
            .prepare('SELECT version, body FROM saved_page WHERE id = ? AND kind = ? AND expires > ?')
            .get(id, kind, now()) as { version: string; body: string } | undefined,
      );
      return row && { kind, version: row.version, body: JSON.parse(row.body) };
    },
    sweep() {
      state.write((db) => {
        db.prepare('DELETE FROM saved_page WHERE expires <= ?').run(now());
        db.prepare(
          'DELETE FROM saved_page WHERE id IN (SELECT id FROM saved_page ORDER BY expires DESC LIMIT -1 OFFSET ?)',
        ).run(most);
      });
    },
  };
  return pages;
}
