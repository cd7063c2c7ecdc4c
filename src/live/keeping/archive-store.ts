import { createHash } from 'node:crypto';
import type { Archive, ArchivedArticle } from '../../archive/archive.js';
import { createPacer } from '../../archive/pacer.js';
import { type ArchiveVersions, type Body, packed } from '../../state/archive-versions.js';

/** By `keptUnder`. `ArchivedArticle.digest` is another one, of what readers see. */
const known = new WeakMap<ArchivedArticle, string>();

const BATCH = 32;

/** Keeps all articles of a version; gives their numbers, in order, for `ArchiveVersions.put`. */
export async function keepArticles(
  versions: ArchiveVersions,
  articles: readonly ArchivedArticle[],
  signal: AbortSignal,
  onShare: (share: number) => void = () => {},
): Promise<readonly number[]> {
  const pacer = createPacer(signal);
  let missing: Body[] = [];
  for (const [i, article] of articles.entries()) {
    const digest = keptUnder(article);
    if (versions.numberOf(digest) === undefined)
      missing.push({ digest, body: packed(JSON.stringify(article)) });
    if (missing.length === BATCH || (missing.length > 0 && i === articles.length - 1)) {
      versions.keepArticles(missing);
      missing = [];
      onShare(i / articles.length);
    }
    if (pacer.due()) await pacer.rest();
  }
  const numbers: number[] = [];
  for (const article of articles) {
    numbers.push(versions.numberOf(keptUnder(article))!);
    if (pacer.due()) await pacer.rest();
  }
  onShare(1);
  return numbers;
}

/** A kept version as an archive. Articles that are the same as those of `like` are the same objects. */
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
  for (const texts of versions.textsIn(version)) {
    for (const text of texts) {
      const digest = sha256(text);
      const article = same.get(digest) ?? (JSON.parse(text) as ArchivedArticle);
      known.set(article, digest);
      articles.push(article);
      if (pacer.due()) await pacer.rest();
    }
  }
  return { version, articles, rejected: versions.rejectedIn(version) as Archive['rejected'] };
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
