import type { Found, Hit } from '../../search/search.js';

/** What was found with one of its hits put before all others. */
export function withFirst(found: Found, first: Hit): Found {
  if (found.hits[0] === first) return found;
  return { ...found, hits: [first, ...found.hits.filter((hit) => hit !== first)] };
}
