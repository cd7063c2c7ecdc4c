import type { SearchFor } from '../search-for.js';
import { MOST_FOUND } from '../search-for.js';
import type { SearchedFor } from './searched-for.js';

/** Searches that are paged through at one time, in one version of an archive. */
const MOST_KEPT = 4;

/**
 * Searches of which somebody wants more than the first page are ranked once, as far as anybody may page: the pages that follow are taken from
 * that. What is looked for among given paragraphs is not kept.
 * @param search gives the best, at most so many
 */
export function rankedOnce(search: (words: string, options: SearchFor, most: number) => SearchedFor) {
  const kept = new Map<string, SearchedFor>();
  return (words: string, options: SearchFor, most: number): SearchedFor => {
    const { offset = 0, limit: _, ...asked } = options;
    if (offset === 0 || asked.among) return search(words, options, most);
    const key = JSON.stringify([words, asked]);
    const found = kept.get(key) ?? search(words, options, MOST_FOUND);
    kept.delete(key);
    kept.set(key, found);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
}
