import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';

/** What became of what people did, with when. */
export interface Asked {
  readonly exchange: Exchange;
  readonly person: string;
  /** When it was done and when it was answered, by `performance.now()`. */
  readonly at: number;
  readonly answeredAt: number;
}

export interface Asking {
  /** Ends it; gives all, once each has its answer or has been given up. */
  stop(): Promise<readonly Asked[]>;
}

/** Twenty a second, each by somebody who has asked nothing yet. */
export function asking(
  discord: LocalDiscord,
  places: readonly string[],
  questions: readonly string[],
  everyMs = 50,
): Asking {
  const begun: Promise<Asked>[] = [];
  const ask = async (n: number): Promise<Asked> => {
    const { id } = discord.addMember(`asker ${n}`);
    const at = performance.now();
    const question = questions[n % questions.length]!;
    const exchange = await discord.driver.slash({ id }, places[n % places.length]!, 'ask', { question });
    return { exchange, person: id, at, answeredAt: performance.now() };
  };
  const timer = setInterval(() => begun.push(ask(begun.length)), everyMs);
  return {
    async stop() {
      clearInterval(timer);
      return Promise.all(begun);
    },
  };
}

/** How long it took until Discord had a first response, and until the answer was there. */
export function timesOf({ steps }: Exchange): { readonly first: number; readonly last: number } {
  const answers = steps.filter(({ what }) => what !== 'sent');
  const isAnswer = ({ what }: (typeof steps)[number]) => what !== 'deferred' && what !== 'deferred update';
  const last = answers.find(isAnswer)?.ms ?? Number.POSITIVE_INFINITY;
  return { first: answers[0]?.ms ?? Number.POSITIVE_INFINITY, last };
}

export function inMs(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)} ms`;
}
