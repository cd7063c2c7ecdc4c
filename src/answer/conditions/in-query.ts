import type { Lexicon } from '../../search/index/lexicon.js';
import type { Query } from '../../search/query.js';
import type { Condition } from './condition.js';
import { meetingsOf, standing } from './meet.js';

/** A query that ranks by conditions too. */
export function withConditions(query: Query, conditions: readonly Condition[], lexicon: Lexicon): Query {
  if (conditions.length === 0) return query;
  return {
    ...query,
    newest: conditions.some(({ kind }) => kind === 'newest'),
    standing: (article, paragraph, meant) =>
      standing(meetingsOf(conditions, { article, paragraph }, lexicon, meant)),
  };
}
