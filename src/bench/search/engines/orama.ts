import { create, insert, search } from '@orama/orama';
import { documentsOf, type Engine } from './engine.js';
import { stopWords } from './stop-words.js';

/*
 * Orama with its own English stemmer and `threshold: 1`, which keeps paragraphs that lack a word of the question.
 * It matches every word as a prefix (`exact` asks for all the words at once and finds next to nothing), so it
 * needs a stop list: without one, "a" alone scores every word that begins with a. No sorting tables, since
 * nothing is sorted by a field.
 */
export const orama: Engine = {
  name: 'orama',
  setUp: 'BM25, English stemmer, stop list, threshold 1, headline 0.25',
  build(articles) {
    const database = create({
      schema: { headline: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', stemming: true, stopWords: [...stopWords] } },
      sort: { enabled: false },
    });
    for (const { id, headline, text } of documentsOf(articles)) {
      insert(database, { id: String(id), headline, text });
    }
    return {
      async search(question, limit) {
        const found = await search(database, {
          term: question,
          limit,
          threshold: 1,
          boost: { headline: 0.25 },
        });
        return found.hits.map(({ id }) => Number(id));
      },
    };
  },
};
