const PERIOD = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/;
/** As Chinese and Japanese write it, with what stands for the hyphens. */
const IN_HAN = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;

/**
 * Reads a year, a month or a day (`2017`, `2017-11`, `2017/11/10`, `2017年11月`), also in full-width figures, as its first and last day, ISO 8601.
 * `undefined` for anything else, a day that the calendar does not have included.
 */
export function readPeriod(text: string): { readonly first: string; readonly last: string } | undefined {
  const plain = text.normalize('NFKC').trim();
  const match = PERIOD.exec(plain) ?? IN_HAN.exec(plain);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const first = isoDay(year!, month ?? 1, day ?? 1);
  // Day 0 of the next month is the last of this one.
  const last = day !== undefined ? first : isoDay(year!, month ?? 12, daysIn(year!, month ?? 12));
  return first && last ? { first, last } : undefined;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
