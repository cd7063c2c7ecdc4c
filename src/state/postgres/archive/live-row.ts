import type { Connection } from '../database/connection.js';

/** Which version is live. `epoch` grows with each that goes live; null before the first. */
export interface LiveRow {
  readonly version: string | null;
  readonly pinned: boolean;
  readonly epoch: number;
}

/** Within a transaction: whatever else makes versions or deletes them waits until it ends. */
export async function lockLive(db: Connection, archive: number): Promise<LiveRow> {
  await db.run('INSERT INTO archive_live (archive) VALUES ($1) ON CONFLICT (archive) DO NOTHING', archive);
  const [row] = await db.rows<LiveRow>(
    'SELECT version, pinned, epoch FROM archive_live WHERE archive = $1 FOR UPDATE',
    archive,
  );
  return row!;
}
