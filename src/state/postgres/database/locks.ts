import { createHash } from 'node:crypto';
import type { Connection } from './connection.js';

const LOCKS = 256;

/**
 * Within a transaction: whoever wants the same waits until it ends. By plain rows, a few for all there is: two things may share one,
 * which costs a wait and nothing else. One a transaction, so that nobody waits for each other.
 */
export async function lockOf(db: Connection, name: string): Promise<void> {
  const number = createHash('sha256').update(name).digest()[0]! % LOCKS;
  await db.run('INSERT INTO lock (number) VALUES ($1) ON CONFLICT (number) DO NOTHING', number);
  await db.run('SELECT number FROM lock WHERE number = $1 FOR UPDATE', number);
}
