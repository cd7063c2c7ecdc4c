import type { Period } from '../../search/query.js';
import { monthOf, monthsOf, type Precision, seasonOf, shifted, yearOf, yearsOf } from './calendar.js';

type Named = Period & { readonly precision: Precision };

/** The newest one that has begun by then. */
function before(base: string, named: (year: number) => Period): Period {
  const thisYear = named(yearOf(base));
  return thisYear.from > base ? named(yearOf(base) - 1) : thisYear;
}

/** "This year" for 0, "last year" for 1. */
export function relative(back: number, unit: string, base: string): Named {
  const year = yearOf(base);
  const month = monthOf(base);
  switch (unit.toLowerCase()) {
    case 'year':
      return { ...yearsOf(year - back), precision: 'year' };
    case 'month':
      return { ...monthsOf(year, month - back), precision: 'month' };
    case 'quarter':
      return { ...monthsOf(year, 3 * (Math.floor(month / 3) - back), 3), precision: 'quarter' };
    case 'week':
      return {
        from: shifted(base, -7 * (back + 1) + 1),
        to: shifted(base, -7 * back),
        precision: 'week',
      };
    default: {
      const season = before(base, (named) => seasonOf(unit, named));
      return back === 1 && season.to >= base
        ? { ...seasonOf(unit, yearOf(season.from) - 1), precision: 'season' }
        : { ...season, precision: 'season' };
    }
  }
}

export function ago(number: number, unit: string, base: string): Named {
  if (/^year$/i.test(unit)) return { ...yearsOf(yearOf(base) - number), precision: 'year' };
  if (/^month$/i.test(unit)) return { ...monthsOf(yearOf(base), monthOf(base) - number), precision: 'month' };
  const length = /^week$/i.test(unit) ? 7 : 1;
  const named = shifted(base, -length * number);
  return { from: shifted(named, length === 7 ? -6 : 0), to: named, precision: length === 7 ? 'week' : 'day' };
}
