import { setTimeout as wait } from 'node:timers/promises';
import type { LiveArchive } from '../../live/live.js';
import { percentile } from '../search/report/statistics.js';
import { type Held, watchLoop } from './loop-watch.js';

/** How questions at a steady rate were answered. Times in ms. */
export interface Asked {
  readonly questions: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** The same as `p99`, of each question's time less what it waited for a processor. */
  readonly p99Unwaited: number;
  readonly held: Held;
}

const RATE = 20;

/**
 * Asks 20 questions a second while something is done, and for `leastMs` at least. A question's time begins when it was
 * due: one that had to wait for the event loop has waited.
 */
export async function askDuring(
  live: LiveArchive,
  questions: readonly string[],
  work: () => Promise<unknown>,
  leastMs = 0,
): Promise<Asked> {
  const times: number[] = [];
  const unwaited: number[] = [];
  let failed = 0;
  let working = true;
  const watch = watchLoop();
  const began = performance.now();
  const done = work().finally(() => {
    working = false;
  });
  for (let n = 0; working || performance.now() - began < leastMs; n++) {
    const due = began + (n * 1000) / RATE;
    await wait(Math.max(0, due - performance.now()));
    try {
      const { archive, answerer } = live.current();
      const answer = await answerer.ask(questions[n % questions.length]!);
      if (answer.archiveVersion !== archive.version) failed++;
    } catch {
      failed++;
    }
    const took = performance.now() - due;
    times.push(took);
    unwaited.push(Math.max(0, took - watch.waitedSince(due)));
  }
  await done;
  return {
    questions: times.length,
    failed,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    longest: Math.max(...times),
    p99Unwaited: percentile(unwaited, 99),
    held: watch.end(),
  };
}
