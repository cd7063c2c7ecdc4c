import type { FileChange, KeptFile, KeptFiles } from '../../shared-archive/kept-files.js';
import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';

const BATCH = 256;

interface Row extends Omit<KeptFile, 'isNew'> {
  readonly is_new: boolean;
}

export function keptFiles(vault: Vault, archive: number): KeptFiles {
  return {
    async *all() {
      for (let after = ''; ; ) {
        const rows = await vault.read((db) =>
          db.rows<Row>(
            `SELECT file, digest, before, is_new FROM kept_file WHERE archive = $1 AND file > $2
             ORDER BY file LIMIT ${BATCH}`,
            archive,
            after,
          ),
        );
        if (rows.length === 0) return;
        yield rows.map(({ is_new, ...row }) => ({ ...row, isNew: is_new }));
        after = rows.at(-1)!.file;
      }
    },
    async content(file) {
      const [row] = await vault.read((db) =>
        db.rows<{ content: Buffer | null }>(
          'SELECT content FROM kept_file WHERE archive = $1 AND file = $2',
          archive,
          file,
        ),
      );
      return row?.content ?? null;
    },
  };
}

/** Within a write of the vault. */
export async function keepFileChange(
  db: Connection,
  archive: number,
  { file, before, content, digest }: FileChange,
): Promise<void> {
  await db.run(
    `INSERT INTO kept_file (archive, file, digest, before, is_new, content) VALUES ($1, $2, $3, $4::text[], $5, $6)
     ON CONFLICT (archive, file) DO UPDATE SET
       digest = excluded.digest, content = excluded.content,
       is_new = excluded.digest IS NOT NULL AND (kept_file.is_new OR excluded.is_new),
       before = ARRAY(SELECT DISTINCT one FROM unnest(kept_file.before || kept_file.digest || excluded.before) AS one
         WHERE one IS NOT NULL)`,
    archive,
    file,
    digest,
    before === null ? [] : [before],
    before === null && digest !== null,
    content,
  );
}
