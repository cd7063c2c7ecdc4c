import pg from 'pg';
import { MIGRATIONS } from './migrations.js';

/** Older ones are not tried. */
const LEAST_VERSION = 150_000;
/** What only looks is answered at once, or the server stands still. */
const LOOK_MS = 5_000;
/** A step may have to go over all that is kept, and another process be waited for that takes it. */
const STEP_MS = 600_000;
/** Another process makes the same tables at this moment: what one finds there, the other has just made. */
const MADE_MEANWHILE = ['23505', '42P07', '42710', 'XX000'];
const TRIES = 5;

/** The database cannot be used by this build, however often it is tried. */
export class WrongDatabase extends Error {
  override readonly name = 'WrongDatabase';
}

/**
 * Takes the steps that a database has not had yet, in one transaction and one process at a time.
 * @throws WrongDatabase when a newer version of Clippings has changed it, or the server is too old
 */
export async function migrate(config: pg.ClientConfig): Promise<void> {
  for (let left = TRIES; ; left--) {
    // One of its own: a step takes longer than anything else may.
    const client = new pg.Client({ ...config, query_timeout: LOOK_MS });
    client.on('error', () => {});
    try {
      await client.connect();
      await takeSteps(client);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (left <= 1 || !MADE_MEANWHILE.includes(code)) throw error;
    } finally {
      // Not waited for: a server that stands still says no good-bye.
      void client.end().catch(() => {});
    }
  }
}

async function takeSteps(client: pg.Client): Promise<void> {
  const { rows: versions } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  );
  if (versions[0].number < LEAST_VERSION)
    throw new WrongDatabase(
      `The PostgreSQL server of DATABASE_URL is version ${versions[0].name}; Clippings needs 15 or later.`,
    );
  if ((await taken(client)) === MIGRATIONS.length) return;
  const patiently = (text: string) => client.query({ text, query_timeout: STEP_MS } as pg.QueryConfig);
  await client.query(
    'CREATE TABLE IF NOT EXISTS schema_step (one int PRIMARY KEY CHECK (one = 1), step int NOT NULL)',
  );
  await client.query('INSERT INTO schema_step (one, step) VALUES (1, 0) ON CONFLICT DO NOTHING');
  await client.query('BEGIN');
  // Whoever comes second waits here, and finds that all has been done.
  const { rows } = await patiently('SELECT step FROM schema_step FOR UPDATE');
  for (const step of MIGRATIONS.slice(checked(rows[0].step))) await patiently(step);
  await client.query('UPDATE schema_step SET step = $1', [MIGRATIONS.length]);
  await client.query('COMMIT');
}

async function taken(client: pg.Client): Promise<number> {
  const { rows: found } = await client.query("SELECT to_regclass('schema_step') AS name");
  if (found[0].name === null) return 0;
  const { rows } = await client.query('SELECT step FROM schema_step');
  return checked(rows[0]?.step ?? 0);
}

function checked(step: number): number {
  if (step > MIGRATIONS.length)
    throw new WrongDatabase(
      `The database of DATABASE_URL was changed by a newer version of Clippings (schema ${step}, here ${MIGRATIONS.length}). Start that version, or one that is newer.`,
    );
  return step;
}
