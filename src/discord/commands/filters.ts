import type { Filters } from '../../search/query.js';
import { fold } from '../../search/terms/fold.js';
import type { Choice } from '../reply/gate.js';
import { Problem } from '../reply/problem.js';
import type { Texts } from '../strings/texts.js';
import { LIMITS } from '../text/limits.js';
import type { Context } from './context.js';
import { readPeriod } from './period.js';

/** The options that narrow a search, for the declaration of every command that has them. */
export const FILTER_OPTIONS = {
  section: { type: 'string', maxLength: 200, autocomplete: true },
  from: { type: 'string', maxLength: 20 },
  to: { type: 'string', maxLength: 20 },
  source: { type: 'string', maxLength: 200, autocomplete: true },
} as const;

export type FilterOptions = { readonly [Name in keyof typeof FILTER_OPTIONS]: string | undefined };

export const completeFilters = {
  section: ({ live }: Context, typed: string) => matching(live.library.sections, typed),
  source: ({ live }: Context, typed: string) => matching(live.library.sources, typed),
};

/** @throws Problem that says what is wrong with an option and what there is. */
export function readFilters(options: FilterOptions, { live }: Context): Filters {
  const section = oneOf(options.section, live.library.sections, 'section');
  const source = oneOf(options.source, live.library.sources, 'source');
  const from = day(options.from, 'from')?.first;
  const to = day(options.to, 'to')?.last;
  if (from && to && from > to) {
    throw new Problem('refused', (t) => t.md('error.date-order', { from: t.date(from), to: t.date(to) }));
  }
  return {
    ...(section !== undefined && { section }),
    ...(source !== undefined && { source }),
    ...(from && { from }),
    ...(to && { to }),
  };
}

/** The filters in words, or `undefined` when there are none. */
export function filtersInWords(filters: Filters, t: Texts): string | undefined {
  const words = [
    filters.section !== undefined && t.plain('filter.section', { section: filters.section }),
    filters.source !== undefined && t.plain('filter.source', { source: filters.source }),
    filters.from !== undefined && t.plain('filter.from', { date: t.date(filters.from) }),
    filters.to !== undefined && t.plain('filter.to', { date: t.date(filters.to) }),
    filters.article !== undefined && t.plain('filter.article'),
  ].filter((word) => word !== false);
  return words.length > 0 ? words.join(', ') : undefined;
}

function matching(known: readonly string[], typed: string): Choice[] {
  const wanted = fold(typed);
  return known
    .filter((name) => name.length <= LIMITS.choiceValue && fold(name).includes(wanted))
    .slice(0, LIMITS.choices)
    .map((name) => ({ name, value: name }));
}

/** What arrives may be typed by hand: it must be one that the archive has, as the archive writes it. */
function oneOf(
  given: string | undefined,
  known: readonly string[],
  what: 'section' | 'source',
): string | undefined {
  if (given === undefined || given.trim() === '') return undefined;
  const found = known.find((name) => fold(name) === fold(given));
  if (found !== undefined) return found;
  throw new Problem('refused', (t) =>
    known.length === 0
      ? t.md(`error.${what}-none`, { value: given })
      : t.md(`error.${what}`, {
          value: given,
          known: t.list(known.slice(0, 10)) + (known.length > 10 ? ' …' : ''),
        }),
  );
}

function day(given: string | undefined, option: 'from' | 'to') {
  if (given === undefined || given.trim() === '') return undefined;
  const period = readPeriod(given);
  if (period) return period;
  throw new Problem('refused', (t) =>
    t.md('error.date', { value: given, option: t.plain(`option.${option}.name`) }),
  );
}
