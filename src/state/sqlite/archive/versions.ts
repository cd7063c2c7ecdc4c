import { setImmediate as nextTurn } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'libsql';
import type { ArchiveVersions, Publication, StoredVersion } from '../../archive-versions.js';
import { unpacked } from '../../packed.js';
import type { Vault } from '../database/vault.js';
import { addAct, strikeIntent } from './acts.js';
import { type KnownNumbers, knownNumbers } from './known-numbers.js';
import { pruned } from './prune.js';

const BATCH = 64;
/** Articles whose numbers are looked up in one turn of the event loop: less than a millisecond for those that are known. */
const NUMBERED_A_TURN = 512;

type Row = Omit<StoredVersion, 'facts'> & { readonly facts: string };

export function archiveVersions(vault: Vault): ArchiveVersions {
  const numbers = knownNumbers();

  return {
    async missing(digests) {
      const known = vault.read((db) => numbers.of(db, digests));
      return digests.filter((_, i) => known[i] === undefined);
    },
    async keepArticles(bodies) {
      const kept = vault.write((db) => {
        const insert = db.prepare('INSERT OR IGNORE INTO archive_article (digest, body) VALUES (?, ?)');
        return bodies.flatMap(({ digest, body }) => {
          const { changes, lastInsertRowid } = insert.run(digest, body);
          return changes === 0 ? [] : [{ db, digest, number: Number(lastInsertRowid) }];
        });
      });
      // Only now: what a write has put there is not kept before it is committed.
      for (const { db, digest, number } of kept) numbers.learn(db, digest, number);
    },
    async publish(publication) {
      const listed = await numbersOf(vault, numbers, publication.articles);
      // Outside the transaction: for a large archive these are milliseconds in which nobody else could write.
      const rejected = deflateRawSync(JSON.stringify(publication.rejected));
      const articles = deflateRawSync(new Uint8Array(listed.buffer));
      return vault.write((db) => {
        const act = addAct(db, publication.act);
        putVersion(db, { ...publication, act }, rejected, articles);
        if (publication.intent !== undefined) strikeIntent(db, publication.intent);
        return act;
      });
    },
    live: async () =>
      vault.read((db) => {
        const row = db.prepare('SELECT version, pinned FROM archive_live').get() as
          | { version: string; pinned: number }
          | undefined;
        return row && { version: row.version, pinned: row.pinned === 1 };
      }),
    find: async (version) =>
      vault.read((db) => {
        const row = db
          .prepare('SELECT version, act, facts FROM archive_version WHERE version = ?')
          .get(version) as Row | undefined;
        return row && stored(row);
      }),
    beginningWith: async (prefix, limit) =>
      vault.read((db) =>
        (
          db
            .prepare(
              'SELECT version, act, facts FROM archive_version WHERE substr(version, 1, ?) = ? ORDER BY act DESC LIMIT ?',
            )
            .all(prefix.length, prefix, limit) as Row[]
        ).map(stored),
      ),
    latest: async (limit) =>
      vault.read((db) =>
        (
          db
            .prepare('SELECT version, act, facts FROM archive_version ORDER BY act DESC LIMIT ?')
            .all(limit) as Row[]
        ).map(stored),
      ),
    rejectedIn: async (version) =>
      vault.read((db) => {
        const row = db.prepare('SELECT rejected FROM archive_version WHERE version = ?').get(version) as
          | { rejected: Uint8Array }
          | undefined;
        return row ? JSON.parse(inflateRawSync(row.rejected).toString()) : [];
      }),
    async *textsIn(version) {
      const listed = vault.read((db) => numbersIn(db, version));
      for (let from = 0; from < listed.length; from += BATCH) {
        yield vault.read((db) => {
          const article = db.prepare('SELECT digest, body FROM archive_article WHERE number = ?');
          return Array.from(listed.subarray(from, from + BATCH), (number) => {
            const { digest, body } = article.get(number) as { digest: string; body: Uint8Array };
            numbers.learn(db, digest, number);
            return unpacked(body);
          });
        });
      }
    },
    textOf: async (digest) =>
      vault.read((db) => {
        const row = db.prepare('SELECT body FROM archive_article WHERE digest = ?').get(digest) as
          | { body: Uint8Array }
          | undefined;
        return row && unpacked(row.body);
      }),
    prune: (most) => pruned(vault, most, numbersIn, numbers),
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
  ).run(version, act, JSON.stringify(facts), rejected, articles);
  db.prepare('INSERT OR REPLACE INTO archive_live (one, version, pinned) VALUES (1, ?, ?)').run(
    version,
    pinned ? 1 : 0,
  );
}

/** The numbers of a version's articles, in its order. */
function numbersIn(db: Database.Database, version: string): Uint32Array {
  const row = db.prepare('SELECT articles FROM archive_version WHERE version = ?').get(version) as
    | { articles: Uint8Array }
    | undefined;
  if (!row) return new Uint32Array(0);
  const raw = inflateRawSync(row.articles);
  return new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}

function stored({ version, act, facts }: Row): StoredVersion {
  return { version, act, facts: JSON.parse(facts) };
}
