import lunr from 'lunr';
import { documentsOf, type Engine } from './engine.js';

/*
 * lunr with its default pipeline (trimmer, stop words, stemmer). The question goes in as terms and not as lunr's
 * query language, in which a colon or a hyphen in a question is an error or an exclusion.
 */
export const lunrEngine: Engine = {
  name: 'lunr',
  setUp: 'default pipeline, BM25, headline 0.5',
  build(articles) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('headline', { boost: 0.5 });
      builder.field('text');
      for (const document of documentsOf(articles)) builder.add(document);
    });
    return {
      search: (question, limit) =>
        index
          .query((query) => {
            for (const token of lunr.tokenizer(question)) query.term(token.toString(), {});
          })
          .slice(0, limit)
          .map(({ ref }) => Number(ref)),
    };
  },
};
