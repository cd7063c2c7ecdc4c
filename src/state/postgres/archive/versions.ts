import type { ArchiveVersions, KeptText, Publication, StoredVersion } from '../../archive-versions.js';
import { packedBytes, unpacked, unpackedBytes } from '../../packed.js';
import type { Connection, Value } from '../database/connection.js';
import type { Vault } from '../database/vault.js';
import { addAct, strikeIntent } from './acts.js';
import { type LiveRow, lockLive } from './live-row.js';
import { pruned } from './prune.js';

const BATCH = 64;
/** Articles that are looked up in one statement. */
const NUMBERED = 4_096;
const COLUMNS = 'version, act, facts';

interface Row extends StoredVersion {
  readonly facts: string;
}

/** Numbers of articles are looked up each time: another process may have deleted what this one has seen. */
export function archiveVersions(vault: Vault, archive: number): ArchiveVersions {
  /** Their text is not what they are kept under. */
  const distrusted = new Set<string>();

  async function found(rest: string, ...given: readonly Value[]): Promise<StoredVersion[]> {
    const rows = await vault.read((db) =>
      db.rows<Row>(`SELECT ${COLUMNS} FROM archive_version WHERE archive = $1 ${rest}`, archive, ...given),
    );
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) }));
  }

  async function bytesOf(
    version: string,
    column: 'articles' | 'rejected',
  ): Promise<Buffer | null | undefined> {
    const [row] = await vault.read((db) =>
      db.rows<{ bytes: Buffer }>(
        `SELECT ${column} AS bytes FROM archive_version WHERE archive = $1 AND version = $2`,
        archive,
        version,
      ),
    );
    return row && ifWhole(() => unpackedBytes(row.bytes));
  }

  /** Empty for a version that is not kept, null where it is damaged. */
  async function numbersIn(version: string): Promise<Uint32Array | null> {
    const raw = await bytesOf(version, 'articles');
    if (raw === undefined) return new Uint32Array(0);
    if (raw === null || raw.length % Uint32Array.BYTES_PER_ELEMENT !== 0) return null;
    return new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
  }

  return {
    async missing(digests) {
      const known = await vault.read((db) => numbersOf(db, archive, digests));
      return digests.filter((digest) => !known.has(digest) || distrusted.has(digest));
    },
    async keepArticles(bodies) {
      const mended = bodies.filter(({ digest }) => distrusted.has(digest));
      await vault.write(async (db) => {
        for (const { digest, body } of mended)
          await db.run(
            'UPDATE archive_article SET body = $1 WHERE archive = $2 AND digest = $3',
            body,
            archive,
            digest,
          );
        await db.run(
          `INSERT INTO archive_article (archive, digest, body)
           SELECT $1, one.digest, one.body FROM unnest($2::text[], $3::bytea[]) AS one (digest, body)
           ON CONFLICT (archive, digest) DO NOTHING`,
          archive,
          bodies.map(({ digest }) => digest),
          bodies.map(({ body }) => body),
        );
      });
      for (const { digest } of bodies) distrusted.delete(digest);
    },
    publish(publication) {
      const rejected = packedBytes(Buffer.from(JSON.stringify(publication.rejected)));
      return vault.write((db) => published(db, archive, publication, rejected));
    },
    async live() {
      const [row] = await vault.read((db) =>
        db.rows<LiveRow>('SELECT version, pinned, epoch FROM archive_live WHERE archive = $1', archive),
      );
      return row && row.version !== null ? { version: row.version, pinned: row.pinned } : undefined;
    },
    find: async (version) => (await found('AND version = $2', version))[0],
    beginningWith: (prefix, limit) =>
      found('AND left(version, $2) = $3 ORDER BY act DESC LIMIT $4', prefix.length, prefix, limit),
    latest: (limit) => found('ORDER BY act DESC LIMIT $2', limit),
    async rejectedIn(version) {
      const rejected = await bytesOf(version, 'rejected');
      return rejected ? JSON.parse(rejected.toString()) : [];
    },
    async *textsIn(version) {
      const listed = await numbersIn(version);
      if (listed === null) yield [LOST];
      else
        for (let from = 0; from < listed.length; from += BATCH)
          yield await textsOf(vault, archive, listed.subarray(from, from + BATCH));
    },
    async textOf(digest) {
      const [row] = await vault.read((db) =>
        db.rows<{ body: Buffer }>(
          'SELECT body FROM archive_article WHERE archive = $1 AND digest = $2',
          archive,
          digest,
        ),
      );
      return row && (ifWhole(() => unpacked(row.body)) ?? undefined);
    },
    async distrust(digest) {
      distrusted.add(digest);
    },
    prune: (most) => pruned(vault, archive, most, numbersIn),
  };
}

/** Those of some articles that are kept, by digest. */
async function numbersOf(
  db: Connection,
  archive: number,
  digests: readonly string[],
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  for (let from = 0; from < digests.length; from += NUMBERED) {
    const rows = await db.rows<{ digest: string; number: number }>(
      'SELECT digest, number FROM archive_article WHERE archive = $1 AND digest = ANY ($2::text[])',
      archive,
      digests.slice(from, from + NUMBERED),
    );
    for (const { digest, number } of rows) known.set(digest, number);
  }
  return known;
}

/** @throws Error when an article is not kept: a version must never name one that is not there */
async function published(
  db: Connection,
  archive: number,
  { version, facts, articles, pinned, act, intent }: Publication,
  rejected: Uint8Array,
): Promise<number> {
  // First: whoever prunes waits, so that what is looked up now is there at the end.
  await lockLive(db, archive);
  const known = await numbersOf(db, archive, articles);
  const listed = Uint32Array.from(articles, (digest) => {
    const number = known.get(digest);
    if (number === undefined) throw new Error(`The article ${digest} is not kept.`);
    return number;
  });
  const number = await addAct(db, archive, act);
  await db.run(
    `INSERT INTO archive_version (archive, version, act, facts, rejected, articles) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (archive, version) DO UPDATE SET act = excluded.act, facts = excluded.facts,
       rejected = excluded.rejected, articles = excluded.articles`,
    archive,
    version,
    number,
    JSON.stringify(facts),
    rejected,
    packedBytes(new Uint8Array(listed.buffer)),
  );
  await db.run(
    'UPDATE archive_live SET version = $1, pinned = $2, epoch = epoch + 1 WHERE archive = $3',
    version,
    pinned,
    archive,
  );
  if (intent !== undefined) await strikeIntent(db, archive, intent);
  return number;
}

const LOST: KeptText = { digest: null, text: null };

/** Articles by their numbers, in that order. */
async function textsOf(vault: Vault, archive: number, listed: Uint32Array): Promise<KeptText[]> {
  const rows = await vault.read((db) =>
    db.rows<{ number: number; digest: string; body: Buffer }>(
      'SELECT number, digest, body FROM archive_article WHERE archive = $1 AND number = ANY ($2::bigint[])',
      archive,
      [...listed],
    ),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return Array.from(listed, (number) => {
    const row = byNumber.get(number);
    return row ? { digest: row.digest, text: ifWhole(() => unpacked(row.body)) } : LOST;
  });
}

/** Null when what is to be unpacked is damaged. */
function ifWhole<T>(unpack: () => T): T | null {
  try {
    return unpack();
  } catch {
    return null;
  }
}
