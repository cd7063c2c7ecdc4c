import type { ArchiveReadings } from '../../archive-readings.js';
import type { Vault } from '../database/vault.js';

const BATCH = 64;
const NAMES = 256;

export function archiveReadings(vault: Vault, archive: number): ArchiveReadings {
  return {
    async *all(reader) {
      for (let after = ''; ; ) {
        const rows = await vault.read((db) =>
          db.rows<{ file: string; body: Buffer }>(
            `SELECT file, body FROM archive_reading WHERE archive = $1 AND file > $2 AND reader = $3
             ORDER BY file LIMIT ${BATCH}`,
            archive,
            after,
            reader,
          ),
        );
        if (rows.length === 0) return;
        yield rows;
        after = rows.at(-1)!.file;
      }
    },
    async keep(reader, readings) {
      await vault.write((db) =>
        db.run(
          `INSERT INTO archive_reading (archive, file, reader, body)
           SELECT $1, one.file, $2, one.body FROM unnest($3::text[], $4::bytea[]) AS one (file, body)
           ON CONFLICT (archive, file) DO UPDATE SET reader = excluded.reader, body = excluded.body`,
          archive,
          reader,
          readings.map(({ file }) => file),
          readings.map(({ body }) => body),
        ),
      );
    },
    async drop(files) {
      await vault.write((db) =>
        db.run('DELETE FROM archive_reading WHERE archive = $1 AND file = ANY ($2::text[])', archive, files),
      );
    },
    async *files() {
      for (let after = ''; ; ) {
        const rows = await vault.read((db) =>
          db.rows<{ file: string }>(
            `SELECT file FROM archive_reading WHERE archive = $1 AND file > $2 ORDER BY file LIMIT ${NAMES}`,
            archive,
            after,
          ),
        );
        if (rows.length === 0) return;
        yield rows.map(({ file }) => file);
        after = rows.at(-1)!.file;
      }
    },
  };
}
