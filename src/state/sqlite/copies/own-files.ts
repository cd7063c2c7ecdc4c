import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'libsql';
import { seal, unsealed } from '../database/seal.js';
import { CopyError } from './copy-error.js';

/**
 * The files of archives that servers have of their own: they are in the state folder, and nowhere else. In a copy of the state they are
 * rows of a table, which no state has that is in use.
 */

export const OWN_ARCHIVES = 'archives';
/** Of an archive's folder; what else is there is made anew. */
export const ARTICLES = 'articles';

/** Who reads the copy may read the files; as they were, only their owner does. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE = 0o600;

export interface OwnFile {
  /** Below the folder of archives, `/` between its parts: `x7k2mp/articles/2017/a.txt`. */
  readonly path: string;
  /** No file that can be copied: a link, a pipe, a name that is no text. */
  readonly isStrange: boolean;
}

/** All files of archives of servers in a state folder, in order. @throws an error of the file system */
export function* ownFiles(folder: string): Generator<OwnFile> {
  const root = join(folder, OWN_ARCHIVES);
  for (const key of namesIn(root))
    if (existsSync(join(root, key, ARTICLES))) yield* below(root, `${key}/${ARTICLES}`);
}

function* below(root: string, path: string): Generator<OwnFile> {
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isDirectory())
    for (const name of namesIn(join(root, path))) yield* below(root, `${path}/${name}`);
  else yield { path, isStrange: !found?.isFile() };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

export interface Packed {
  readonly files: number;
  /** Below the folder of archives; they are not in the copy. */
  readonly passedOver: readonly string[];
}

/** Puts the files into a copy. @throws an error of the file system, also where one goes meanwhile */
export function packOwnFiles(copy: Database.Database, folder: string): Packed {
  copy.exec('CREATE TABLE archive_file (path TEXT PRIMARY KEY, content BLOB NOT NULL)');
  const insert = copy.prepare('INSERT INTO archive_file (path, content) VALUES (?, ?)');
  const passedOver: string[] = [];
  let files = 0;
  copy.exec('BEGIN');
  for (const { path, isStrange } of ownFiles(folder)) {
    if (isStrange) {
      passedOver.push(path);
      continue;
    }
    insert.run(path, readFileSync(join(folder, OWN_ARCHIVES, path)));
    files++;
  }
  copy.exec('COMMIT');
  return { files, passedOver };
}

const KEY = /^[a-z0-9]+$/;
/** What every path in a copy is; nothing else is written anywhere. */
const PATH = /^[a-z0-9]+\/articles(?:\/(?!\.{1,2}(?:\/|$))[^/\0]+)+$/;

export function hasOwnFiles(copy: Database.Database): boolean {
  return copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'archive_file'").all().length > 0;
}

/** Writes the files of a copy into a folder. @throws CopyError for a path that no copy has; an error of the file system */
export function unpackOwnFiles(copy: Database.Database, root: string): number {
  mkdirSync(root, { recursive: true, mode: PRIVATE_FOLDER });
  const rows = copy.prepare('SELECT CAST(path AS BLOB) AS path FROM archive_file ORDER BY path').all();
  for (const key of keysIn(copy))
    mkdirSync(join(root, key, ARTICLES), { recursive: true, mode: PRIVATE_FOLDER });
  const paths = (rows as { path: ArrayBuffer }[]).map((row) => textOf(row.path));
  const content = copy.prepare('SELECT content FROM archive_file WHERE path = ?');
  for (const path of paths) {
    if (!PATH.test(path))
      throw new CopyError(`The copy has a file with a path that is none: ${JSON.stringify(path)}.`);
    const target = join(root, ...path.split('/'));
    mkdirSync(dirname(target), { recursive: true, mode: PRIVATE_FOLDER });
    const [row] = content.all(path) as { content: ArrayBuffer }[];
    writeFileSync(target, new Uint8Array(row!.content), { mode: PRIVATE, flag: 'wx', flush: true });
  }
  return paths.length;
}

/** Of the archives but the first; one without any file has a folder too. */
function keysIn(copy: Database.Database): string[] {
  const rows = copy.prepare('SELECT CAST(key AS BLOB) AS key FROM archive WHERE number <> 1').all();
  const keys = (rows as { key: ArrayBuffer }[]).map(({ key }) => textOf(key));
  return keys.filter((key) => KEY.test(key));
}

/** An act on files that was cut short says where they are: now they are here. */
export function moveIntents(copy: Database.Database, folder: string): void {
  const rows = copy
    .prepare(
      `SELECT archive_intent.number AS number, CAST(archive.key AS BLOB) AS key, CAST(archive_intent.body AS BLOB) AS body
       FROM archive_intent JOIN archive ON archive.number = archive_intent.archive WHERE archive.number <> 1`,
    )
    .all() as { number: number; key: ArrayBuffer; body: ArrayBuffer }[];
  const update = copy.prepare('UPDATE archive_intent SET body = ? WHERE number = ?');
  for (const { number, key, body } of rows) {
    const intent = unsealed(textOf(body)) as object;
    const now = join(folder, OWN_ARCHIVES, textOf(key), ARTICLES);
    update.run(seal({ ...intent, folder: now }), number);
  }
}

/** As bytes, because libsql ends the process on text that is no UTF-8. */
const textOf = (bytes: ArrayBuffer) => Buffer.from(bytes).toString();
