import type Database from 'libsql';
import type { ArchiveCorrections, KeptCorrection } from '../../archive/corrections.js';
import { seal } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

const BATCH = 256;

/** Within a write of the vault: keeps what was corrected of an article, or, where its body is null, that nothing is. */
export function keepCorrection(
  db: Database.Database,
  archive: number,
  { article, body }: KeptCorrection,
): void {
  if (body === null)
    db.prepare('DELETE FROM article_correction WHERE archive = ? AND article = ?').run(archive, article);
  else
    db.prepare('INSERT OR REPLACE INTO article_correction (archive, article, body) VALUES (?, ?, ?)').run(
      archive,
      article,
      seal(body),
    );
}

export function archiveCorrections(vault: Vault, archive: number): ArchiveCorrections {
  return {
    async *all() {
      for (let after = 0; ; ) {
        const numbers = vault.read((db) => numbersAfter(db, archive, after));
        if (numbers.length === 0) return;
        after = numbers.at(-1)!;
        yield vault.rows(
          TABLES.corrections,
          'WHERE archive = ? AND number BETWEEN ? AND ? ORDER BY number',
          archive,
          numbers[0],
          after,
        );
      }
    },
    find: async (article) =>
      vault.rows(TABLES.corrections, 'WHERE archive = ? AND article = ?', archive, article)[0],
  };
}

/** By their numbers, so that a row that cannot be read does not end the list. */
function numbersAfter(db: Database.Database, archive: number, after: number): number[] {
  const sql =
    'SELECT number FROM article_correction WHERE archive = ? AND number > ? ORDER BY number LIMIT ?';
  return (db.prepare(sql).all(archive, after, BATCH) as { number: number }[]).map(({ number }) => number);
}
