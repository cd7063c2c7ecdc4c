import { createHash } from 'node:crypto';
import type { Archive, ArchivedArticle } from '../archive/archive.js';
import { KeptOrder } from '../archive/kept-order.js';
import { createPacer } from '../archive/pacer.js';
import type { Filters } from '../search/query.js';
import { fold } from '../search/terms/fold.js';
import { fittingIn } from './looking/fitting.js';
import { Headlines } from './looking/headlines.js';

/** An archive version as Discord needs it: articles by short key and by headline, sections, sources. */
export interface Library {
  /** Newest first; those without a date last. */
  readonly newestFirst: readonly ArchivedArticle[];
  /** Most frequent first, as the archive writes them. */
  readonly sections: readonly string[];
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly paragraphs: number;
  /** ISO date of the newest article. */
  readonly newest: string | null;
  /** An article by the key that `articleKey` gives for its id. */
  byKey(key: string): ArchivedArticle | undefined;
  byId(id: string): ArchivedArticle | undefined;
  /** Articles whose headline has the text anywhere in it, case and accents aside, newest first, at most so many; all unless told. */
  withHeadline(text: string, most?: number): ArchivedArticle[];
  /** The article whose headline the text is, case and accents aside, if no other has the same. */
  byHeadline(text: string): ArchivedArticle | undefined;
  /** Those that fit filters, newest first. */
  fitting(filters: Filters): readonly ArchivedArticle[];
  /** The related stories of an article that are in the archive, in the page's order. */
  related(article: ArchivedArticle): ArchivedArticle[];
}

/** Short enough for a custom_id whatever the article's id is; the same after every restart and reload. */
export function articleKey(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 12);
}

/** What is found of an article. Articles never change, and from one version to the next most of them are the same. */
const known = new WeakMap<ArchivedArticle, { readonly key: string; readonly headline: string }>();

function namesOf(article: ArchivedArticle) {
  const before = known.get(article);
  if (before) return before;
  const names = { key: articleKey(article.id), headline: fold(article.headline) };
  known.set(article, names);
  return names;
}

/** Made in slices that let the event loop go, so that a reload does not hold up questions. */
export async function makeLibrary(archive: Archive, signal?: AbortSignal): Promise<Library> {
  const pacer = createPacer(signal);
  const byKey = new Map<string, ArchivedArticle>();
  const byId = new Map<string, ArchivedArticle>();
  const byUrl = new Map<string, ArchivedArticle>();
  const byHeadline = new Map<string, ArchivedArticle>();
  const repeated = new Set<string>();
  const sections = new Map<string, number>();
  const sources = new Map<string, number>();
  const authors = new Map<string, number>();
  let paragraphs = 0;

  const newestFirst = await newestOrder.sorted(archive.articles, pacer);
  const folded = new Array<string>(newestFirst.length);
  const headlines = new Headlines(folded);
  for (const [number, article] of newestFirst.entries()) {
    if (pacer.due()) await pacer.rest();
    const { key, headline } = namesOf(article);
    folded[number] = headline;
    headlines.sign(number);
    byKey.set(key, article);
    byId.set(article.id, article);
    if (byHeadline.has(headline)) repeated.add(headline);
    else byHeadline.set(headline, article);
    for (const { id, url } of [article, ...article.copies]) {
      if (url !== null && !byUrl.has(url)) byUrl.set(url, article);
      if (!byId.has(id)) byId.set(id, article);
    }
    count(sections, article.section);
    count(sources, article.source);
    count(authors, article.author);
    paragraphs += article.paragraphs.length;
  }

  return {
    newestFirst,
    sections: mostFirst(sections),
    sources: mostFirst(sources),
    authors: mostFirst(authors),
    paragraphs,
    newest: newestFirst[0]?.date ?? null,
    byKey: (key) => byKey.get(key),
    byId: (id) => byId.get(id),
    withHeadline: (text, most) => headlines.holding(fold(text), most).map((number) => newestFirst[number]!),
    byHeadline(text) {
      const wanted = fold(text);
      return repeated.has(wanted) ? undefined : byHeadline.get(wanted);
    },
    fitting: fittingIn(newestFirst),
    related(article) {
      const found = article.related.map(
        ({ url, headline }) =>
          (url && byUrl.get(url)) || (headline && byHeadline.get(fold(headline))) || undefined,
      );
      return [...new Set(found)].filter(
        (other) => other !== undefined && other !== article,
      ) as ArchivedArticle[];
    },
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const compareDates = (a: string | null, b: string | null) => compare(a ?? '', b ?? '');

const newestOrder = new KeptOrder(
  (article: ArchivedArticle) => article,
  (a, b) => compareDates(b.date, a.date) || compare(a.id, b.id),
);

type Counts = Map<string, number>;

function count(counts: Counts, value: string | null) {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Filters do not tell "CUSTOMS" from "Customs", so the two are one name, in its more frequent spelling. */
function mostFirst(counts: Counts): string[] {
  const spellings = byCount(counts);
  const names = new Map<string, { readonly name: string; readonly times: number }>();
  for (const [spelling, times] of spellings) {
    const { name, times: before } = names.get(fold(spelling)) ?? { name: spelling, times: 0 };
    names.set(fold(spelling), { name, times: before + times });
  }
  return byCount(new Map([...names.values()].map(({ name, times }) => [name, times]))).map(([name]) => name);
}

function byCount(counts: Counts): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
}
