import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { AskedActs, TakenAct } from '../../state/shared-archive/asked-acts.js';
import { StateError } from '../../state/state-error.js';
import type { Curator, Progress } from '../curator/curator.js';
import { ArchiveProblem } from '../curator/problem.js';
import { type Call, listening, methodOf, type Outcome } from './calls.js';
import { fromPlainText, toPlainText } from './plain-text.js';

export interface Serving {
  readonly asked: AskedActs;
  /** Ends it; what is under way ends by itself. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  /** Told of what is under way. */
  readonly track: (work: Promise<unknown>) => void;
}

const LOOK_MS = 200;
const TOLD_EVERY_MS = 700;
const ANSWER_AGAIN_MS = 500;
const ANSWER_TRIES = 60;

/** From now on does what other processes ask, as long as this one may change the archive. */
export function serveAsked(curator: Curator, { asked, signal, log, track }: Serving): void {
  async function look() {
    for (let act = await asked.take(); act; act = await asked.take()) track(done(act));
  }

  /** Never rejects. */
  async function done(act: TakenAct): Promise<void> {
    const outcome = await outcomeOf(act);
    const { text } = toPlainText(outcome);
    for (let tries = 1; tries <= ANSWER_TRIES; tries++)
      try {
        return await asked.answer(act.number, text);
      } catch (error) {
        if (!(error instanceof StateError) || tries === ANSWER_TRIES)
          return log.warn({ fault: String(error) }, 'what another process asked for could not be answered');
        await wait(ANSWER_AGAIN_MS);
      }
  }

  async function outcomeOf({ number, text, bytes }: TakenAct): Promise<Outcome> {
    let toldAt = Number.NEGATIVE_INFINITY;
    const onProgress = (progress: Progress) => {
      if (performance.now() < toldAt + TOLD_EVERY_MS) return;
      toldAt = performance.now();
      // How far it is need not be known.
      void asked.tell(number, JSON.stringify(progress)).catch(() => {});
    };
    try {
      const call = fromPlainText<Call>({ text, bytes });
      return { value: await methodOf(curator, call.name)(...listening(call, onProgress)) };
    } catch (error) {
      if (error instanceof ArchiveProblem) return { problem: error };
      log.error({ fault: String(error) }, 'what another process asked for failed');
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }

  function lookSoon() {
    if (signal.aborted) return;
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      const looking = look().catch((error) => {
        // A database that is away is told of by itself.
        if (!(error instanceof StateError))
          log.warn({ fault: String(error) }, 'it could not be seen what other processes ask for');
      });
      track(looking);
      void looking.finally(lookSoon);
    }, LOOK_MS);
    timer.unref();
    const stop = () => clearTimeout(timer);
    signal.addEventListener('abort', stop, { once: true });
  }

  lookSoon();
}
