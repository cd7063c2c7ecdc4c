import type { ArchivedArticle } from '../../archive/archive.js';
import { filterOf } from '../../search/filters.js';
import type { Filters } from '../../search/query.js';
import { fold } from '../../search/terms/fold.js';
import { harmless } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage.js';

const SHOWN = 20;

/**
 * A section, source or article that no article of the archive has is a slip: it is named, with what there is.
 * @throws UsageError
 */
export function mustLeaveSomething(articles: readonly ArchivedArticle[], filters: Filters): void {
  if (articles.length === 0) return;
  const { section, source, article } = filters;
  const mustBe = (
    name: string,
    given: string | undefined,
    filter: Filters,
    there: readonly (string | null)[],
  ) => {
    if (given === undefined || articles.some(filterOf(filter))) return;
    throw new UsageError(harmless(`No article has the ${name} “${given}”. ${listOf(name, there, given)}`));
  };
  mustBe(
    'section',
    section,
    { section },
    articles.map((one) => one.section),
  );
  mustBe(
    'source',
    source,
    { source },
    articles.map((one) => one.source),
  );
  mustBe(
    'id',
    article,
    { article },
    articles.map(({ id }) => id),
  );
}

/** Those that are like it first, then the most frequent. Filters do not tell "CUSTOMS" from "Customs", so the two are one. */
function listOf(name: string, there: readonly (string | null)[], given: string): string {
  const counts = new Map<string, { readonly one: string; times: number }>();
  for (const one of there) {
    if (one === null) continue;
    const known = counts.get(fold(one)) ?? { one, times: 0 };
    known.times += 1;
    counts.set(fold(one), known);
  }
  if (counts.size === 0) return `None of them has a ${name}.`;
  const isLike = (one: string) => Number(fold(one).includes(fold(given)));
  const sorted = [...counts.values()].sort(
    (a, b) => isLike(b.one) - isLike(a.one) || b.times - a.times || (a.one < b.one ? -1 : 1),
  );
  const shown = sorted.slice(0, SHOWN).map(({ one }) => one);
  const more = sorted.length > SHOWN ? `, and ${sorted.length - SHOWN} more` : '';
  return `There ${sorted.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${more}.`;
}
