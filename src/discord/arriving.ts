import { setImmediate as turn } from 'node:timers/promises';
import type { Archive } from '../archive/archive.js';
import type { Arrivals } from '../state/alerts/arrivals.js';

const AT_ONCE = 200;

/** The version that was noted last. */
const noted = new WeakMap<Arrivals, string>();

/**
 * Notes all articles of a version, so that what a later one has more is new. To be called from when somebody wants to be told of
 * new ones, again and again. False when it could not be kept.
 */
export async function noteArrivals(arrivals: Arrivals, { version, articles }: Archive): Promise<boolean> {
  if (noted.get(arrivals) === version) return true;
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    if (!(await arrivals.note(some.map(({ id, copies }) => [id, ...copies.map((copy) => copy.id)]))))
      return false;
    await turn();
  }
  noted.set(arrivals, version);
  return true;
}
