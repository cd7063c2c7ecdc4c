import type { Exchange } from '../../src/local-discord/driver/exchange.js';
import type { LocalDiscord } from '../../src/local-discord/local-discord.js';
import { join } from '../../src/local-discord/world/build/people.js';
import { shardOf } from '../e2e/processes.js';

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

/** What is asked where, and by whom. */
export interface Places {
  /** One in a server of each of two shards. */
  readonly places: readonly string[];
  /** Each asks once. */
  readonly people: readonly string[];
}

const askedBefore = new WeakMap<readonly string[], number>();
/** Enough for a few minutes. */
const PEOPLE = 2_500;

/** Servers of two shards, that of the moderators first, with many people in both. */
export function placesIn(discord: LocalDiscord): Places {
  const people = Array.from({ length: PEOPLE }, (_, n) => discord.addMember(`asker ${n}`));
  const mine = shardOf(discord.guildId);
  for (;;) {
    const other = discord.addServer('Map Room');
    if (shardOf(other.id) === mine) continue;
    const { world, clock } = discord.state;
    for (const person of people) join(world.guilds.get(other.id)!, person, [], clock.now());
    return { places: [discord.channels.general, other.general], people: people.map(({ id }) => id) };
  }
}

/** Twenty a second, each by somebody who has asked nothing yet. */
export function asking(
  discord: LocalDiscord,
  { places, people }: Places,
  questions: readonly string[],
  everyMs = 50,
): Asking {
  const first = askedBefore.get(people) ?? 0;
  const begun: Promise<Asked>[] = [];
  const ask = async (n: number): Promise<Asked> => {
    const id = people[first + n]!;
    const at = performance.now();
    const question = questions[n % questions.length]!;
    const exchange = await discord.driver.slash({ id }, places[n % places.length]!, 'ask', { question });
    return { exchange, person: id, at, answeredAt: performance.now() };
  };
  const timer = setInterval(() => begun.push(ask(begun.length)), everyMs);
  return {
    async stop() {
      clearInterval(timer);
      askedBefore.set(people, first + begun.length);
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
