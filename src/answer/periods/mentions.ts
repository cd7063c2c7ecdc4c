import { type NamedPeriod, PERIOD_PATTERNS } from './patterns.js';

/** A period where a text names it. */
export interface Mention extends NamedPeriod {
  /** Half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Every period has a figure, a month or one of these words: most texts have none, and are not gone over by each pattern. */
const MAY_NAME =
  /\d{2}|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|year|month|week|quarter|day|today|yesterday|tonight|spring|summer|autumn|fall|winter)/i;

/**
 * The periods that a text names, in order, not overlapping.
 * @param base the day on which it was said, ISO, for "last year" and "in March"; null where that is not known
 */
export function mentionsIn(text: string, base: string | null): Mention[] {
  if (!MAY_NAME.test(text)) return [];
  const found: Mention[] = [];
  for (const { pattern: regexp, holds, read, isRelative = false } of PERIOD_PATTERNS) {
    if ((isRelative && base === null) || holds?.test(text) === false) continue;
    for (const { 0: said, index: start, ...groups } of text.matchAll(regexp)) {
      const end = start + said.length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const named = read(
        Array.from({ length: 4 }, (_, i) => groups[i + 1]),
        base,
      );
      if (named) found.push({ ...named, start, end, isRelative });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
