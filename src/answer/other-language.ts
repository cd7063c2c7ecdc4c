import type { ArchivedArticle } from '../archive/archive.js';
import type { Query } from '../search/query.js';
import type { Found } from '../search/search.js';
import type { NothingFound } from './answer.js';
import { foreignIn } from './language/foreign.js';
import { commonLanguage, type Language } from './language/language.js';
import { passageOf } from './passage/passage.js';
import { readQuestion } from './question/question.js';

/** How many passages are shown that an answer is not given from. */
const NEAR_MISSES = 3;

/** By archive version: its language does not change. */
const known = new WeakMap<readonly ArchivedArticle[], Language>();

function languageIn(articles: readonly ArchivedArticle[]): Language {
  const language =
    known.get(articles) ?? commonLanguage(articles.map(({ paragraphs }) => paragraphs[0] ?? ''));
  known.set(articles, language);
  return language;
}

/**
 * What is said to a question in another language than most of the archive is in: never an answer, because a word that stands in
 * both may mean something else, but where its names and numbers stand. Null for every other question.
 */
export function inOtherLanguage(
  typed: string,
  articles: readonly ArchivedArticle[],
  find: (query: Query) => Found,
) {
  const foreign = foreignIn(readQuestion(typed), languageIn(articles), find);
  if (foreign === null) return null;
  const { asked, archive, names, question, found } = foreign;
  return {
    outcome: 'nothing-found',
    language: { asked, archive, names },
    confidence: 0,
    matches: found.hits.length,
    nearMisses: found.hits.slice(0, NEAR_MISSES).map((hit) => passageOf(hit, found.terms, question)),
    suggestions: [],
  } satisfies Partial<NothingFound>;
}
