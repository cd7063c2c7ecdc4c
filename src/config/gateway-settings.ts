import type { ObjectOf } from '../shape/groups.js';
import { also, made, optional, withDefault } from '../shape/shape.js';
import { host, lowerCase, wholeNumber } from './kinds.js';

/** Which shards of Discord's gateway this process carries: what Discord recommends, none, or those with these numbers. */
export type ShardChoice = 'auto' | 'none' | { readonly ids: readonly number[]; readonly count: number };

/** How this process hears of what people do. */
export interface GatewayConfig {
  readonly shards: ShardChoice;
  /** Where Discord may send interactions to over HTTP; `null` where they come over the gateway. */
  readonly interactions: {
    /** 0 for any port that is free. */
    readonly port: number;
    readonly host: string;
    /** The application's, 64 hexadecimal digits. */
    readonly publicKey: string;
  } | null;
}

/** Discord has given no bot so many, and a slip of the keyboard would ask for more. */
const MOST_SHARDS = 10_000;
const SHARDS_HINT = 'auto, none, or numbers of shards from 0 on such as 0-3 or 4,5';

export const gatewaySettings = {
  SHARDS: withDefault(
    also(
      made(lowerCase, (text) => (text === 'auto' || text === 'none' ? text : shardIds(text))),
      (shards) => shards !== null,
      SHARDS_HINT,
    ),
    'auto',
  ),
  SHARD_COUNT: optional(wholeNumber(1, MOST_SHARDS)),
  INTERACTIONS_PORT: optional(wholeNumber(0, 65_535)),
  INTERACTIONS_HOST: host,
  DISCORD_PUBLIC_KEY: optional(
    also(
      lowerCase,
      (key) => /^[0-9a-f]{64}$/.test(key),
      'the Public Key of 64 digits and letters a to f from the General Information page of your application',
    ),
  ),
};

/** The settings as they were read; a part of all. */
type Read = ObjectOf<typeof gatewaySettings> & { readonly DISCORD_TOKEN?: string | undefined };

/** `0-3` and `4,5`, also together; null for anything else. Each once, in order. */
function shardIds(text: string): readonly number[] | null {
  const ids = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last = first] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
    if (first === undefined || Number(last) < Number(first) || Number(last) >= MOST_SHARDS) return null;
    for (let id = Number(first); id <= Number(last); id++) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** What is wrong with settings that are right each by itself, a sentence each; empty where they go together. */
export function gatewayFaults(read: Read): string[] {
  return [...shardFaults(read), ...httpFaults(read)];
}

function shardFaults({ SHARDS: shards, SHARD_COUNT: count }: Read): string[] {
  if (typeof shards === 'string' || shards === null) {
    return shards === 'none' && count !== undefined
      ? [`SHARD_COUNT is "${count}", but SHARDS is none; leave one of them out.`]
      : [];
  }
  const highest = shards.at(-1)!;
  if (count === undefined) {
    // The numbers from 0 on are all there are; others are a part of what only the operator knows.
    return shards.length === highest + 1
      ? []
      : [
          `SHARD_COUNT is not set; where SHARDS names a part of the shards, it should be how many there are in all, at least ${highest + 1}, the same in every process.`,
        ];
  }
  return highest < count
    ? []
    : [
        `SHARDS names the shard ${highest}, but SHARD_COUNT is "${count}"; the numbers should be from 0 to ${count - 1}, or SHARD_COUNT at least ${highest + 1}.`,
      ];
}

function httpFaults(read: Read): string[] {
  const { SHARDS, INTERACTIONS_PORT: port, DISCORD_PUBLIC_KEY: key, DISCORD_TOKEN: token } = read;
  return [
    ...(port !== undefined && key === undefined
      ? [
          'INTERACTIONS_PORT is set, but DISCORD_PUBLIC_KEY is not; it should be the Public Key from the General Information page of your application, by which requests are known to be of Discord.',
        ]
      : []),
    ...(port === undefined && SHARDS === 'none'
      ? [
          'SHARDS is none, and INTERACTIONS_PORT is not set: the bot would hear of nothing. Set INTERACTIONS_PORT and DISCORD_PUBLIC_KEY, or SHARDS to auto.',
        ]
      : []),
    ...(port !== undefined && token === undefined
      ? [
          'INTERACTIONS_PORT is set, but DISCORD_TOKEN is not; set it: without a connection to the gateway, too, the bot needs it to register its commands and to know its owners.',
        ]
      : []),
  ];
}

/** The settings in the form in which they are used; they go together. */
export function gatewayOf(read: Read): GatewayConfig {
  const { SHARDS, SHARD_COUNT, INTERACTIONS_PORT, INTERACTIONS_HOST, DISCORD_PUBLIC_KEY } = read;
  return {
    shards: choiceOf(SHARDS, SHARD_COUNT),
    interactions:
      INTERACTIONS_PORT === undefined || DISCORD_PUBLIC_KEY === undefined
        ? null
        : { port: INTERACTIONS_PORT, host: INTERACTIONS_HOST, publicKey: DISCORD_PUBLIC_KEY },
  };
}

function choiceOf(shards: Read['SHARDS'], count: number | undefined): ShardChoice {
  if (shards === 'none') return 'none';
  if (shards === 'auto' || shards === null) {
    return count === undefined ? 'auto' : { ids: Array.from({ length: count }, (_, id) => id), count };
  }
  return { ids: shards, count: count ?? shards.length };
}
