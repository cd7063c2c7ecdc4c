import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Filters, Place } from '../../search/query.js';
import type { Wording } from '../../search/wording.js';

/** More are not looked at where no word leads to them: reading them all would hold everything up. */
const MOST = 50_000;

/**
 * Places for a search that has no word to look for: the openings of the articles that the filters leave, newest first; all of
 * their paragraphs where a phrase of words that are everywhere has to stand in them.
 */
export function placesListed(
  articles: readonly ArchivedArticle[],
  filters: Filters | undefined,
  wording: Wording | undefined,
): Place[] {
  const fitting = articles
    .filter(filterOf(filters))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const isOfText = (wording?.phrases.length ?? 0) > 0;
  const places: Place[] = [];
  for (const { id, paragraphs } of fitting) {
    const count = isOfText ? paragraphs.length : Math.min(1, paragraphs.length);
    for (let paragraph = 1; paragraph <= count; paragraph++) places.push({ article: id, paragraph });
    if (places.length >= MOST) break;
  }
  return places.slice(0, MOST);
}
