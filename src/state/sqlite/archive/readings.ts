import type { ArchiveReadings } from '../../archive-readings.js';
import type { Vault } from '../database/vault.js';

const BATCH = 64;
const NAMES = 256;

export function archiveReadings(vault: Vault): ArchiveReadings {
  return {
    async *all(reader) {
      let after = '';
      for (;;) {
        const rows = vault.read(
          (db) =>
            db
              .prepare(
                'SELECT file, body FROM archive_reading WHERE file > ? AND reader = ? ORDER BY file LIMIT ?',
              )
              .all(after, reader, BATCH) as { file: string; body: ArrayBuffer }[],
        );
        if (rows.length === 0) return;
        // libsql gives blobs as ArrayBuffer.
        yield rows.map(({ file, body }) => ({ file, body: Buffer.from(body) }));
        after = rows.at(-1)!.file;
      }
    },
    async keep(reader, readings) {
      vault.write((db) => {
        const insert = db.prepare(
          'INSERT OR REPLACE INTO archive_reading (file, reader, body) VALUES (?, ?, ?)',
        );
        for (const { file, body } of readings) insert.run(file, reader, body);
      });
    },
    async drop(files) {
      vault.write((db) => {
        const drop = db.prepare('DELETE FROM archive_reading WHERE file = ?');
        for (const file of files) drop.run(file);
      });
    },
    async *files() {
      let after = '';
      for (;;) {
        const rows = vault.read(
          (db) =>
            db
              .prepare('SELECT file FROM archive_reading WHERE file > ? ORDER BY file LIMIT ?')
              .all(after, NAMES) as { file: string }[],
        );
        if (rows.length === 0) return;
        yield rows.map(({ file }) => file);
        after = rows.at(-1)!.file;
      }
    },
  };
}
