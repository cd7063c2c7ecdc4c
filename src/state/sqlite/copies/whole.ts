import Database from 'libsql';
import { MIGRATIONS } from '../database/migrations.js';
import { CopyError } from './copy-error.js';

/**
 * Reads a database file through, as it stands by itself.
 * @throws CopyError when it is no state database, damaged, or of a newer version
 */
export function mustBeWhole(file: string): void {
  const db = opened(file);
  try {
    const { user_version: schema } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (schema > MIGRATIONS.length)
      throw new CopyError(
        `${file} was made by a newer version of Clippings (schema ${schema}, here ${MIGRATIONS.length}). Update first.`,
      );
    const found = db.prepare('PRAGMA integrity_check(1)').get() as { integrity_check: string };
    if (found.integrity_check !== 'ok')
      throw new CopyError(`${file} is damaged (${found.integrity_check}). Take another copy.`);
    const tables = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'archive_version'").all();
    if (schema === 0 || tables.length === 0) throw new CopyError(`${file} is no state of Clippings.`);
  } catch (error) {
    if (error instanceof CopyError) throw error;
    throw new CopyError(`${file} is no state of Clippings, or damaged (${(error as Error).message}).`, {
      cause: error,
    });
  } finally {
    db.close();
  }
}

function opened(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true } as Database.Options);
  } catch (error) {
    throw new CopyError(`${file} cannot be opened (${(error as Error).message}).`, { cause: error });
  }
}
