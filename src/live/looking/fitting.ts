import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Filters } from '../../search/query.js';

/** What was asked for lately stays known: who pages through a list asks for the same again. */
const MOST_KNOWN = 8;

/**
 * Of articles that stand newest first those that fit filters, in their order. For times the list is not gone through, and what was asked for
 * before is known: a page of it costs no more than the first.
 */
export function fittingIn(newestFirst: readonly ArchivedArticle[]) {
  const known = new Map<string, readonly ArchivedArticle[]>();

  function look({ from, to, ...others }: Filters): readonly ArchivedArticle[] {
    const first = to === undefined ? 0 : placeOf(newestFirst, (date) => date <= to);
    // Those without a date stand last, and are in no time.
    const isAfter = from !== undefined ? (date: string) => date < from : (date: string) => date === '';
    const end = from === undefined && to === undefined ? newestFirst.length : placeOf(newestFirst, isAfter);
    const within = newestFirst.slice(first, end);
    return Object.values(others).some((value) => value !== undefined)
      ? within.filter(filterOf(others))
      : within;
  }

  return (filters: Filters): readonly ArchivedArticle[] => {
    if (Object.values(filters).every((value) => value === undefined)) return newestFirst;
    const key = JSON.stringify(Object.entries(filters).sort());
    const found = known.get(key) ?? look(filters);
    known.delete(key);
    known.set(key, found);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return found;
  };
}

/** The place of the first article for whose date something is true that is true for all behind it, too; those without a date have ''. */
function placeOf(articles: readonly ArchivedArticle[], isTrue: (date: string) => boolean): number {
  let from = 0;
  let to = articles.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isTrue(articles[middle]!.date ?? '')) to = middle;
    else from = middle + 1;
  }
  return from;
}
