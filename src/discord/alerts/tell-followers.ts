import { sweepNowAndThen } from '../sweeping.js';
import { type Delivering, deliver } from './deliver.js';
import { gather } from './gather.js';

const LOOKED = 'looked for new articles that somebody follows';

/**
 * Tells people and channels of new articles that they follow: looks each minute, from the start on, what the live version has new,
 * and who is due.
 * @returns a function that ends it, and resolves once nothing is on its way
 */
export function tellFollowers(delivering: Delivering): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const tell = async () => {
    try {
      if (signal.aborted) return;
      const began = performance.now();
      await gather(delivering, signal);
      const told = await deliver(delivering, signal);
      delivering.log.debug({ told, ms: Math.round(performance.now() - began) }, LOOKED);
    } catch (err) {
      if (!signal.aborted)
        delivering.log.warn({ err }, 'new articles could not be looked at for who follows them');
    }
  };
  const endSweeping = sweepNowAndThen([{ sweep: tell }], delivering.log);
  return () => {
    ending.abort();
    return endSweeping();
  };
}
