import { VECTOR_DAYS, type Vectors } from '../vectors.js';
import type { State } from './database/state.js';

/** Their use is noted only so often: each note is a write. */
const NOTED_EVERY_DAYS = 7;
const DAY_MS = 86_400_000;

interface Row {
  readonly key: string;
  readonly vectors: Buffer;
  readonly used: number;
}

export function keptVectors(state: State, { now = Date.now }: { readonly now?: () => number } = {}): Vectors {
  const today = () => Math.floor(now() / DAY_MS);
  return {
    async recall(keys) {
      if (keys.length === 0) return new Map();
      const day = today();
      const found = await state.later((db) =>
        db.rows<Row>('SELECT key, vectors, used FROM vector WHERE key = ANY ($1::text[])', keys),
      );
      const rows = found?.value ?? [];
      const stale = rows.filter(({ used }) => used <= day - NOTED_EVERY_DAYS).map(({ key }) => key);
      if (stale.length > 0)
        await state.later((db) =>
          db.run('UPDATE vector SET used = $1 WHERE key = ANY ($2::text[])', day, stale),
        );
      return new Map(rows.map(({ key, vectors }) => [key, new Uint8Array(vectors)]));
    },
    async keep(key, vectors) {
      await state.later((db) =>
        db.run(
          `INSERT INTO vector (key, vectors, used) VALUES ($1, $2, $3)
           ON CONFLICT (key) DO UPDATE SET vectors = excluded.vectors, used = excluded.used`,
          key,
          vectors,
          today(),
        ),
      );
    },
    async sweep() {
      await state.later((db) => db.run('DELETE FROM vector WHERE used < $1', today() - VECTOR_DAYS));
    },
  };
}
