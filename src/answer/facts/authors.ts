import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Filters, Place } from '../../search/query.js';
import type { Found } from '../../search/search.js';
import { fold } from '../../search/terms/fold.js';

/** The paragraphs of the articles that an author wrote. */
export interface Authored {
  /** As the pages write the name; several, where the words fit several. */
  readonly names: readonly string[];
  /** Newest article first, at most 200. */
  readonly places: readonly Place[];
}

/** "author: Anna Berg", "by Anna Berg". */
const PREFIX = /^\s*(?:(?:author|autore?|auteur|autor|by)\s*:|by\s)\s*/i;
/** With a colon nothing else can be meant. */
const FIELD = /^\s*\p{L}+\s*:/u;
const MOST = 200;

/**
 * What to show in place of what was found by words: the articles of the authors whose names hold all of them, where no paragraph
 * does or an author is asked for (then also none). Null where the words are no author's.
 */
export function authoredInstead(
  words: string,
  byWords: Found,
  articles: readonly ArchivedArticle[],
  filters?: Filters,
): Authored | null {
  const isAsked = PREFIX.test(words) && FIELD.test(words);
  if (!isAsked && holdsAll(byWords)) return null;
  return (
    authoredBy(words, articles.filter(filterOf(filters))) ?? (isAsked ? { names: [], places: [] } : null)
  );
}

/** Whether the first hit's paragraph has every word that was looked for. */
function holdsAll({ hits, terms }: Found): boolean {
  const matched = hits[0]?.matched.filter(({ inParagraph, mended }) => inParagraph && !mended) ?? [];
  return matched.length >= terms.length;
}

function authoredBy(words: string, articles: readonly ArchivedArticle[]): Authored | null {
  const wanted = wordsOf(words.replace(PREFIX, ''));
  if (wanted.length === 0) return null;
  const isWanted = new Map<string, boolean>();
  const found = articles.filter(({ author }) => {
    if (typeof author !== 'string') return false;
    const known = isWanted.get(author) ?? isNamed(author, wanted);
    isWanted.set(author, known);
    return known;
  });
  if (found.length === 0) return null;
  const newestFirst = found.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  return {
    names: [...new Set(newestFirst.map(({ author }) => author!))],
    places: newestFirst
      .flatMap(({ id, paragraphs }) => paragraphs.map((_, i) => ({ article: id, paragraph: i + 1 })))
      .slice(0, MOST),
  };
}

function isNamed(author: string, wanted: readonly string[]): boolean {
  const has = new Set(wordsOf(author));
  return wanted.every((word) => has.has(word));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
