/**
 * The nearest-rank percentile: the smallest value that at least `percent` of all values do not exceed. Always one of the
 * values.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('A percentile needs at least one value.');
  const sorted = Float64Array.from(values).sort();
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1]!;
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('A mean needs at least one value.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 1 divided by the place of the first relevant paragraph among the first ten; 0 when it is not among them. */
export function reciprocalRank(ranking: readonly number[], relevant: readonly number[]): number {
  const place = ranking.slice(0, 10).findIndex((paragraph) => relevant.includes(paragraph));
  return place === -1 ? 0 : 1 / (place + 1);
}
