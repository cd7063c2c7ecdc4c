import { pause, type Timers } from './timers.js';

/** One at a time. */
export interface HostTurns {
  /**
   * Runs something when nothing else runs for that host, and so many ms after the last thing did.
   * @throws what it throws; the signal's reason while it waits
   */
  run<T>(host: string, gapMs: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T>;
}

/** Hosts that nobody has asked for a while are forgotten. */
const MOST_HOSTS = 1_000;

export function hostTurns(timers: Timers): HostTurns {
  const waiting = new Map<string, Promise<unknown>>();
  const ended = new Map<string, number>();
  return {
    async run(host, gapMs, signal, work) {
      const before = waiting.get(host);
      const mine = (async () => {
        await before?.catch(() => {});
        signal?.throwIfAborted();
        const rest = (ended.get(host) ?? -Infinity) + gapMs - timers.now();
        if (rest > 0) await pause(Math.min(rest, gapMs), timers, signal);
        try {
          return await work();
        } finally {
          ended.delete(host);
          ended.set(host, timers.now());
          for (const old of [...ended.keys()].slice(0, -MOST_HOSTS)) ended.delete(old);
        }
      })();
      const settled = mine.catch(() => {});
      waiting.set(host, settled);
      void settled.then(() => waiting.get(host) === settled && waiting.delete(host));
      return mine;
    },
  };
}
