import { setTimeout as wait } from 'node:timers/promises';
import type { AskedActs } from '../../state/shared-archive/asked-acts.js';
import { type Desk, inBackground } from '../acts/desk.js';
import type { Curator } from '../curator/curator.js';
import type { LiveFollower } from '../follow-live.js';
import type { First } from '../start.js';
import { handingOn } from './hand-on.js';
import { serveAsked } from './serve-asked.js';

const TRIES = 3;
const TRY_AGAIN_MS = 1_000;

/**
 * A database that others use may have been out of reach for a moment only: what is live there is answered from, and not replaced by what
 * was read of the folder instead.
 */
export async function asKept(desk: Desk, first: First, follower: LiveFollower | undefined): Promise<First> {
  if (!follower || !first.readings) return first;
  for (let left = TRIES; left > 0; left--)
    try {
      if ((await desk.versions.live()) === undefined) return first;
      await follower.look();
      return { ...first, readings: null };
    } catch {
      await wait(TRY_AGAIN_MS);
    }
  return first;
}

/** Does what other processes ask, and asks them where this one may not. */
export function sharing(own: Curator, desk: Desk, follower: LiveFollower, asked: AskedActs): Curator {
  const { signal } = desk.closing;
  serveAsked(own, { asked, signal, log: desk.log, track: (work) => inBackground(desk, work) });
  const onDone = () => follower.look().catch(() => {});
  return handingOn(own, { asked, onDone, signal });
}
