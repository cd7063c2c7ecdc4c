import type { ArchivedArticle } from '../archive/archive.js';
import type { Allowed } from './index/corpus.js';
import type { Filters, Period } from './query.js';
import { fold } from './terms/fold.js';

/** Nothing is left out. */
export const ALL_ALLOWED: Allowed = () => true;

/** A test whether an article passes the filters; without any it always does. */
export function filterOf(filters: Filters = {}): (article: ArchivedArticle) => boolean {
  // An archive has few sections and sources: each is folded once a search, not once a paragraph.
  const known = new Map<string, string>();
  const folded = (text: string): string => {
    let seen = known.get(text);
    if (seen === undefined) {
      seen = fold(text);
      known.set(text, seen);
    }
    return seen;
  };
  const section = filters.section === undefined ? undefined : fold(filters.section);
  const source = filters.source === undefined ? undefined : fold(filters.source);
  const isAuthor = filters.author === undefined ? undefined : authorTest(filters.author);
  return (article) =>
    (isAuthor === undefined || isAuthor(article.author)) &&
    (filters.article === undefined || article.id === filters.article) &&
    (filters.from === undefined || (article.date !== null && article.date >= filters.from)) &&
    (filters.to === undefined || (article.date !== null && article.date <= filters.to)) &&
    (section === undefined || (article.section !== null && folded(article.section) === section)) &&
    (source === undefined || (article.source !== null && folded(article.source) === source));
}

/** A test of authors: whether a name holds all of these words, in any order. None holds no words. */
function authorTest(name: string): (author: string | null) => boolean {
  const wanted = wordsOf(name);
  const known = new Map<string, boolean>();
  return (author) => {
    if (author === null || wanted.length === 0) return false;
    let is = known.get(author);
    if (is === undefined) {
      const words = new Set(wordsOf(author));
      is = wanted.every((word) => words.has(word));
      known.set(author, is);
    }
    return is;
  };
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

const DAY_MS = 86_400_000;
/** Reports come after the event, and those about a whole year in the months after it: reach = base + share · length. */
const REACH_DAYS = 45;
const REACH_SHARE = 0.25;

/** 1 for a date within the period, falling to 0 where it is out of reach. */
export function closeness(date: string | null, { from, to }: Period): number {
  if (date === null) return 0;
  if (date >= from && date <= to) return 1;
  const [day, first, last] = [date, from, to].map((iso) => Date.parse(iso) / DAY_MS) as [
    number,
    number,
    number,
  ];
  const outside = day < first ? first - day : day - last;
  return Math.max(0, 1 - outside / (REACH_DAYS + REACH_SHARE * (last - first)));
}
