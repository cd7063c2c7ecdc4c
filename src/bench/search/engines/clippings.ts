import { readQuestion } from '../../../answer/question/question.js';
import { SearchIndex } from '../../../search/search-index.js';
import type { Engine } from './engine.js';

/*
 * What a question costs Clippings: reading the question, finding candidates, ranking them exactly, the ten best. Choosing
 * the sentence to quote is not in it, since no peer does that.
 */
export const clippings: Engine = {
  name: 'clippings',
  setUp: 'reading the question, search and exact rerank to the top 10; without the choice of sentences',
  async build(articles) {
    const index = await SearchIndex.build(articles);
    const firstOf = new Map<string, number>();
    let paragraphs = 0;
    for (const { id, paragraphs: own } of articles) {
      firstOf.set(id, paragraphs);
      paragraphs += own.length;
    }
    return {
      search: (question, limit) =>
        index
          .search(readQuestion(question).query, { limit })
          .hits.map(({ article, paragraph }) => firstOf.get(article.id)! + paragraph - 1),
    };
  },
};
