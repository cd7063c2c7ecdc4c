import type { ArchiveCorrections, KeptCorrection } from '../../archive/corrections.js';
import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';

const BATCH = 256;

/** Within a write of the vault: keeps what was corrected of an article, or, where its body is null, that nothing is. */
export async function keepCorrection(
  db: Connection,
  archive: number,
  { article, body }: KeptCorrection,
): Promise<void> {
  if (body === null)
    await db.run('DELETE FROM article_correction WHERE archive = $1 AND article = $2', archive, article);
  else
    await db.run(
      `INSERT INTO article_correction (archive, article, body) VALUES ($1, $2, $3)
       ON CONFLICT (archive, article) DO UPDATE SET body = excluded.body`,
      archive,
      article,
      JSON.stringify(body),
    );
}

interface Row extends KeptCorrection {
  readonly body: string;
}

export function archiveCorrections(vault: Vault, archive: number): ArchiveCorrections {
  return {
    async *all() {
      for (let after = ''; ; ) {
        const rows = await vault.read((db) =>
          db.rows<Row>(
            `SELECT article, body FROM article_correction WHERE archive = $1 AND article > $2
             ORDER BY article LIMIT ${BATCH}`,
            archive,
            after,
          ),
        );
        if (rows.length === 0) return;
        yield rows.map(correctionOf);
        after = rows.at(-1)!.article;
      }
    },
    async find(article) {
      const [row] = await vault.read((db) =>
        db.rows<Row>(
          'SELECT article, body FROM article_correction WHERE archive = $1 AND article = $2',
          archive,
          article,
        ),
      );
      return row && correctionOf(row);
    },
  };
}

function correctionOf({ article, body }: Row): KeptCorrection {
  return { article, body: JSON.parse(body) };
}
