/**
 * Loaded into the program before itself, so that the program stays unchanged: whenever it is asked, it tells how long the main
 * thread held its event loop at the longest since it was asked before, and what ran meanwhile where this module is asked for with
 * `?stacks`. Until the program listens to signals it is only being
 * loaded: nobody waits for it then, and a signal ends it at once.
 */
import { type Held, watchLoop } from '../reload/loop-watch.js';
import { watchStacks } from './stacks.js';

export interface HeldBy extends Held {
  readonly stacks: readonly string[];
}

const stacks = new URL(import.meta.url).searchParams.has('stacks') ? watchStacks() : undefined;
let watch = watchLoop();
process.on('newListener', (name) => {
  if (name === 'SIGTERM') watch = watchLoop();
});
process.on('message', async () => {
  const held = watch.end();
  process.send?.({ ...held, stacks: (await stacks?.during(held.when)) ?? [] } satisfies HeldBy);
  watch = watchLoop();
});
process.channel?.unref();
