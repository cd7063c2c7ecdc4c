import { createHash } from 'node:crypto';
import { type Archive, type ArchivedArticle, isPassedOver } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import type { IgnoredFile, Rejected } from '../../article/article.js';
import { type ArchiveVersions, type Body, HELD } from '../../state/archive-versions.js';
import { packedInTime } from '../../state/packed.js';
import { StateError } from '../../state/state-error.js';

/** By `keptUnder`. `ArchivedArticle.digest` is another one, of what readers see. */
const known = new WeakMap<ArchivedArticle, string>();

/** Articles that are looked up, and kept, at a time. */
const LOOKED_UP = 256;
const KEPT = 32;

/** Keeps all articles of a version; gives what they are kept under, in order. */
export async function keepArticles(
  versions: ArchiveVersions,
  articles: readonly ArchivedArticle[],
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
): Promise<readonly string[]> {
  const pacer = createPacer(signal);
  const digests: string[] = [];
  for (const article of articles) {
    digests.push(keptUnder(article));
    if (pacer.due()) await pacer.rest();
  }
  let bodies: Body[] = [];
  for (let from = 0; from < articles.length; from += LOOKED_UP) {
    const missing = new Set(await versions.missing(digests.slice(from, from + LOOKED_UP)));
    for (const article of missing.size === 0 ? [] : articles.slice(from, from + LOOKED_UP)) {
      const digest = keptUnder(article);
      if (!missing.delete(digest)) continue;
      bodies.push({ digest, body: await packedInTime(JSON.stringify(article)) });
      if (bodies.length === KEPT) {
        await versions.keepArticles(bodies);
        bodies = [];
      }
      if (pacer.due()) await pacer.rest();
    }
    onShare(from / articles.length);
    if (pacer.due()) await pacer.rest();
  }
  if (bodies.length > 0) await versions.keepArticles(bodies);
  onShare(1);
  return digests;
}

/**
 * A kept version as an archive. Articles that are the same as those of `like` are the same objects.
 * @throws StateError when an article of it is lost or not what was kept; such articles count as missing then
 */
export async function loadVersion(
  versions: ArchiveVersions,
  version: string,
  like: readonly ArchivedArticle[] = [],
  signal?: AbortSignal,
): Promise<Archive> {
  const pacer = createPacer(signal);
  const same = new Map<string, ArchivedArticle>();
  for (const article of like) {
    same.set(keptUnder(article), article);
    if (pacer.due()) await pacer.rest();
  }
  const articles: ArchivedArticle[] = [];
  let lost = 0;
  for await (const texts of versions.textsIn(version, (digest) => same.has(digest))) {
    for (const { digest, text } of texts) {
      if (text === HELD) {
        articles.push(same.get(digest!)!);
        if (pacer.due()) await pacer.rest();
        continue;
      }
      if (text === null || digest !== sha256(text)) {
        lost++;
        if (digest !== null) await versions.distrust(digest);
        continue;
      }
      const article = same.get(digest) ?? (JSON.parse(text) as ArchivedArticle);
      known.set(article, digest);
      articles.push(article);
      if (pacer.due()) await pacer.rest();
    }
  }
  if (lost > 0) {
    const what = lost === 1 ? 'an article' : `${lost} articles`;
    throw new StateError(
      `The state database is damaged: ${what} of version ${version.slice(0, 8)} cannot be read.`,
      false,
      null,
    );
  }
  return { version, articles, ...faultsIn(await versions.rejectedIn(version)) };
}

/** What of the files is in no article of a version, as it is kept: what was passed over has no remedy. */
export function faultsOf({ rejected, ignored = [] }: Archive): readonly unknown[] {
  return [...rejected, ...ignored.filter(isPassedOver)];
}

function faultsIn(kept: readonly unknown[]): Pick<Archive, 'rejected' | 'ignored'> {
  const faults = kept as readonly (Rejected | IgnoredFile)[];
  const isRejected = (one: Rejected | IgnoredFile): one is Rejected => 'remedy' in one;
  return { rejected: faults.filter(isRejected), ignored: faults.filter((one) => !isRejected(one)) };
}

/** Of everything in an article: what it is kept under. */
export function keptUnder(article: ArchivedArticle): string {
  const before = known.get(article);
  if (before !== undefined) return before;
  const digest = sha256(JSON.stringify(article));
  known.set(article, digest);
  return digest;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
