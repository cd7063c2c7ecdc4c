import MiniSearch from 'minisearch';
import stemOf from 'wink-porter2-stemmer';
import { documentsOf, type Engine } from './engine.js';
import { stopWords } from './stop-words.js';

/*
 * MiniSearch with what its documentation tells users to add themselves through `processTerm`: a stop list and a
 * stemmer. A harder peer than MiniSearch as it comes, shown so that nobody has to wonder.
 */
export const minisearchTuned: Engine = {
  name: 'minisearch-tuned',
  setUp: 'minisearch with a stop list and the Snowball English stemmer added',
  build(articles) {
    // Stemming the same words again and again would be most of the time to build.
    const stems = new Map<string, string | null>();
    const processTerm = (term: string): string | null => {
      const word = term.toLowerCase();
      let stem = stems.get(word);
      if (stem === undefined) {
        stem = stopWords.has(word) ? null : stemOf(word);
        stems.set(word, stem);
      }
      return stem;
    };
    const index = new MiniSearch({
      fields: ['headline', 'text'],
      processTerm,
      searchOptions: { boost: { headline: 0.5 } },
    });
    for (const document of documentsOf(articles)) index.add(document);
    stems.clear();
    return {
      search: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => id as number),
    };
  },
};
