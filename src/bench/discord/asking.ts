import { setTimeout } from 'node:timers/promises';
import type { Exchange } from '../../local-discord/driver/exchange.js';
import type { LocalDiscord } from '../../local-discord/local-discord.js';

/** How many interactions ended how, and for how long members waited for the first response, in ms. */
export interface Waits {
  readonly asked: number;
  readonly answered: number;
  readonly busy: number;
  readonly lost: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly worstMs: number;
}

/** Members who ask the program something, each question another one. */
export interface Crowd {
  /** At a steady rate (questions a second). */
  atRate(rate: number, seconds: number): Promise<Waits>;
  atOnce(count: number): Promise<Waits>;
}

const PEOPLE = 100;
const PATIENCE_MS = 10_000;

/** @param questions without end, no two the same */
export function gatherCrowd(discord: LocalDiscord, questions: Iterator<string>): Crowd {
  const people = Array.from({ length: PEOPLE }, (_, n) => discord.addMember(`member${n}`));
  let next = 0;
  const ask = (): Promise<Exchange> => {
    const who = people[next++ % people.length]!;
    const question: string = questions.next().value;
    const options = { waitMs: PATIENCE_MS };
    return discord.driver.slash(who, discord.channels.general, 'ask', { question }, options);
  };
  return {
    async atRate(rate, seconds) {
      const asked: Promise<Exchange>[] = [];
      const start = performance.now();
      for (let n = 0; n < rate * seconds; n++) {
        await setTimeout(start + (n * 1000) / rate - performance.now());
        asked.push(ask());
      }
      return waitsOf(await Promise.all(asked));
    },
    atOnce: async (count) => waitsOf(await Promise.all(Array.from({ length: count }, ask))),
  };
}

function waitsOf(exchanges: readonly Exchange[]): Waits {
  const first = exchanges
    .filter(({ status }) => status !== 'failed' && status !== 'waiting')
    .map(({ steps }) => steps[1]!.ms)
    .sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((first[Math.ceil(first.length * share) - 1] ?? Number.NaN) * 10) / 10;
  const busy = exchanges.filter(({ reply, ephemeral }) => ephemeral && /busy/.test(reply?.text ?? '')).length;
  return {
    asked: exchanges.length,
    answered: first.length - busy,
    busy,
    lost: exchanges.length - first.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    worstMs: at(1),
  };
}
