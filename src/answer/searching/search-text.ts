import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Wording } from '../../search/wording.js';
import { type SaidTime, timeInWords } from '../periods/in-words.js';
import { type FieldSaid, type SearchField, searchWordsIn } from './search-words.js';

/** What somebody typed to search with, read: the words to look for, and what narrows them. */
export interface SearchText {
  /** What is looked for; all of it where nothing narrows it. */
  readonly words: string;
  /** Absent where all of it is words to look for. */
  readonly wording?: Wording;
  /** As they were typed: whether the archive has them is not looked at. */
  readonly author: string | undefined;
  readonly section: string | undefined;
  readonly source: string | undefined;
  /** What each `before:` and `after:` says. */
  readonly times: readonly SaidTime[];
  /** The first of them that is no time; null where all are. */
  readonly unread: (FieldSaid & { readonly field: 'before' | 'after' }) | null;
}

/**
 * Reads the marks of a text for searching: see `searchWordsIn`. `before:2017` ends with 2016, `after:2017` begins with 2018.
 * @param today ISO date, by which times such as "last month" are told
 * @param articles whose authors, sections and sources are known by name
 */
export function searchTextIn(typed: string, today: string, articles: readonly ArchivedArticle[]): SearchText {
  const { words, phrases, without, fields } = searchWordsIn(typed, (field, said) =>
    field === 'before' || field === 'after'
      ? timeInWords(said, today) !== null
      : articles.some(filterOf({ [field]: said })),
  );
  const said = (field: SearchField) => fields.findLast((one) => one.field === field)?.value;
  const times: SaidTime[] = [];
  let unread: SearchText['unread'] = null;
  for (const { field, value } of fields) {
    if (field !== 'before' && field !== 'after') continue;
    const time = timeInWords(`${field} ${value}`, today) ?? timeInWords(value, today);
    if (time) times.push(time);
    else unread ??= { field, value };
  }
  const isPlain = phrases.length + without.length + fields.length === 0;
  return {
    words: isPlain ? typed : words,
    ...(!isPlain && { wording: { phrases, without } }),
    author: said('author'),
    section: said('section'),
    source: said('source'),
    times,
    unread,
  };
}
