import type { Article } from '../../article/article.js';
import { KeptOrder } from '../kept-order.js';
import type { Pacer } from '../pacer.js';
import type { PlacedArticle } from '../reading/placed.js';
import { type Fingerprint, fingerprint, isSameArticle } from './same-article.js';
import { sharedKeys } from './shared-keys.js';

/** An article and the other places it was read from. */
export interface Cluster {
  readonly canonical: PlacedArticle;
  readonly copies: PlacedArticle[];
}

/** A paragraph in more different articles than this is boilerplate and leads nowhere. */
const MOST_ARTICLES = 64;
/** A body this short is the same article only under the same headline. */
const SHORT_BODY_WORDS = 8;

/**
 * Puts copies of one article together. Only articles that share a paragraph or the whole text are compared, each with
 * canonical ones alone, so that the work grows with the archive and not with its square.
 * @returns one cluster an article, in the order that decides which copy is canonical: earliest date, most paragraphs, id
 */
export async function mergeDuplicates(articles: readonly PlacedArticle[], pacer: Pacer): Promise<Cluster[]> {
  const clusters: Cluster[] = [];
  const prints = new Map<Article, Fingerprint>();
  const holders = new Map<number, Cluster[]>();
  const printOf = (article: Article) => {
    const print = prints.get(article) ?? fingerprint(article);
    prints.set(article, print);
    return print;
  };
  const ordered = await canonicalOrder.sorted(articles, pacer);
  const keysOf = await sharedKeys(
    ordered.map(({ article }) => article),
    pacer,
  );
  for (const placed of ordered) {
    if (pacer.due()) await pacer.rest();
    const keys = keysOf(placed.article);
    const original = findOriginal(placed, keys, holders, printOf);
    if (original) {
      original.copies.push(placed);
      continue;
    }
    const cluster: Cluster = { canonical: placed, copies: [] };
    clusters.push(cluster);
    for (const key of keys) {
      const others = holders.get(key);
      if (!others) holders.set(key, [cluster]);
      else if (others.length <= MOST_ARTICLES) others.push(cluster);
    }
  }
  return clusters;
}

/**
 * With which articles one was compared in the latest reading, and whether the two are one. Articles never change, so from one
 * reading to the next only what is new is compared: making fingerprints costs more than all else that putting copies
 * together takes.
 */
const compared = new WeakMap<Article, ReadonlyMap<Article, boolean>>();

function findOriginal(
  { article }: PlacedArticle,
  keys: Float64Array,
  holders: ReadonlyMap<number, readonly Cluster[]>,
  printOf: (article: Article) => Fingerprint,
): Cluster | null {
  const shared = new Map<Cluster, number>();
  for (const key of keys) {
    const others = holders.get(key);
    if (!others || others.length > MOST_ARTICLES) continue;
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  if (shared.size === 0) return null;
  const before = compared.get(article);
  const now = new Map<Article, boolean>();
  compared.set(article, now);
  const likeliest = [...shared].sort((a, b) => b[1] - a[1]);
  for (const [cluster] of likeliest) {
    const other = cluster.canonical.article;
    const isOne = before?.get(other) ?? isCopy(printOf(article), printOf(other));
    now.set(other, isOne);
    if (isOne) return cluster;
  }
  return null;
}

function isCopy(print: Fingerprint, original: Fingerprint): boolean {
  if (!isSameArticle(print, original)) return false;
  return print.words >= SHORT_BODY_WORDS || print.headline === original.headline;
}

const canonicalOrder = new KeptOrder(({ article }: PlacedArticle) => article, canonicalFirst);

function canonicalFirst(a: PlacedArticle, b: PlacedArticle): number {
  const dates = compare(a.article.date ?? '9999', b.article.date ?? '9999');
  return (
    dates || b.article.paragraphs.length - a.article.paragraphs.length || compare(a.article.id, b.article.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
