import { VECTOR_DAYS, type Vectors } from '../vectors.js';
import type { State } from './database/state.js';

/** Their use is noted only so often: each note is a write. */
const NOTED_EVERY_DAYS = 7;

const DAY_MS = 86_400_000;

export function keptVectors(state: State, { now = Date.now }: { readonly now?: () => number } = {}): Vectors {
  const today = () => Math.floor(now() / DAY_MS);

  return {
    async recall(keys) {
      const day = today();
      const sql = `SELECT key, vectors, used FROM vector WHERE key IN (${keys.map(() => '?').join(',')})`;
      const { results } = state.everywhere((db) => {
        const rows = db.prepare(sql).all(...keys) as { key: string; vectors: ArrayBuffer; used: number }[];
        const stale = rows.filter(({ used }) => used <= day - NOTED_EVERY_DAYS);
        if (stale.length > 0) {
          db.prepare(`UPDATE vector SET used = ? WHERE key IN (${stale.map(() => '?').join(',')})`).run(
            day,
            ...stale.map(({ key }) => key),
          );
        }
        return rows;
      });
      // libsql's `all` gives blobs as ArrayBuffer.
      return new Map(results.flat().map(({ key, vectors }) => [key, new Uint8Array(vectors)]));
    },
    async keep(key, vectors) {
      state.everywhere((db) =>
        db
          .prepare('INSERT OR REPLACE INTO vector (key, vectors, used) VALUES (?, ?, ?)')
          .run(key, vectors, today()),
      );
    },
    async sweep() {
      state.everywhere((db) => db.prepare('DELETE FROM vector WHERE used < ?').run(today() - VECTOR_DAYS));
    },
  };
}
