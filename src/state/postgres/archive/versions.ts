import {
  type ArchiveVersions,
  HELD,
  type KeptText,
  type Publication,
  type StoredVersion,
} from '../../archive-versions.js';
import { overtaken } from '../../shared/overtaken.js';
import type { Awaited } from '../../shared/awaited.js';
import { packedBytes, unpacked } from '../../packed.js';
import type { Connection, Value } from '../database/connection.js';
import type { Vault } from '../database/vault.js';
import { addAct, strikeIntent } from './acts.js';
import { keepFileChange } from '../shared/kept-files.js';
import { keepCorrection } from './corrections.js';
import { type LiveRow, lockLive } from './live-row.js';
import { bytesOf, digestsOf, ifWhole, listedAs, numbersIn, numbersOf } from './listed.js';
import { pruned } from './prune.js';

const BATCH = 64;
/** Of those that are not fetched. */
const HELD_BATCH = 4_096;
const COLUMNS = 'version, act, facts';

interface Row extends StoredVersion {
  readonly facts: string;
}

/** What is known of the articles that are kept, whichever archives hold them: each is kept once for all. */
export interface KeptBodies {
  readonly awaited: Awaited;
  /** Digests of those whose text is not what they are kept under. */
  readonly distrusted: Set<string>;
}

/**
 * Numbers of articles are looked up each time: another process may have deleted what this one has seen.
 * @param onLive called when a version has gone live
 */
export function archiveVersions(
  vault: Vault,
  archive: number,
  { awaited, distrusted }: KeptBodies,
  onLive: () => void = () => {},
): ArchiveVersions {
  async function found(rest: string, ...given: readonly Value[]): Promise<StoredVersion[]> {
    const rows = await vault.read((db) =>
      db.rows<Row>(`SELECT ${COLUMNS} FROM archive_version WHERE archive = $1 ${rest}`, archive, ...given),
    );
    return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) }));
  }

  return {
    async missing(digests) {
      awaited.by(archive, digests);
      const known = await vault.read((db) => numbersOf(db, digests));
      return digests.filter((digest) => !known.has(digest) || distrusted.has(digest));
    },
    async keepArticles(bodies) {
      awaited.by(
        archive,
        bodies.map(({ digest }) => digest),
      );
      const mended = bodies.filter(({ digest }) => distrusted.has(digest));
      await vault.write(async (db) => {
        for (const { digest, body } of mended)
          await db.run('UPDATE archive_article SET body = $1 WHERE digest = $2', body, digest);
        await db.run(
          `INSERT INTO archive_article (digest, body)
           SELECT one.digest, one.body FROM unnest($1::text[], $2::bytea[]) AS one (digest, body)
           ON CONFLICT (digest) DO NOTHING`,
          bodies.map(({ digest }) => digest),
          bodies.map(({ body }) => body),
        );
      });
      for (const { digest } of bodies) distrusted.delete(digest);
    },
    async publish(publication) {
      const rejected = packedBytes(Buffer.from(JSON.stringify(publication.rejected)));
      const act = await vault.write((db) => published(db, archive, publication, rejected));
      awaited.end(archive);
      onLive();
      return act;
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
      const rejected = await bytesOf(vault, archive, version, 'rejected');
      return rejected ? JSON.parse(rejected.toString()) : [];
    },
    async *textsIn(version, isHeld) {
      const listed = await numbersIn(vault, archive, version);
      if (listed === null) yield [LOST];
      else if (isHeld) yield* textsWithout(vault, listed, isHeld);
      else
        for (let from = 0; from < listed.length; from += BATCH)
          yield await textsOf(vault, listed.subarray(from, from + BATCH));
    },
    async textOf(digest) {
      const [row] = await vault.read((db) =>
        db.rows<{ body: Buffer }>('SELECT body FROM archive_article WHERE digest = $1', digest),
      );
      return row && (ifWhole(() => unpacked(row.body)) ?? undefined);
    },
    async distrust(digest) {
      distrusted.add(digest);
    },
    prune: (most) => pruned(vault, archive, most, awaited),
  };
}

/** @throws Error when an article is not kept: a version must never name one that is not there */
async function published(
  db: Connection,
  archive: number,
  { version, facts, articles, pinned, from, act, intent, correction, files = [] }: Publication,
  rejected: Uint8Array,
): Promise<number> {
  // First: whoever prunes waits, so that what is looked up now is there at the end.
  const { version: live } = await lockLive(db, archive);
  if (from !== undefined && from !== live) throw overtaken();
  const listed = await listedAs(db, articles);
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
    listed,
  );
  await db.run(
    'UPDATE archive_live SET version = $1, pinned = $2, epoch = epoch + 1 WHERE archive = $3',
    version,
    pinned,
    archive,
  );
  await db.run('DELETE FROM archive_staged WHERE archive = $1', archive);
  if (intent !== undefined) await strikeIntent(db, archive, intent);
  if (correction) await keepCorrection(db, archive, correction);
  for (const file of files) await keepFileChange(db, archive, file);
  return number;
}

const LOST: KeptText = { digest: null, text: null };

/** Articles by their numbers, in that order. */
async function textsOf(vault: Vault, listed: Uint32Array): Promise<KeptText[]> {
  const rows = await vault.read((db) =>
    db.rows<{ number: number; digest: string; body: Buffer }>(
      'SELECT number, digest, body FROM archive_article WHERE number = ANY ($1::bigint[])',
      [...listed],
    ),
  );
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return Array.from(listed, (number) => {
    const row = byNumber.get(number);
    return row ? { digest: row.digest, text: ifWhole(() => unpacked(row.body)) } : LOST;
  });
}

/** The same, where whoever asks holds most of them: only the others are fetched. */
async function* textsWithout(
  vault: Vault,
  listed: Uint32Array,
  isHeld: (digest: string) => boolean,
): AsyncGenerator<readonly KeptText[]> {
  const digests = await digestsOf(vault, listed);
  for (let from = 0; from < listed.length; ) {
    const some: KeptText[] = [];
    const missing: number[] = [];
    for (; from < listed.length && missing.length < BATCH && some.length < HELD_BATCH; from++) {
      const digest = digests.get(listed[from]!);
      if (digest === undefined || !isHeld(digest)) missing.push(some.length);
      some.push({ digest: digest ?? null, text: digest === undefined ? null : HELD });
    }
    const numbers = Uint32Array.from(missing, (at) => listed[from - some.length + at]!);
    const texts = numbers.length === 0 ? [] : await textsOf(vault, numbers);
    for (const [n, at] of missing.entries()) some[at] = texts[n]!;
    yield some;
  }
}
