import type { Vault } from './vault.js';

/** How the archive's files were read, so that a restart need not parse them again. Only ever a help: see `reader`. */
export interface ArchiveReadings {
  /** Those that were made by this reader (a digest of its code and settings), a few dozen at a time. */
  all(reader: string): Generator<readonly { readonly file: string; readonly body: Uint8Array }[]>;
  /** Give it a few dozen at a time. */
  keep(reader: string, readings: readonly { readonly file: string; readonly body: Uint8Array }[]): void;
  drop(files: readonly string[]): void;
  /** All of them, some hundred at a time. */
  files(): Generator<readonly string[]>;
}

const BATCH = 64;
const NAMES = 256;

export function archiveReadings(vault: Vault): ArchiveReadings {
  return {
    *all(reader) {
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
    keep(reader, readings) {
      vault.write((db) => {
        const insert = db.prepare(
          'INSERT OR REPLACE INTO archive_reading (file, reader, body) VALUES (?, ?, ?)',
        );
        for (const { file, body } of readings) insert.run(file, reader, body);
      });
    },
    drop(files) {
      vault.write((db) => {
        const drop = db.prepare('DELETE FROM archive_reading WHERE file = ?');
        for (const file of files) drop.run(file);
      });
    },
    *files() {
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
