import type { ArchiveReadings } from '../../archive-readings.js';
import { sealBytes, unsealedBytes } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

const BATCH = 64;
const NAMES = 256;

export function archiveReadings(vault: Vault, archive: number): ArchiveReadings {
  return {
    async *all(reader) {
      let after = '';
      for (;;) {
        const rows = vault.rows(
          TABLES.readings,
          'WHERE archive = ? AND file > ? AND reader = ? ORDER BY file LIMIT ?',
          archive,
          after,
          reader,
          BATCH,
        );
        if (rows.length === 0) return;
        // A damaged one is no loss: its file is read again.
        yield rows.flatMap(({ file, body: sealed }) => {
          const body = unsealedBytes(sealed);
          return body === null ? [] : [{ file, body }];
        });
        after = rows.at(-1)!.file;
      }
    },
    async keep(reader, readings) {
      vault.write((db) => {
        const insert = db.prepare(
          'INSERT OR REPLACE INTO archive_reading (archive, file, reader, body) VALUES (?, ?, ?, ?)',
        );
        for (const { file, body } of readings) insert.run(archive, file, reader, sealBytes(body));
      });
    },
    async drop(files) {
      vault.write((db) => {
        const drop = db.prepare('DELETE FROM archive_reading WHERE archive = ? AND file = ?');
        for (const file of files) drop.run(archive, file);
      });
    },
    async *files() {
      let after = '';
      for (;;) {
        const rows = vault.rows(
          TABLES.readFiles,
          'WHERE archive = ? AND file > ? ORDER BY file LIMIT ?',
          archive,
          after,
          NAMES,
        );
        if (rows.length === 0) return;
        yield rows.map(({ file }) => file);
        after = rows.at(-1)!.file;
      }
    },
  };
}
