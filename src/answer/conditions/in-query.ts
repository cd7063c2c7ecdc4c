import type { Lexicon } from '../../search/index/lexicon.js';
import type { Query } from '../../search/query.js';
import type { Condition } from './condition.js';
import { standingOf } from './standing.js';

/** A query that ranks by conditions too. */
export function withConditions(query: Query, conditions: readonly Condition[], lexicon: Lexicon): Query {
  if (conditions.length === 0) return query;
  const total = query.terms.reduce((sum, { term, weight }) => sum + weight * lexicon.rarityOf(term), 0);
  return {
    ...query,
    newest: Math.max(
      0,
      ...conditions.map((condition) => (condition.kind === 'newest' ? condition.strength : 0)),
    ),
    standing: (article, paragraph, meant) =>
      standingOf(conditions, { article, paragraph }, lexicon, total, meant),
  };
}
