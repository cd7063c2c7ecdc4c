/** So that certainty stays finite. */
const ALMOST = 1e-4;

/** The logarithm of the odds, within ±9. */
export function logit(chance: number): number {
  const bounded = Math.min(Math.max(chance, ALMOST), 1 - ALMOST);
  return Math.log(bounded / (1 - bounded));
}

/** The chance of such log odds, 0 to 1: the logistic function. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
