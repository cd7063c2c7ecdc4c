import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { STATE_FILE } from '../database/database.js';
import { ARTICLES, OWN_ARCHIVES, ownFiles } from '../copies/own-files.js';

const BUSY_MS = 10_000;

/** What is wrong with the files of archives that servers have of their own, a sentence each with what to do. */
export interface OwnArchives {
  readonly damaged: readonly string[];
  /** Folders that belong to no archive any more: nobody reads them. */
  readonly left: readonly string[];
}

/** Reads all of these files, and looks whether each archive that has articles has its folder. */
export function checkOwnArchives(folder: string): OwnArchives {
  const archives = archivesOf(folder);
  // What is wrong with the database itself is said of that.
  if (archives === null) return { damaged: [], left: [] };
  const root = join(folder, OWN_ARCHIVES);
  const damaged = archives.flatMap(({ key, name, articles }) => {
    const path = join(root, key, ARTICLES);
    return !articles || existsSync(path)
      ? []
      : [
          `the archive ${key} (${name}) has articles, and its folder ${path} is not there. Put it back from a copy before it is next opened`,
        ];
  });
  for (const { path, isStrange } of ownFiles(folder)) {
    try {
      if (!isStrange) readFileSync(join(root, path));
    } catch (error) {
      damaged.push(
        `${join(root, path)} cannot be read (${(error as NodeJS.ErrnoException).code}). Put it back from a copy`,
      );
    }
  }
  const known = new Set(archives.map(({ key }) => key));
  const folders = existsSync(root) ? readdirSync(root) : [];
  return { damaged, left: folders.filter((name) => !known.has(name)).map((name) => join(root, name)) };
}

interface Archive {
  readonly key: string;
  readonly name: string;
  /** Whether a version of it is live. */
  readonly articles: boolean;
}

/** Null where that cannot be read. */
function archivesOf(folder: string): Archive[] | null {
  let db: Database.Database | undefined;
  try {
    db = new Database(join(folder, STATE_FILE), { readonly: true, timeout: BUSY_MS } as Database.Options);
    return archivesIn(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function archivesIn(db: Database.Database): Archive[] {
  // What an older version made knows of one archive only.
  if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'archive'").all().length === 0) return [];
  const rows = db
    .prepare(
      `SELECT CAST(key AS BLOB) AS key, CAST(name AS BLOB) AS name,
         EXISTS (SELECT 1 FROM archive_live WHERE archive_live.archive = archive.number) AS live
       FROM archive WHERE number <> 1 ORDER BY number`,
    )
    .all() as { key: ArrayBuffer; name: ArrayBuffer; live: number }[];
  return rows.map(({ key, name, live }) => ({
    key: Buffer.from(key).toString(),
    name: Buffer.from(name).toString(),
    articles: live === 1,
  }));
}
