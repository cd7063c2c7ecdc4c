import type { Arrivals } from '../../alerts/arrivals.js';
import type { Connection } from '../database/connection.js';
import { lockOf } from '../database/locks.js';
import type { State } from '../database/state.js';

/** Noted in one statement. */
const BATCH = 1_000;
/** A first archive may have hundreds of thousands of articles. */
const NOTE_MS = 60_000;

export function arrivals(
  state: State,
  archive: number,
  { now = Date.now }: { readonly now?: () => number } = {},
): Arrivals {
  return {
    async note(articles) {
      const at = now();
      const done = await state.change(async (db) => {
        await lockOf(db, `arrivals ${archive}`);
        const fresh = Math.max(at, (await latestIn(db, archive)) + 1);
        for (let from = 0; from < articles.length; from += BATCH)
          await noteSome(db, archive, articles.slice(from, from + BATCH), fresh);
      }, NOTE_MS);
      return done !== null;
    },
    async between(after, upTo) {
      const asked = await state.ask((db) =>
        db.rows<{ article: string }>(
          `SELECT article FROM noted_article WHERE archive = $1 AND at > $2 AND at <= $3 ORDER BY at DESC, article`,
          archive,
          after,
          upTo,
        ),
      );
      return asked?.value.map(({ article }) => article) ?? null;
    },
    latest: async () => (await state.ask((db) => latestIn(db, archive)))?.value ?? null,
  };
}

async function latestIn(db: Connection, archive: number): Promise<number> {
  const [row] = await db.rows<{ at: number }>(
    'SELECT coalesce(max(at), 0) AS at FROM noted_article WHERE archive = $1',
    archive,
  );
  return row!.at;
}

/** What has copies is of the time at which the first of them was noted. */
async function noteSome(
  db: Connection,
  archive: number,
  articles: readonly (readonly string[])[],
  fresh: number,
): Promise<void> {
  const several = articles.filter((ids) => ids.length > 1).flat();
  const known =
    several.length === 0
      ? []
      : await db.rows<{ article: string; at: number }>(
          'SELECT article, at FROM noted_article WHERE archive = $1 AND article = ANY ($2::text[])',
          archive,
          several,
        );
  const noted = new Map(known.map(({ article, at }) => [article, at]));
  const ids: string[] = [];
  const times: number[] = [];
  for (const copies of articles) {
    const before = copies.flatMap((id) => noted.get(id) ?? []);
    const at = before.length === 0 ? fresh : Math.min(...before);
    for (const id of copies) {
      ids.push(id);
      times.push(at);
      if (copies.length > 1 && !noted.has(id)) noted.set(id, at);
    }
  }
  await db.run(
    `INSERT INTO noted_article (archive, article, at)
     SELECT $1, one.article, one.at FROM unnest($2::text[], $3::bigint[]) AS one (article, at)
     ON CONFLICT (archive, article) DO NOTHING`,
    archive,
    ids,
    times,
  );
}
