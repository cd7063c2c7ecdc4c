import MiniSearch from 'minisearch';
import { documentsOf, type Engine } from './engine.js';

/*
 * MiniSearch with what it brings: BM25+ with its default parameters, and any of the question's words (its default
 * OR; with AND hardly any question finds its paragraph). It has no stemmer and no stop words of its own;
 * prefix and fuzzy matching would make each question several times slower and rank worse. The headline
 * counts half: it is the same in every paragraph of an article and cannot tell them apart.
 */
export const minisearch: Engine = {
  name: 'minisearch',
  setUp: 'BM25+, OR, headline 0.5',
  build(articles) {
    const index = new MiniSearch({
      fields: ['headline', 'text'],
      searchOptions: { boost: { headline: 0.5 } },
    });
    for (const document of documentsOf(articles)) index.add(document);
    return {
      search: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => id as number),
    };
  },
};
