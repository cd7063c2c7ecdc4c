import { table } from '../database/table.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';
import type { KnownNumbers } from './known-numbers.js';

const BATCH = 64;
const NAMES = table('archive_version', { version: 'text' });
const NUMBERS = table('archive_article', { number: 'integer' });

/**
 * Deletes the versions beyond `most`, never the live one, then the articles that no version holds; those stay where it cannot be
 * read what a version holds.
 * @param numbersIn the numbers of a version's articles; null when they are damaged
 */
export async function* pruned(
  vault: Vault,
  most: number,
  numbersIn: (version: string) => Uint32Array | null,
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
  const { rows: left, damaged } = vault.read((db) => NAMES.select(db, ''));
  if (damaged > 0) return;
  for (const { version } of left) {
    const listed = numbersIn(version);
    if (listed === null) return;
    for (const number of listed) held.add(number);
    yield;
  }
  const orphans = vault.rows(NUMBERS, '').filter(({ number }) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    vault.write((db) => {
      const { columns } = TABLES.digests;
      const drop = `DELETE FROM archive_article WHERE number = ? RETURNING ${columns}`;
      const gone = orphans
        .slice(from, from + BATCH)
        .flatMap(({ number }) => TABLES.digests.run(db, drop, number).rows);
      numbers.forget(
        db,
        gone.map(({ digest }) => digest),
      );
    });
  }
}
