import { setTimeout as pause, setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import { StateError } from '../../state-error.js';
import type { Vault } from '../database/vault.js';

/** Rows that are deleted in one turn of the event loop, so that neither it nor whoever else writes waits for a whole archive. */
const ROWS = 256;
/** Each with what waits because of it, a hundred articles at most. */
const FOLLOWS = 8;

/** What is found by an index that begins with the archive; the live version before that which it names. */
const INDEXED = [
  'archive_live',
  'archive_version',
  'archive_act',
  'archive_reading',
  'article_correction',
  'vote',
  'solved_gap',
  'noted_article',
  'digest_sent',
  'follow_target',
  'source_use',
] as const;

/** What has no such index is gone through by its key. */
const BY_KEY = {
  archive_intent: 'number',
  saved_page: 'id',
  conversation_turn: 'number',
  asked_question: 'number',
  wanted_answer: 'number',
} as const;

/** Deletes all that is one archive's, other work in between; the archive itself is still there then. @throws StateError */
export async function deleteContents(vault: Vault, archive: number): Promise<void> {
  const whole = async (some: (db: Database.Database) => number) => {
    while ((await written(vault, some)) > 0) await nextTurn();
  };
  await whole((db) => followsOf(db, archive));
  await whole((db) => sourcesOf(db, archive));
  for (const table of INDEXED)
    await whole(
      (db) =>
        db
          .prepare(
            `DELETE FROM ${table} WHERE rowid IN (SELECT rowid FROM ${table} WHERE archive = ? LIMIT ${ROWS})`,
          )
          .run(archive).changes,
    );
  for (const [table, key] of Object.entries(BY_KEY)) await deleteByKey(vault, table, key, archive);
}

/** Some follows, with what waits because of them. */
function followsOf(db: Database.Database, archive: number): number {
  const some = `(SELECT number FROM follow WHERE archive = ? ORDER BY number LIMIT ${FOLLOWS})`;
  db.prepare(`DELETE FROM follow_waiting WHERE follow IN ${some}`).run(archive);
  return db.prepare(`DELETE FROM follow WHERE number IN ${some}`).run(archive).changes;
}

/** Some of what a source told of, or the source where that is gone. */
function sourcesOf(db: Database.Database, archive: number): number {
  const source = '(SELECT min(number) FROM article_source WHERE archive = ?)';
  const items = `SELECT number FROM source_item WHERE source = ${source} LIMIT ${ROWS}`;
  const { changes } = db.prepare(`DELETE FROM source_item WHERE number IN (${items})`).run(archive);
  if (changes > 0) return changes;
  return db.prepare(`DELETE FROM article_source WHERE number = ${source}`).run(archive).changes;
}

/** A key as it goes back into SQLite: of a damaged record it may be anything, which libsql would end the process to give as it is. */
interface Key {
  readonly kind: keyof typeof AGAIN;
  readonly bytes: ArrayBuffer;
}

/** By SQLite's `typeof`, from bytes to what it was. */
const AGAIN = {
  integer: 'CAST(CAST(? AS TEXT) AS INTEGER)',
  real: 'CAST(CAST(? AS TEXT) AS REAL)',
  text: 'CAST(? AS TEXT)',
  blob: '?',
} as const;

async function deleteByKey(vault: Vault, table: string, key: string, archive: number): Promise<void> {
  for (let after: Key | undefined; ; await nextTurn()) {
    const beyond = after ? `${key} > ${AGAIN[after.kind]}` : 'TRUE';
    const given = after ? [new Uint8Array(after.bytes)] : [];
    const last = await written(vault, (db) => {
      const next = `SELECT ${key} FROM ${table} WHERE ${beyond} ORDER BY ${key} LIMIT ${ROWS}`;
      const [upTo] = db
        .prepare(
          `SELECT typeof(${key}) AS kind, CAST(${key} AS BLOB) AS bytes FROM (${next}) ORDER BY ${key} DESC LIMIT 1`,
        )
        .all(...given) as Key[];
      if (upTo)
        db.prepare(
          `DELETE FROM ${table} WHERE ${beyond} AND ${key} <= ${AGAIN[upTo.kind]} AND archive = ?`,
        ).run(...given, new Uint8Array(upTo.bytes), archive);
      return upTo;
    });
    if (!last) return;
    after = last;
  }
}

/** In so many small writes one meets what takes words out of the files by the way: it is tried again. */
const TRIES = 50;
const PAUSE_MS = 100;

async function written<T>(vault: Vault, work: (db: Database.Database) => T): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return vault.write(work);
    } catch (error) {
      if (!(error instanceof StateError) || error.isFull || tries === TRIES) throw error;
      await pause(PAUSE_MS);
    }
  }
}
