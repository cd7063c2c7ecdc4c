import { table } from '../database/table.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';
import type { KeptBodies } from './bodies.js';
import { numbersIn } from './listed.js';

const BATCH = 64;
const NAMES = table('archive_version', { archive: 'integer', version: 'text' });

/** Deletes the versions of an archive beyond `most`, never the live one, then the articles that no version of any archive holds. */
export async function* pruned(
  vault: Vault,
  archive: number,
  most: number,
  bodies: KeptBodies,
): AsyncGenerator<void> {
  const { changes } = vault.write((db) =>
    db
      .prepare(
        `DELETE FROM archive_version WHERE archive = ?
         AND version NOT IN (SELECT version FROM archive_live WHERE archive = ?)
         AND version NOT IN (SELECT version FROM archive_version WHERE archive = ? ORDER BY act DESC LIMIT ?)`,
      )
      .run(archive, archive, archive, most),
  );
  if (changes > 0) yield* withoutOrphans(vault, archive, bodies);
}

/**
 * Deletes the articles that no version holds, and that no other archive than this one waits for; all stay where it cannot be read
 * what a version holds.
 */
export async function* withoutOrphans(
  vault: Vault,
  archive: number,
  bodies: KeptBodies,
): AsyncGenerator<void> {
  const end = bodies.awaited.pruning();
  try {
    yield* orphansDeleted(vault, archive, bodies);
  } finally {
    end();
  }
}

async function* orphansDeleted(
  vault: Vault,
  archive: number,
  { numbers, awaited }: KeptBodies,
): AsyncGenerator<void> {
  // First of all: what is published from now on holds only what was there, or is waited for.
  const kept = vault.rows(TABLES.digests, '');
  const held = new Set<number>();
  const { rows: left, damaged } = vault.read((db) => NAMES.select(db, ''));
  if (damaged > 0) return;
  for (const version of left) {
    const listed = numbersIn(vault, version.archive, version.version);
    if (listed === null) return;
    for (const number of listed) held.add(number);
    yield;
  }
  const orphans = kept.filter(({ number }) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    const free = orphans
      .slice(from, from + BATCH)
      .filter(({ digest }) => !awaited.elsewhere(archive, digest));
    vault.write((db) => {
      const drop = db.prepare('DELETE FROM archive_article WHERE number = ?');
      for (const { number } of free) drop.run(number);
      numbers.forget(
        db,
        free.map(({ digest }) => digest),
      );
    });
  }
}
