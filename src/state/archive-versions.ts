import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'libsql';
import { type KnownNumbers, knownNumbers } from './known-numbers.js';
import type { Vault } from './vault.js';

/** A version as it is kept: what is known of it, and its articles by the digest of what they hold. */
export interface StoredVersion {
  readonly version: string;
  /** The number of the act that made it live last. */
  readonly act: number;
  /** Plain data. */
  readonly facts: unknown;
}

/** An article to keep: text under the digest of that text. */
export interface Body {
  readonly digest: string;
  /** By `packed`. */
  readonly body: Uint8Array;
}

/** Articles are kept once, whatever the number of versions that hold them. */
export interface ArchiveVersions {
  /** The number under which an article is kept, for `put`; undefined when it is not kept. */
  numberOf(digest: string): number | undefined;
  /** Keeps articles that are not kept yet, a few dozen at a time. */
  keepArticles(bodies: readonly Body[]): void;
  /** Within a write of the vault. */
  put(db: Database.Database, version: StoredVersion, rejected: unknown, articles: readonly number[]): void;
  /** Within a write of the vault. `pinned`: it stays whatever the folder holds. */
  makeLive(db: Database.Database, version: string, pinned: boolean): void;
  live(): { readonly version: string; readonly pinned: boolean } | undefined;
  find(version: string): StoredVersion | undefined;
  /** Those whose version begins so. */
  beginningWith(prefix: string, limit: number): readonly StoredVersion[];
  /** The one that went live last first. */
  latest(limit: number): readonly StoredVersion[];
  rejectedIn(version: string): unknown;
  /** The texts of a version's articles, in its order, a few dozen at a time. */
  textsIn(version: string): Generator<readonly string[]>;
  /** The text of a kept article. */
  textOf(digest: string): string | undefined;
  /**
   * Deletes the versions beyond `most`, never the live one, and what no version holds then. Yields between small
   * pieces of the work; articles that are being kept for a version to come must not be.
   */
  prune(most: number): Generator<void, void>;
}

const BATCH = 64;

type Row = Omit<StoredVersion, 'facts'> & { readonly facts: string };

export function archiveVersions(vault: Vault): ArchiveVersions {
  const numbers = knownNumbers();
  const numbersIn = (db: Database.Database, version: string): Uint32Array => {
    const row = db.prepare('SELECT articles FROM archive_version WHERE version = ?').get(version) as
      | { articles: Uint8Array }
      | undefined;
    return row ? unpacked(row.articles) : new Uint32Array(0);
  };
  return {
    numberOf: (digest) => vault.read((db) => numbers.of(db, digest)),
    keepArticles: (bodies) =>
      vault.write((db) => {
        const insert = db.prepare('INSERT OR IGNORE INTO archive_article (digest, body) VALUES (?, ?)');
        for (const { digest, body } of bodies) insert.run(digest, body);
      }),
    put(db, { version, act, facts }, rejected, articles) {
      db.prepare(
        'INSERT OR REPLACE INTO archive_version (version, act, facts, rejected, articles) VALUES (?, ?, ?, ?, ?)',
      ).run(
        version,
        act,
        JSON.stringify(facts),
        deflateRawSync(JSON.stringify(rejected)),
        deflateRawSync(new Uint8Array(Uint32Array.from(articles).buffer)),
      );
    },
    makeLive(db, version, pinned) {
      db.prepare('INSERT OR REPLACE INTO archive_live (one, version, pinned) VALUES (1, ?, ?)').run(
        version,
        pinned ? 1 : 0,
      );
    },
    live: () =>
      vault.read((db) => {
        const row = db.prepare('SELECT version, pinned FROM archive_live').get() as
          | { version: string; pinned: number }
          | undefined;
        return row && { version: row.version, pinned: row.pinned === 1 };
      }),
    find: (version) =>
      vault.read((db) => {
        const row = db
          .prepare('SELECT version, act, facts FROM archive_version WHERE version = ?')
          .get(version) as Row | undefined;
        return row && stored(row);
      }),
    beginningWith: (prefix, limit) =>
      vault.read((db) =>
        (
          db
            .prepare(
              'SELECT version, act, facts FROM archive_version WHERE substr(version, 1, ?) = ? ORDER BY act DESC LIMIT ?',
            )
            .all(prefix.length, prefix, limit) as Row[]
        ).map(stored),
      ),
    latest: (limit) =>
      vault.read((db) =>
        (
          db
            .prepare('SELECT version, act, facts FROM archive_version ORDER BY act DESC LIMIT ?')
            .all(limit) as Row[]
        ).map(stored),
      ),
    rejectedIn: (version) =>
      vault.read((db) => {
        const row = db.prepare('SELECT rejected FROM archive_version WHERE version = ?').get(version) as
          | { rejected: Uint8Array }
          | undefined;
        return row ? JSON.parse(inflateRawSync(row.rejected).toString()) : [];
      }),
    *textsIn(version) {
      const listed = vault.read((db) => numbersIn(db, version));
      for (let from = 0; from < listed.length; from += BATCH) {
        yield vault.read((db) => {
          const article = db.prepare('SELECT digest, body FROM archive_article WHERE number = ?');
          return Array.from(listed.subarray(from, from + BATCH), (number) => {
            const { digest, body } = article.get(number) as { digest: string; body: Uint8Array };
            numbers.learn(db, digest, number);
            return inflateRawSync(body).toString();
          });
        });
      }
    },
    textOf: (digest) =>
      vault.read((db) => {
        const row = db.prepare('SELECT body FROM archive_article WHERE digest = ?').get(digest) as
          | { body: Uint8Array }
          | undefined;
        return row && inflateRawSync(row.body).toString();
      }),
    prune: (most) => pruned(vault, most, numbersIn, numbers),
  };
}

function* pruned(
  vault: Vault,
  most: number,
  numbersIn: (db: Database.Database, version: string) => Uint32Array,
  numbers: KnownNumbers,
): Generator<void, void> {
  const { changes } = vault.write((db) =>
    db
      .prepare(
        `DELETE FROM archive_version WHERE version NOT IN (SELECT version FROM archive_live)
         AND version NOT IN (SELECT version FROM archive_version ORDER BY act DESC LIMIT ?)`,
      )
      .run(most),
  );
  if (changes === 0) return;
  const held = new Set<number>();
  const left = vault.read((db) => db.prepare('SELECT version FROM archive_version').all() as Row[]);
  for (const { version } of left) {
    for (const number of vault.read((db) => numbersIn(db, version))) held.add(number);
    yield;
  }
  const all = vault.read(
    (db) => db.prepare('SELECT number FROM archive_article').all() as { number: number }[],
  );
  const orphans = all.filter(({ number }) => !held.has(number));
  for (let from = 0; from < orphans.length; from += BATCH) {
    yield;
    vault.write((db) => {
      numbers.forget(db);
      const drop = db.prepare('DELETE FROM archive_article WHERE number = ?');
      for (const { number } of orphans.slice(from, from + BATCH)) drop.run(number);
    });
  }
}

/** A text as `keepArticles` takes it. A small window is enough for an article, and makes no garbage to speak of. */
export function packed(text: string): Uint8Array {
  return deflateRawSync(text, { level: 3, windowBits: 13, memLevel: 6 });
}

function stored({ version, act, facts }: Row): StoredVersion {
  return { version, act, facts: JSON.parse(facts) };
}

function unpacked(bytes: Uint8Array): Uint32Array {
  const raw = inflateRawSync(bytes);
  return new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}
