import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { documentsOf, type Engine } from './engine.js';

/*
 * FlexSearch as it comes, without a ranking of ours. `suggest` is what lets a question with a word that the paragraph
 * lacks find anything at all, and the English pack (stop words and stemmer) raises the right paragraphs
 * most. One index over headline and text: `Document` with two fields merges their results field by field and
 * finds far fewer, and `context` costs several times the memory for a worse ranking. The text comes before the
 * headline, because FlexSearch ranks by how early a word stands and the headline is the same in every
 * paragraph of an article.
 */
export const flexsearch: Engine = {
  name: 'flexsearch',
  setUp: 'Index, English pack, suggest; text and headline in one',
  build(articles) {
    const index = new Index({ tokenize: 'strict', encoder: new Encoder(english) });
    for (const { id, headline, text } of documentsOf(articles)) index.add(id, `${text} ${headline}`);
    return {
      search: (question, limit) => index.search(question, { limit, suggest: true }) as number[],
    };
  },
};
