import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';
import { lockLive } from './live-row.js';

const BATCH = 64;

/**
 * Deletes the versions beyond `most`, never the live one, then the articles that no version holds. Whoever publishes meanwhile ends
 * it: the next one goes on.
 * @param numbersIn the numbers of a version's articles; null when they are damaged
 */
export async function* pruned(
  vault: Vault,
  archive: number,
  most: number,
  numbersIn: (version: string) => Promise<Uint32Array | null>,
): AsyncGenerator<void> {
  const started = await vault.write((db) => dropVersions(db, archive, most));
  if (started === null) return;
  const held = new Set<number>();
  for (const version of started.left) {
    const listed = await numbersIn(version);
    if (listed === null) return;
    for (const number of listed) held.add(number);
    yield;
  }
  const kept = await vault.read((db) =>
    db.rows<{ number: number }>('SELECT number FROM archive_article WHERE archive = $1', archive),
  );
  const orphans = kept.map(({ number }) => number).filter((number) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    const isOver = await vault.write(async (db) => {
      // A version that has been published since may hold some of them.
      if ((await lockLive(db, archive)).epoch !== started.epoch) return true;
      await db.run(
        'DELETE FROM archive_article WHERE archive = $1 AND number = ANY ($2::bigint[])',
        archive,
        orphans.slice(from, from + BATCH),
      );
      return false;
    });
    if (isOver) return;
  }
}

/** Gives the versions that are left; null when there was none to delete. */
async function dropVersions(db: Connection, archive: number, most: number) {
  const live = await lockLive(db, archive);
  const gone = await db.run(
    `DELETE FROM archive_version WHERE archive = $1 AND version IS DISTINCT FROM $2 AND version IN
       (SELECT version FROM archive_version WHERE archive = $1 ORDER BY act DESC OFFSET $3)`,
    archive,
    live.version,
    most,
  );
  if (gone === 0) return null;
  const left = await db.rows<{ version: string }>(
    'SELECT version FROM archive_version WHERE archive = $1',
    archive,
  );
  return { epoch: live.epoch, left: left.map(({ version }) => version) };
}
