import type { Awaited } from '../../shared/awaited.js';
import type { Vault } from '../database/vault.js';
import { lockLive } from './live-row.js';
import { numbersIn } from './listed.js';

const BATCH = 64;

/** Deletes the versions of an archive beyond `most`, never the live one, then the articles that no version of any archive holds. */
export async function* pruned(
  vault: Vault,
  archive: number,
  most: number,
  awaited: Awaited,
): AsyncGenerator<void> {
  const gone = await vault.write(async (db) => {
    const { version } = await lockLive(db, archive);
    return db.run(
      `DELETE FROM archive_version WHERE archive = $1 AND version IS DISTINCT FROM $2 AND version IN
         (SELECT version FROM archive_version WHERE archive = $1 ORDER BY act DESC OFFSET $3)`,
      archive,
      version,
      most,
    );
  });
  if (gone > 0) yield* withoutOrphans(vault, archive, awaited);
}

/**
 * Deletes the articles that no version holds, and that no other archive than this one waits for; all stay where it cannot be read
 * what a version holds.
 */
export async function* withoutOrphans(vault: Vault, archive: number, awaited: Awaited): AsyncGenerator<void> {
  const end = awaited.pruning();
  try {
    yield* orphansDeleted(vault, archive, awaited);
  } finally {
    end();
  }
}

async function* orphansDeleted(vault: Vault, archive: number, awaited: Awaited): AsyncGenerator<void> {
  // First of all: what is published from now on holds only what was there, or is waited for.
  const kept = await vault.read((db) =>
    db.rows<{ number: number; digest: string }>('SELECT number, digest FROM archive_article'),
  );
  const left = await vault.read((db) =>
    db.rows<{ archive: number; version: string }>(
      'SELECT archive, version FROM archive_version UNION SELECT archive, version FROM archive_staged',
    ),
  );
  const held = new Set<number>();
  for (const version of left) {
    const listed = await numbersIn(vault, version.archive, version.version);
    if (listed === null) return;
    for (const number of listed) held.add(number);
    yield;
  }
  const orphans = kept.filter(({ number }) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    const free = orphans
      .slice(from, from + BATCH)
      .filter(({ digest }) => !awaited.elsewhere(archive, digest))
      .map(({ number }) => number);
    await vault.write((db) => db.run('DELETE FROM archive_article WHERE number = ANY ($1::bigint[])', free));
  }
}
