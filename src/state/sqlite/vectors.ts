import { VECTOR_DAYS, type Vectors } from '../vectors.js';
import { sealOf } from './database/seal.js';
import type { State } from './database/state.js';
import { TABLES } from './tables.js';

/** Their use is noted only so often: each note is a write. */
const NOTED_EVERY_DAYS = 7;

const DAY_MS = 86_400_000;

export function keptVectors(state: State, { now = Date.now }: { readonly now?: () => number } = {}): Vectors {
  const today = () => Math.floor(now() / DAY_MS);

  return {
    async recall(keys) {
      const day = today();
      const rows = wholeRows(state, keys);
      const stale = rows.filter(({ used }) => used <= day - NOTED_EVERY_DAYS).map(({ key }) => key);
      if (stale.length > 0) {
        state.everywhere((db) =>
          db
            .prepare(`UPDATE vector SET used = ? WHERE key IN (${stale.map(() => '?').join(',')})`)
            .run(day, ...stale),
        );
      }
      return new Map(rows.map(({ key, vectors }) => [key, vectors]));
    },
    async keep(key, vectors) {
      state.everywhere((db) =>
        db
          .prepare('INSERT OR REPLACE INTO vector (key, vectors, used, seal) VALUES (?, ?, ?, ?)')
          .run(key, vectors, today(), sealOf(key, vectors)),
      );
    },
    async sweep() {
      state.everywhere((db) => db.prepare('DELETE FROM vector WHERE used < ?').run(today() - VECTOR_DAYS));
    },
  };
}

/** Those that are what was kept under these keys; of damaged ones the operator is told. What is older than seals are is passed over. */
function wholeRows(state: State, keys: readonly string[]) {
  const { results } = state.selected(TABLES.vectors, (db) => {
    const given = `WHERE key IN (${keys.map(() => '?').join(',')})`;
    const { rows, damaged } = TABLES.vectors.select(db, given, ...keys);
    const sealed = rows.filter(({ seal }) => seal !== null);
    const whole = sealed.filter(({ key, vectors, seal }) =>
      sealOf(key, vectors).every((byte, i) => byte === seal?.[i]),
    );
    return { rows: whole, damaged: damaged + sealed.length - whole.length };
  });
  return results.flat();
}
