import type { ArchivedArticle } from '../../archive/archive.js';
import type { Query } from '../../search/query.js';
import type { Found, SearchOptions } from '../../search/search.js';
import { authoredInstead } from '../facts/authors.js';
import { type Question, readQuestion } from '../question/question.js';
import type { SearchFor } from '../search-for.js';
import { placesListed } from './listed.js';

interface Searching {
  readonly articles: readonly ArchivedArticle[];
  readonly find: (query: Query, options: SearchOptions) => Found;
}

/** What is found for words, and the question that they were read as. */
export interface SearchedFor {
  readonly terms: Question;
  readonly found: Found;
  /** Whose articles they are, where the words were those of an author. */
  readonly authors?: readonly string[];
}

/** Looks for words as `Answerer.search` describes it. */
export function searchedFor(words: string, options: SearchFor, { articles, find }: Searching): SearchedFor {
  const { filters, exclude, wording, order, all, among } = options;
  // Of what holds a phrase all is found, whatever other words it lacks.
  const sought = [...(wording?.phrases ?? []), words].join(' ');
  const terms = readQuestion(sought);
  const how = { filters, exclude, ...(wording && { wording }), ...(among && { among }) };
  const isListed = sought.trim() === '' || (wording?.phrases.length ?? 0) > 0;
  if (terms.query.terms.length === 0 && isListed) {
    const listed = among ?? placesListed(articles, filters, wording);
    return { terms, found: find(terms.query, { ...how, among: listed, order: 'newest' }) };
  }
  if (order === 'newest' || all) {
    const found = find(terms.query, { ...how, all: true, ...(order && { order }) });
    return {
      terms,
      found: found.hits.length > 0 || all ? found : find(terms.query, { ...how, order: 'newest' }),
    };
  }
  const found = find(terms.query, how);
  const authored = wording || filters?.author ? null : authoredInstead(words, found, articles, filters);
  if (!authored) return { terms, found };
  return { terms, authors: authored.names, found: find(terms.query, { ...how, among: authored.places }) };
}
