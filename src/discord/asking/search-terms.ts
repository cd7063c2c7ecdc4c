import { searchTextIn } from '../../answer/searching/search-text.js';
import type { Filters } from '../../search/query.js';
import type { Wording } from '../../search/wording.js';
import type { Context } from '../commands/context.js';
import { filtersInWords, readName, within } from '../filters/filters.js';
import { todayIs } from '../filters/time.js';
import { Problem } from '../reply/problem.js';
import type { Texts } from '../strings/texts.js';
import { oneLine } from '../text/label.js';
import { quoted } from '../text/markdown.js';

/** What a page of search results needs to be shown again. */
export interface Search {
  /** As they were typed. */
  readonly terms: string;
  /** What is looked for of them, where parts of them say something else; the terms unless told. */
  readonly words?: string;
  readonly wording?: Wording;
  readonly filters: Filters;
  readonly order?: 'best' | 'newest';
}

const SHOWN = 100;

/**
 * Reads what somebody typed to search with, beside the filters of the command's options.
 * @param nameOf gives a section or source as the archive writes it
 * @throws Problem for a section, source or time that cannot be meant
 */
export function readSearch(
  context: Context,
  typed: string,
  options: Filters,
  nameOf: typeof readName = readName,
): Omit<Search, 'order'> {
  const terms = oneLine(typed);
  const { words, wording, author, times, unread, ...said } = searchTextIn(
    terms,
    todayIs(),
    context.live.archive.articles,
  );
  if (unread !== null) {
    const { field, value } = unread;
    throw new Problem('refused', (t) => t.md('error.search-time', { value: quoted(value, SHOWN), field }));
  }
  const named = (what: 'section' | 'source') =>
    sameName(what, nameOf(what, said[what], context), options[what]);
  const section = named('section');
  const source = named('source');
  return {
    terms,
    ...(wording && { words, wording }),
    filters: {
      ...options,
      ...(section !== undefined && { section }),
      ...(source !== undefined && { source }),
      ...(author !== undefined && { author }),
      ...within([options, ...times]),
    },
  };
}

/** What narrows the search beside its words, in words; undefined where nothing does. */
export function narrowedInWords({ wording, filters, order }: Search, t: Texts): string | undefined {
  const marked = (all: readonly string[]) => t.list(all.map((one) => `“${one}”`));
  const parts = [
    (wording?.phrases.length ?? 0) > 0 && t.plain('search.phrases', { phrases: marked(wording!.phrases) }),
    (wording?.without.length ?? 0) > 0 && t.plain('search.without', { words: marked(wording!.without) }),
    filtersInWords(filters, t),
    order === 'newest' && t.plain('search.newest-first'),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** Said in the text and picked as an option it has to be the same. */
function sameName(what: 'section' | 'source', name: string | undefined, picked: string | undefined) {
  if (name === undefined || picked === undefined || name === picked) return name;
  throw new Problem('refused', (t) =>
    t.md('error.said-twice', {
      field: t.plain(`option.${what}.name`),
      typed: quoted(name, SHOWN),
      picked: quoted(picked, SHOWN),
    }),
  );
}
