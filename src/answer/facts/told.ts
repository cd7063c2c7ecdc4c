import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Filters } from '../../search/query.js';
import { fold } from '../../search/terms/fold.js';
import type { Question } from '../question/question.js';
import { type AskedFact, askedFact } from './asked-fact.js';
import { narrowedTo, narrowings } from './narrowed.js';
import type { ArchiveFact } from './of-archive.js';
import type { ArticleFact } from './of-article.js';

/** An article as the archive has it on record; what its page does not say is `null`. */
export interface ArticleRecord {
  readonly id: string;
  readonly headline: string;
  readonly author: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly section: string | null;
  readonly url: string | null;
  /** How many. */
  readonly paragraphs: number;
}

/** Told of the archive, or of the part of it that the filters and the question left. */
export interface ToldOfArchive {
  readonly about: 'archive';
  readonly fact: ArchiveFact;
  /** What the question itself narrowed it to, as it was typed: "2016", "The Gazette"; null when to nothing. */
  readonly only: string | null;
  readonly articles: number;
  readonly paragraphs: number;
  /** ISO dates; null where no article has one. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** How many articles have no date. */
  readonly undated: number;
  /** For `newest` and `oldest`: the first few, in that order. */
  readonly listed: readonly ArticleRecord[];
  /** For `sections`, `sources` and `authors`: each with how many articles it has, most first. */
  readonly names: readonly { readonly name: string; readonly articles: number }[];
}

export interface ToldOfArticle {
  readonly about: 'article';
  readonly fact: ArticleFact;
  readonly article: ArticleRecord;
}

/** What the archive's records say where that is what was asked. */
export type Told = ToldOfArchive | ToldOfArticle;

/** What was talked about before: the articles of the passages that were shown, best first. */
interface Before {
  readonly turns: readonly {
    readonly understoodAs: string;
    readonly shown: readonly { readonly article: string }[];
  }[];
}

/** How many articles are listed. */
const LISTED = 5;

/**
 * What the records say to a question about the archive or the article shown last; `no-article` where none was shown; null for
 * every other question.
 */
export function toldOf(
  question: Question,
  articles: readonly ArchivedArticle[],
  filters?: Filters,
  conversation?: Before,
): Told | 'no-article' | null {
  const asked = askedFact(question.core);
  if (asked?.about === 'article') return ofArticle(asked, articles, conversation);
  if (asked) return ofArchive(asked.fact, filtered(articles, filters), null);
  for (const { rest, by } of narrowings(question.core)) {
    const fact = askedFact(rest);
    if (fact?.about !== 'archive') continue;
    const left = narrowedTo(by, filtered(articles, filters));
    if (left !== null) return ofArchive(fact.fact, left, by);
  }
  return null;
}

function filtered(articles: readonly ArchivedArticle[], filters: Filters = {}): readonly ArchivedArticle[] {
  const isAll = Object.values(filters).every((value) => value === undefined);
  return isAll ? articles : articles.filter(filterOf(filters));
}

/** "It" may be what was talked about: a book, a judgment. */
const A_WORK =
  /\b(?:books?|reports?|stud(?:y|ies)|songs?|letters?|novels?|papers?|decisions?|opinions?|judge?ments?|rulings?|laws?|bills?|acts?|poems?|films?|movies?|posts?|tweets?|statements?|guidelines?|regulations?|directives?|treat(?:y|ies)|scripts?|plays?|documents?|manuals?|blogs?|albums?|magazines?)\b/i;

function ofArticle(
  { fact, which }: AskedFact & { about: 'article' },
  articles: readonly ArchivedArticle[],
  conversation: Before | undefined,
): Told | 'no-article' | null {
  const last = conversation?.turns.findLast(({ shown }) => shown.length > 0);
  const isLast = last !== undefined && last === conversation?.turns.at(-1);
  if (which === 'it' && (!isLast || A_WORK.test(last.understoodAs))) return null;
  const shown =
    typeof which === 'number' ? (which < 0 ? last?.shown.at(-1) : last?.shown[which - 1]) : last?.shown[0];
  const article = shown && articles.find(({ id }) => id === shown.article);
  if (!article) return 'no-article';
  return { about: 'article', fact, article: recordOf(article) };
}

function ofArchive(
  fact: ArchiveFact,
  articles: readonly ArchivedArticle[],
  only: string | null,
): ToldOfArchive {
  const dated = articles
    .filter(({ date }) => date !== null)
    .sort((a, b) => compare(b.date!, a.date!) || compare(a.id, b.id));
  const listed = fact === 'newest' ? dated : fact === 'oldest' ? dated.toReversed() : [];
  return {
    about: 'archive',
    fact,
    only,
    articles: articles.length,
    paragraphs: articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    oldest: dated.at(-1)?.date ?? null,
    newest: dated[0]?.date ?? null,
    undated: articles.length - dated.length,
    listed: listed.slice(0, LISTED).map(recordOf),
    names: namesFor(fact, articles),
  };
}

const FIELD = { sections: 'section', sources: 'source', authors: 'author' } as const;

function namesFor(fact: ArchiveFact, articles: readonly ArchivedArticle[]): ToldOfArchive['names'] {
  if (fact !== 'sections' && fact !== 'sources' && fact !== 'authors') return [];
  const spellings = new Map<string, Map<string, number>>();
  for (const article of articles) {
    const name = article[FIELD[fact]];
    if (name === null) continue;
    const counts = spellings.get(fold(name)) ?? new Map<string, number>();
    spellings.set(fold(name), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return [...spellings.values()]
    .map(asOneName)
    .sort((a, b) => b.articles - a.articles || compare(a.name, b.name));
}

/** "CUSTOMS" and "Customs" are one name, in its more frequent spelling. */
function asOneName(counts: ReadonlyMap<string, number>): ToldOfArchive['names'][number] {
  const [[name]] = [...counts].sort(([a, m], [b, n]) => n - m || compare(b, a)) as [[string, number]];
  return { name, articles: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

function recordOf({
  id,
  headline,
  author,
  date,
  source,
  section,
  url,
  paragraphs,
}: ArchivedArticle): ArticleRecord {
  return { id, headline, author, date, source, section, url, paragraphs: paragraphs.length };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
