import type { Answerer } from '../../answer/answer.js';
import { MOST_FOUND } from '../../answer/search-for.js';
import { type SearchText, searchTextIn } from '../../answer/searching/search-text.js';
import type { ArchivedArticle } from '../../archive/archive.js';
import type { Filters } from '../../search/query.js';
import { harmless, type Style } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage.js';
import { passageAsJson } from './answer-json.js';
import { passageListed } from './answer-text.js';
import { mustLeaveSomething } from './filters.js';
import { daysLeftBy } from './options.js';
import { count, day } from './values.js';

export interface Searching {
  readonly answerer: Pick<Answerer, 'search'>;
  readonly articles: readonly ArchivedArticle[];
  /** Those of the command's options; what the text says narrows them further. */
  readonly filters: Filters;
  readonly order: 'best' | 'newest';
  /** Whether to give many passages, not only the first. */
  readonly more: boolean;
}

/** What was found, and by what it was looked for. */
export interface Found {
  readonly typed: string;
  readonly text: SearchText;
  readonly filters: Filters;
  readonly order: 'best' | 'newest';
  readonly result: Awaited<ReturnType<Answerer['search']>>;
}

const FIRST = 10;

/**
 * Looks for words as `/search` does, marks and all: "a phrase", -word, author:, section:, source:, before:, after:.
 * @throws UsageError for what is no time, and for a section or source that the archive has not
 */
export async function searchFor(typed: string, searching: Searching): Promise<Found> {
  const { answerer, articles, order, more } = searching;
  const text = searchTextIn(typed.trim(), new Date().toISOString().slice(0, 10), articles);
  if (text.unread !== null) {
    const { field, value } = text.unread;
    throw new UsageError(
      harmless(
        `“${value}” behind ${field}: is no time. Write a year, a month, a day or words such as "last month".`,
      ),
    );
  }
  const filters = filtersOf(text, searching.filters);
  mustLeaveSomething(articles, filters);
  const result = await answerer.search(text.words, {
    filters,
    order,
    limit: more ? MOST_FOUND : FIRST,
    ...(text.wording && { wording: text.wording }),
  });
  return { typed, text, filters, order, result };
}

function filtersOf({ author, section, source, times }: SearchText, given: Filters): Filters {
  return {
    ...given,
    ...(author !== undefined && { author }),
    ...(section !== undefined && { section }),
    ...(source !== undefined && { source }),
    ...daysLeftBy([given, ...times]),
  };
}

/** As a person wants to read it: what was looked for, how much was found, and the passages. */
export function foundAsText({ typed, text, filters, order, result }: Found, style: Style): string {
  const { passages, matches, authors } = result;
  const narrowed = narrowedBy(text, filters, order);
  if (passages.length === 0)
    return `No paragraph has ${harmless(typed)}.${narrowed === '' ? '' : ` Looked for ${narrowed}.`}\n`;
  const by = authors === undefined ? '' : `, by ${authors.map(harmless).join(', ')}`;
  const blocks = [
    `${style.heading(`Passages with ${harmless(typed)}`)}\n${count(matches, 'passage')}${by}${narrowed === '' ? '' : `; ${narrowed}`}.`,
    passages.map((passage, i) => passageListed(passage, i + 1, style)).join('\n'),
    ...(matches > passages.length && passages.length < MOST_FOUND
      ? [style.faint(`The first ${passages.length}: search with --more for more.`)]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function narrowedBy({ wording }: SearchText, filters: Filters, order: Found['order']): string {
  const marked = (all: readonly string[] = []) => all.map((one) => `“${one}”`).join(', ');
  const parts = [
    wording?.phrases.length && `word for word ${marked(wording.phrases)}`,
    wording?.without.length && `without ${marked(wording.without)}`,
    filters.author !== undefined && `author ${filters.author}`,
    filters.section !== undefined && `section ${filters.section}`,
    filters.source !== undefined && `source ${filters.source}`,
    filters.from !== undefined && `from ${day(filters.from)}`,
    filters.to !== undefined && `up to ${day(filters.to)}`,
    filters.article !== undefined && `only the article ${filters.article}`,
    order === 'newest' && 'newest first',
  ].filter((part) => typeof part === 'string');
  return harmless(parts.join(', '));
}

/** One flat object, whose keys stay. */
export function foundAsJson({ typed, text, filters, result }: Found) {
  const { words, wording } = text;
  const { author = null, section = null, source = null, from = null, to = null } = filters;
  const { passages, matches, authors = [] } = result;
  return {
    search: typed,
    words,
    phrases: wording?.phrases ?? [],
    without: wording?.without ?? [],
    filters: { author, section, source, from, to },
    authors,
    matches,
    passages: passages.map(passageAsJson),
  };
}
