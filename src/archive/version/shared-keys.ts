import type { Article } from '../../article/article.js';
import type { Pacer } from '../pacer.js';
import { hashLetters } from '../reading/spread/hash.js';
import { HashCounts } from '../reading/spread/hash-counts.js';
import { differencesOf, OverlaidCounts, sharedOtherwise } from '../reading/spread/overlaid-counts.js';
import { beginningOf, bodyHash } from './same-article.js';

/** Shorter paragraphs ("The case continues.") say nothing about where they come from. */
const FEWEST_LETTERS = 40;

/** What some articles share with each other. */
interface Shared {
  readonly articles: ReadonlySet<Article>;
  /** In how many of them each key stands. */
  readonly counts: OverlaidCounts;
  /** Of each that shares any, the keys that it shares, in the order in which they were found. */
  readonly keys: ReadonlyMap<Article, Float64Array>;
}

/** Of more keys that changed, or more articles, all are looked at anew. */
const MOST_CHANGES = 4096;
const MOST_ARTICLES = 0.2;

const NONE = new Float64Array(0);

/** What was found last of the articles that an article stood among. They never change, and from one version to the next most are the same. */
const latest = new WeakMap<Article, { shared: Shared }>();

/**
 * Of each article the hashes under which others are found too: the long ones of its first paragraphs, and its whole body. Nearly all
 * paragraphs stand in one article alone.
 */
export async function sharedKeys(
  articles: readonly Article[],
  pacer: Pacer,
): Promise<(article: Article) => Float64Array> {
  const now = new Set(articles);
  const kept = articles.length === 0 ? undefined : (latest.get(articles[0]!) ?? latest.get(articles.at(-1)!));
  const shared = (kept && (await sharedAfter(kept.shared, now, pacer))) ?? (await sharedAmong(now, pacer));
  const keeping = kept ?? { shared };
  keeping.shared = shared;
  for (const article of articles) {
    if (latest.get(article) !== keeping) latest.set(article, keeping);
    if (pacer.due()) await pacer.rest();
  }
  return (article) => shared.keys.get(article) ?? NONE;
}

async function sharedAmong(articles: ReadonlySet<Article>, pacer: Pacer): Promise<Shared> {
  let all = 0;
  for (const article of articles) {
    all += keysOf(article).length;
    if (pacer.due()) await pacer.rest();
  }
  const counts = new HashCounts(all);
  for (const article of articles) {
    for (const key of keysOf(article)) counts.add(key);
    if (pacer.due()) await pacer.rest();
  }
  const overlaid = new OverlaidCounts(counts);
  const keys = new Map<Article, Float64Array>();
  for (const article of articles) {
    look(article, overlaid, keys);
    if (pacer.due()) await pacer.rest();
  }
  return { articles, counts: overlaid, keys };
}

/** Null where too much has changed. */
async function sharedAfter(
  before: Shared,
  articles: ReadonlySet<Article>,
  pacer: Pacer,
): Promise<Shared | null> {
  const gone = [...before.articles].filter((article) => !articles.has(article));
  const come = [...articles].filter((article) => !before.articles.has(article));
  if (gone.length + come.length > MOST_ARTICLES * articles.size) return null;
  const differences = differencesOf(gone.map(keysOf), come.map(keysOf));
  const counts = before.counts.changedBy(differences);
  if (counts.instead.size > MOST_CHANGES) return null;
  const keys = new Map(before.keys);
  for (const article of gone) keys.delete(article);
  const otherwise = sharedOtherwise(before.counts, differences);
  if (otherwise.size > 0) {
    for (const article of articles) {
      if (keysOf(article).some((key) => otherwise.has(key))) look(article, counts, keys);
      if (pacer.due()) await pacer.rest();
    }
  }
  for (const article of come) look(article, counts, keys);
  return { articles, counts, keys };
}

/** Notes which of its keys an article shares. */
function look(article: Article, counts: OverlaidCounts, keys: Map<Article, Float64Array>): void {
  const shared = keysOf(article).filter((key) => counts.get(key) > 1);
  if (shared.length > 0) keys.set(article, shared);
  else keys.delete(article);
}

const known = new WeakMap<Article, Float64Array>();

function keysOf(article: Article): Float64Array {
  const before = known.get(article);
  if (before) return before;
  const found = new Set([bodyHash(article)]);
  for (const paragraph of beginningOf(article).paragraphs) {
    if (paragraph.length >= FEWEST_LETTERS) found.add(hashLetters(paragraph));
  }
  const keys = Float64Array.from(found);
  known.set(article, keys);
  return keys;
}
