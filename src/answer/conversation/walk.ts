import type { Context, Query } from '../../search/query.js';

/** More than any other signal gives, so that an article is walked in its order. */
const WALK = 1000;
const WALK_PARAGRAPHS = 30;

/** The paragraphs after one, in their order, before those that stand above it. */
export function walking(query: Query, article: string, after: number): Query {
  const lifts: Context['lifts'][number][] = [{ article, score: WALK }];
  for (let ahead = 1; ahead <= WALK_PARAGRAPHS; ahead++) {
    lifts.push({ article, paragraph: after + ahead, score: WALK * (WALK_PARAGRAPHS + 1 - ahead) });
  }
  return {
    ...query,
    context: { terms: query.context?.terms ?? [], brought: query.context?.brought ?? [], lifts },
  };
}
