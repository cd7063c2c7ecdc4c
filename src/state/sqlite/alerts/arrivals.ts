import type { Arrivals } from '../../alerts/arrivals.js';
import type { State } from '../database/state.js';
import { table } from '../database/table.js';
import { TABLES } from '../tables.js';

/** Of no rows 0, where `max` alone is null. */
const LATEST = table('noted_article', { 'coalesce(max(at), 0)': 'integer' });
const OF = 'WHERE archive = ?';
const TIMES = table('noted_article', { at: 'integer' });

export function arrivals(
  state: State,
  archive: number,
  { now = Date.now }: { readonly now?: () => number } = {},
): Arrivals {
  return {
    async note(articles) {
      const at = now();
      return state.everywhere((db) => {
        const insert = db.prepare(
          'INSERT OR IGNORE INTO noted_article (archive, article, at) VALUES (?, ?, ?)',
        );
        /** When one of them was noted first; few articles have copies. */
        const before = (ids: readonly string[]) => {
          if (ids.length < 2) return undefined;
          const given = ids.map(() => '?').join(', ');
          return TIMES.select(
            db,
            `WHERE archive = ? AND article IN (${given}) ORDER BY at LIMIT 1`,
            archive,
            ...ids,
          ).rows[0]?.at;
        };
        db.transaction(() => {
          const fresh = Math.max(at, latestOf(LATEST.select(db, OF, archive).rows) + 1);
          for (const ids of articles) {
            const noted = before(ids) ?? fresh;
            for (const id of ids) insert.run(archive, id, noted);
          }
        })();
      }).whole;
    },
    async between(after, upTo) {
      const { results, whole } = state.selected(TABLES.noted, (db) =>
        TABLES.noted.select(
          db,
          'WHERE archive = ? AND at > ? AND at <= ? ORDER BY at DESC, article',
          archive,
          after,
          upTo,
        ),
      );
      return whole ? results[0]!.map(({ article }) => article) : null;
    },
    async latest() {
      const { results, whole } = state.selected(LATEST, (db) => LATEST.select(db, OF, archive));
      return whole ? latestOf(results[0]!) : null;
    },
  };
}

function latestOf(rows: readonly { readonly 'coalesce(max(at), 0)': number }[]): number {
  return rows[0]?.['coalesce(max(at), 0)'] ?? 0;
}
