import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import type { ArchiveVersions, KeptText, Publication } from '../../archive-versions.js';
import { packedBytes, unpacked, unpackedBytes } from '../../packed.js';
import { overtaken } from '../../shared/overtaken.js';
import { seal } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';
import { addAct, strikeIntent } from './acts.js';
import type { KeptBodies } from './bodies.js';
import { keepCorrection } from './corrections.js';
import type { KnownNumbers } from './known-numbers.js';
import { ifWhole, numbersIn } from './listed.js';
import { pruned } from './prune.js';

const BATCH = 64;
/** Articles whose numbers are looked up in one turn of the event loop: less than a millisecond for those that are known. */
const NUMBERED_A_TURN = 512;

export function archiveVersions(vault: Vault, archive: number, bodies: KeptBodies): ArchiveVersions {
  const { numbers, distrusted, awaited } = bodies;

  return {
    async missing(digests) {
      awaited.by(archive, digests);
      const known = vault.read((db) => numbers.of(db, digests));
      return digests.filter((digest, i) => known[i] === undefined || distrusted.has(digest));
    },
    async keepArticles(bodies) {
      awaited.by(
        archive,
        bodies.map(({ digest }) => digest),
      );
      const kept = vault.write((db) => {
        const insert = db.prepare('INSERT OR IGNORE INTO archive_article (digest, body) VALUES (?, ?)');
        const mend = db.prepare('UPDATE archive_article SET body = ? WHERE digest = ?');
        return bodies.flatMap(({ digest, body }) => {
          if (distrusted.has(digest)) mend.run(body, digest);
          const { changes, lastInsertRowid } = insert.run(digest, body);
          return changes === 0 ? [] : [{ db, digest, number: Number(lastInsertRowid) }];
        });
      });
      // Only now: what a write has put there is not kept before it is committed.
      for (const { db, digest, number } of kept) numbers.learn(db, digest, number);
      for (const { digest } of bodies) distrusted.delete(digest);
    },
    async publish(publication) {
      const listed = await numbersOf(vault, numbers, publication.articles);
      // Outside the transaction: for a large archive these are milliseconds in which nobody else could write.
      const rejected = packedBytes(Buffer.from(JSON.stringify(publication.rejected)));
      const articles = packedBytes(new Uint8Array(listed.buffer));
      const act = vault.write((db) => {
        checkLive(db, archive, publication.from);
        const act = addAct(db, archive, publication.act);
        putVersion(db, { ...publication, act, archive }, rejected, articles);
        if (publication.intent !== undefined) strikeIntent(db, archive, publication.intent);
        if (publication.correction) keepCorrection(db, archive, publication.correction);
        return act;
      });
      awaited.end(archive);
      if (publication.intent !== undefined || publication.correction) vault.wipeSoon();
      return act;
    },
    async live() {
      const [row] = vault.rows(TABLES.live, 'WHERE archive = ? LIMIT 1', archive);
      return row && { version: row.version, pinned: row.pinned === 1 };
    },
    find: async (version) =>
      vault.rows(TABLES.versions, 'WHERE archive = ? AND version = ?', archive, version)[0],
    beginningWith: async (prefix, limit) =>
      vault.rows(
        TABLES.versions,
        'WHERE archive = ? AND substr(version, 1, ?) = ? ORDER BY act DESC LIMIT ?',
        archive,
        prefix.length,
        prefix,
        limit,
      ),
    latest: async (limit) =>
      vault.rows(TABLES.versions, 'WHERE archive = ? ORDER BY act DESC LIMIT ?', archive, limit),
    async rejectedIn(version) {
      const [row] = vault.rows(TABLES.rejected, 'WHERE archive = ? AND version = ?', archive, version);
      const rejected = row && ifWhole(() => unpackedBytes(row.rejected));
      if (rejected === null) vault.damaged(TABLES.rejected.name);
      return rejected ? JSON.parse(rejected.toString()) : [];
    },
    async *textsIn(version) {
      const listed = numbersIn(vault, archive, version);
      if (listed === null) yield [LOST];
      else
        for (let from = 0; from < listed.length; from += BATCH)
          yield textsOf(vault, numbers, listed.subarray(from, from + BATCH));
    },
    async textOf(digest) {
      const [row] = vault.rows(TABLES.articles, 'WHERE digest = ?', digest);
      return row && (ifWhole(() => unpacked(row.body)) ?? undefined);
    },
    async distrust(digest) {
      distrusted.add(digest);
    },
    prune: (most) => pruned(vault, archive, most, bodies),
  };
}

/** @throws Error when an article is not kept: a version must never name one that is not there */
async function numbersOf(
  vault: Vault,
  numbers: KnownNumbers,
  digests: readonly string[],
): Promise<Uint32Array> {
  const listed = new Uint32Array(digests.length);
  for (let from = 0; from < digests.length; from += NUMBERED_A_TURN) {
    if (from > 0) await nextTurn();
    const some = digests.slice(from, from + NUMBERED_A_TURN);
    for (const [i, number] of vault.read((db) => numbers.of(db, some)).entries()) {
      if (number === undefined) throw new Error(`The article ${some[i]} is not kept.`);
      listed[from + i] = number;
    }
  }
  return listed;
}

/** Within a write of the vault. What is live is not known where that is damaged. @throws OvertakenError */
function checkLive(db: Database.Database, archive: number, from: string | undefined): void {
  const [live] = TABLES.live.select(db, 'WHERE archive = ?', archive).rows;
  if (live && from !== undefined && from !== live.version) throw overtaken();
}

/** Within a write of the vault: keeps a version and points to it as the live one. */
function putVersion(
  db: Database.Database,
  {
    archive,
    version,
    act,
    facts,
    pinned,
  }: Pick<Publication, 'version' | 'facts' | 'pinned'> & { readonly act: number; readonly archive: number },
  rejected: Uint8Array,
  articles: Uint8Array,
): void {
  db.prepare(
    `INSERT OR REPLACE INTO archive_version (archive, version, act, facts, rejected, articles)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(archive, version, act, seal(facts), rejected, articles);
  db.prepare('INSERT OR REPLACE INTO archive_live (archive, version, pinned) VALUES (?, ?, ?)').run(
    archive,
    version,
    pinned ? 1 : 0,
  );
}

const LOST: KeptText = { digest: null, text: null };

/** Articles by their numbers, in that order. */
function textsOf(vault: Vault, numbers: KnownNumbers, listed: Uint32Array): KeptText[] {
  const marks = Array.from(listed, () => '?').join(',');
  const found = new Map(
    vault.rows(TABLES.articles, `WHERE number IN (${marks})`, ...listed).map((row) => [row.number, row]),
  );
  return Array.from(listed, (number) => {
    const row = found.get(number);
    if (!row) return LOST;
    vault.read((db) => numbers.learn(db, row.digest, number));
    return { digest: row.digest, text: ifWhole(() => unpacked(row.body)) };
  });
}
