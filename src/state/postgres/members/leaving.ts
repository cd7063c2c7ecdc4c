import type { Connection } from '../database/connection.js';

/** Who has lapsed for so long is no longer asked, and finds out by itself what it missed. */
const GONE_MS = 60_000;

/** Takes out those who have lapsed long ago. */
export async function clearAway(db: Connection): Promise<void> {
  const gone = await db.rows<{ id: string }>(
    `SELECT id FROM member WHERE until < clock_timestamp() - ${GONE_MS} * interval '1 millisecond'
     FOR UPDATE SKIP LOCKED`,
  );
  if (gone.length > 0)
    await leave(
      db,
      gone.map(({ id }) => id),
    );
}

/** Takes out members with all that is kept of them. */
export async function leave(db: Connection, ids: readonly string[]): Promise<void> {
  await db.run('DELETE FROM forget_waiting WHERE member = ANY ($1::text[])', ids);
  await db.run('DELETE FROM member_archive WHERE member = ANY ($1::text[])', ids);
  await db.run('DELETE FROM member WHERE id = ANY ($1::text[])', ids);
}
