/**
 * Loaded into the program before itself, so that the program stays unchanged: whenever it is asked, it tells how long the main
 * thread held its event loop at the longest since it was asked before, and what ran meanwhile where this module is asked for with
 * `?stacks`. Until the program listens to signals it is only being
 * loaded: nobody waits for it then, and a signal ends it at once.
 */
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { type Held, watchLoop } from '../reload/loop-watch.js';
import { watchStacks } from './stacks.js';

export interface HeldBy extends Held {
  /** The most processor time between two turns, less what V8 took in it to collect garbage; null where the system does not tell. */
  readonly work: number | null;
  readonly stacks: readonly string[];
}

let collections: { readonly from: number; readonly ms: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    collections.push({ from: startTime, ms: duration });
}).observe({ entryTypes: ['gc'] });

async function workOf({ own, stretches }: Held): Promise<number | null> {
  if (own === null) return null;
  // What was collected last is told in a turn of its own.
  await turn();
  const garbageIn = (from: number, to: number) =>
    collections.filter((one) => one.from >= from && one.from <= to).reduce((sum, { ms }) => sum + ms, 0);
  const works = stretches.map((one) => Math.max(0, one.own - garbageIn(one.from, one.to)));
  collections = [];
  return stretches.length > 0 ? Math.max(...works) : own;
}

const stacks = new URL(import.meta.url).searchParams.has('stacks') ? watchStacks() : undefined;
let watch = watchLoop();
process.on('newListener', (name) => {
  if (name === 'SIGTERM') watch = watchLoop();
});
process.on('message', async () => {
  const held = watch.end();
  const work = await workOf(held);
  process.send?.({ ...held, work, stacks: (await stacks?.during(held.when)) ?? [] } satisfies HeldBy);
  watch = watchLoop();
});
process.channel?.unref();
