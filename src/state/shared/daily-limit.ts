/**
 * Whether a person is within so many of something on a day, this one counted. Counts in memory alone, so that nobody's id is kept.
 * @param now milliseconds since 1970
 */
export function dailyLimit(most: number, dayMs: number, now: () => number): (person: string) => boolean {
  let day = Number.NaN;
  let counts = new Map<string, number>();
  return (person) => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) counts = new Map();
    day = today;
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    return count <= most;
  };
}
