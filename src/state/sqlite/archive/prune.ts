import type Database from 'libsql';
import type { Vault } from '../database/vault.js';
import type { KnownNumbers } from './known-numbers.js';

const BATCH = 64;

/**
 * Deletes the versions beyond `most`, never the live one, then the articles that no version holds.
 * @param numbersIn the numbers of a version's articles
 */
export async function* pruned(
  vault: Vault,
  most: number,
  numbersIn: (db: Database.Database, version: string) => Uint32Array,
  numbers: KnownNumbers,
): AsyncGenerator<void> {
  const { changes } = vault.write((db) =>
    db
      .prepare(
        `DELETE FROM archive_version WHERE version NOT IN (SELECT version FROM archive_live)
         AND version NOT IN (SELECT version FROM archive_version ORDER BY act DESC LIMIT ?)`,
      )
      .run(most),
  );
  if (changes === 0) return;
  const held = new Set<number>();
  const left = vault.read(
    (db) => db.prepare('SELECT version FROM archive_version').all() as { version: string }[],
  );
  for (const { version } of left) {
    for (const number of vault.read((db) => numbersIn(db, version))) held.add(number);
    yield;
  }
  const all = vault.read(
    (db) => db.prepare('SELECT number FROM archive_article').all() as { number: number }[],
  );
  const orphans = all.filter(({ number }) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    vault.write((db) => {
      const drop = db.prepare('DELETE FROM archive_article WHERE number = ? RETURNING digest');
      const gone = orphans.slice(from, from + BATCH).flatMap(({ number }) => drop.all(number));
      numbers.forget(
        db,
        gone.map((row) => (row as { digest: string }).digest),
      );
    });
  }
}
