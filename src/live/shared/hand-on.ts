import { setTimeout as wait } from 'node:timers/promises';
import type { AskedActs } from '../../state/shared-archive/asked-acts.js';
import { StateError } from '../../state/state-error.js';
import type { Curator, Progress } from '../curator/curator.js';
import { ArchiveProblem } from '../curator/problem.js';
import { problems } from '../curator/problems.js';
import { type Call, listenerIn, type Outcome, withCalls } from './calls.js';
import { fromPlainText, toPlainText } from './plain-text.js';
import { unusable } from './unusable.js';

export interface HandingOn {
  readonly asked: AskedActs;
  /** Awaited when another process has done something: what it made live is to be seen here by who asked. */
  readonly onDone: () => Promise<void>;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const LOOK_MS = 150;
/** Whoever may change the archive looks for what is asked several times in so long. Else it has ended, or stands still. */
const TAKEN_WITHIN_MS = 4_000;
/** Its right runs out meanwhile, where it was killed or stands still. */
const TRIES = 4;
/** A database that is away for longer leaves it unknown what came of it. */
const AWAY_MS = 30_000;

/**
 * A curator whose acts are done by the process that may change the archive, where this one may not: it is asked, and its answer is
 * given back as if it had been done here.
 */
export function handingOn(curator: Curator, handing: HandingOn): Curator {
  return withCalls(curator, async (call, method) => {
    for (let tries = 1; ; tries++) {
      try {
        return await method(...call.given);
      } catch (error) {
        if (!isHeld(error) || tries === TRIES) throw error;
      }
      const outcome = await askedOf(handing, call);
      // Nobody took it: by now this process may have the right itself.
      if (outcome === null) continue;
      if ('problem' in outcome)
        throw outcome.problem instanceof ArchiveProblem
          ? outcome.problem
          : new Error(String(outcome.problem));
      return outcome.value;
    }
  });
}

const isHeld = (error: unknown) => error instanceof ArchiveProblem && error.code === 'archive-held';

/** Null when nobody took it, and nobody will. @throws ArchiveProblem when it cannot be known what came of it */
async function askedOf({ asked, onDone, signal }: HandingOn, call: Call): Promise<Outcome | null> {
  const onProgress = listenerIn(call);
  const number = await asked.ask(toPlainText(call)).catch(unusable);
  const since = performance.now();
  let heard = since;
  for (;;) {
    await wait(LOOK_MS, undefined, { signal }).catch(() => {
      throw problems.aborted(signal.reason);
    });
    const now = performance.now();
    const standing = await asked.standing(number).catch((error) => {
      if (!(error instanceof StateError)) throw error;
      if (now > heard + AWAY_MS) throw problems.actUnknown();
      return null;
    });
    if (standing === null) continue;
    heard = now;
    switch (standing.kind) {
      case 'answered': {
        await asked.withdraw(number).catch(() => {});
        await onDone();
        return fromPlainText<Outcome>({ text: standing.answer, bytes: [] });
      }
      case 'gone':
        throw problems.actUnknown();
      case 'taken':
        if (standing.progress !== null) onProgress?.(JSON.parse(standing.progress) as Progress);
        break;
      case 'waiting':
        if (now > since + TAKEN_WITHIN_MS && (await asked.withdraw(number).catch(unusable))) return null;
    }
  }
}
