import { constants } from 'node:os';
import type { Logger } from 'pino';
import { EXIT } from './exit-status.js';

/** When a program that runs on and on is to end, and with which exit status. */
export interface Ending {
  readonly ended: Promise<number>;
  /** Aborted at the same moment: whatever is only being started is not to go on. */
  readonly signal: AbortSignal;
  end(status: number): void;
}

/** How long ending may take in all; what is not finished then is cut off, which loses nothing that was confirmed. */
export const END_MS = 10_000;

/**
 * Ends on SIGINT or SIGTERM: the first asks for a clean end, the second for one at once. What is thrown where nobody waits
 * for it is logged, and asks for a clean end too, because nobody knows what it left half done.
 */
export function endOnSignal(log: Logger): Ending {
  const starting = new AbortController();
  let resolve = (_status: number) => {};
  const ended = new Promise<number>((done) => {
    resolve = done;
  });
  let ending = false;
  function end(status: number) {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      log.warn(`not everything had ended after ${END_MS / 1000} s; the rest was cut off`);
      process.exit(status);
    }, END_MS).unref();
    starting.abort(new Error('The program is ending.'));
    resolve(status);
  }
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(128 + constants.signals[signal]);
      asked = true;
      log.info({ signal }, 'stopping');
      end(EXIT.asked);
    });
  }
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'a fault in the program: what is under way is finished, then it ends');
    end(EXIT.fault);
  });
  return { ended, signal: starting.signal, end };
}

/**
 * Runs what `start` starts until the end comes, and stops it; what was only being started stops itself when the signal is
 * aborted. Resolves with the exit status. @throws what `start` throws of itself
 */
export async function runUntilEnd(
  { ended, signal }: Ending,
  start: (signal: AbortSignal) => Promise<{ stop(): Promise<void> }>,
): Promise<number> {
  try {
    const { stop } = await start(signal);
    const status = await ended;
    await stop();
    return status;
  } catch (error) {
    if (!signal.aborted) throw error;
    return ended;
  }
}
