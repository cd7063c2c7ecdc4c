import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'libsql';
import type { ArchiveVersions, KeptText, Publication } from '../../archive-versions.js';
import { packedBytes, unpacked, unpackedBytes } from '../../packed.js';
import { seal } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';
import { addAct, strikeIntent } from './acts.js';
import { type KnownNumbers, knownNumbers } from './known-numbers.js';
import { pruned } from './prune.js';

const BATCH = 64;
/** Articles whose numbers are looked up in one turn of the event loop: less than a millisecond for those that are known. */
const NUMBERED_A_TURN = 512;

export function archiveVersions(vault: Vault): ArchiveVersions {
  const numbers = knownNumbers();
  /** Their text is not what they are kept under. */
  const distrusted = new Set<string>();

  return {
    async missing(digests) {
      const known = vault.read((db) => numbers.of(db, digests));
      return digests.filter((digest, i) => known[i] === undefined || distrusted.has(digest));
    },
    async keepArticles(bodies) {
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
      return vault.write((db) => {
        const act = addAct(db, publication.act);
        putVersion(db, { ...publication, act }, rejected, articles);
        if (publication.intent !== undefined) strikeIntent(db, publication.intent);
        return act;
      });
    },
    async live() {
      const [row] = vault.rows(TABLES.live, 'LIMIT 1');
      return row && { version: row.version, pinned: row.pinned === 1 };
    },
    find: async (version) => vault.rows(TABLES.versions, 'WHERE version = ?', version)[0],
    beginningWith: async (prefix, limit) =>
      vault.rows(
        TABLES.versions,
        'WHERE substr(version, 1, ?) = ? ORDER BY act DESC LIMIT ?',
        prefix.length,
        prefix,
        limit,
      ),
    latest: async (limit) => vault.rows(TABLES.versions, 'ORDER BY act DESC LIMIT ?', limit),
    async rejectedIn(version) {
      const [row] = vault.rows(TABLES.rejected, 'WHERE version = ?', version);
      const rejected = row && ifWhole(() => unpackedBytes(row.rejected));
      if (rejected === null) vault.damaged(TABLES.rejected.name);
      return rejected ? JSON.parse(rejected.toString()) : [];
    },
    async *textsIn(version) {
      const listed = numbersIn(vault, version);
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
    prune: (most) => pruned(vault, most, (version) => numbersIn(vault, version), numbers),
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

/** Within a write of the vault: keeps a version and points to it as the live one. */
function putVersion(
  db: Database.Database,
  { version, act, facts, pinned }: Pick<Publication, 'version' | 'facts' | 'pinned'> & { act: number },
  rejected: Uint8Array,
  articles: Uint8Array,
): void {
  db.prepare(
    'INSERT OR REPLACE INTO archive_version (version, act, facts, rejected, articles) VALUES (?, ?, ?, ?, ?)',
  ).run(version, act, seal(facts), rejected, articles);
  db.prepare('INSERT OR REPLACE INTO archive_live (one, version, pinned) VALUES (1, ?, ?)').run(
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

/** The numbers of a version's articles, in its order; null when they are damaged. */
function numbersIn(vault: Vault, version: string): Uint32Array | null {
  const [row] = vault.rows(TABLES.lists, 'WHERE version = ?', version);
  if (!row) return new Uint32Array(0);
  const raw = ifWhole(() => unpackedBytes(row.articles));
  if (raw === null || raw.length % Uint32Array.BYTES_PER_ELEMENT !== 0) {
    vault.damaged(TABLES.lists.name);
    return null;
  }
  return new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

/** Null when what is to be unpacked is damaged. */
function ifWhole<T>(unpack: () => T): T | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}
