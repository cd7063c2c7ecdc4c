import { setTimeout as pause } from 'node:timers/promises';
import type { ClientOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Claims } from '../../../state/processes/claims.js';

/**
 * Which shards may identify when: Discord lets one of each key do so in five seconds, of all processes of a bot together, and
 * answers the others with an invalid session.
 */
export interface IdentifyKeys {
  /**
   * Takes a key for `forMs`, unless somebody has it.
   * @returns 0 when it was taken; otherwise after how many ms it may be free
   */
  take(key: number, forMs: number): Promise<number>;
}

/** Discord's rule. */
const IDENTIFY_EVERY_MS = 5_000;
/** Whoever has the key may take so much longer to send its identify than the next one does. */
const ON_ITS_WAY_MS = 500;

/** For the clients of one process. @param now milliseconds that only go forward */
export function identifyKeysHere(now = () => performance.now()): IdentifyKeys {
  const until = new Map<number, number>();
  return {
    async take(key, forMs) {
      const left = (until.get(key) ?? 0) - now();
      if (left > 0) return Math.ceil(left);
      until.set(key, now() + forMs);
      return 0;
    },
  };
}

/** For the clients of all processes that share a database, by its clock. */
export function identifyKeysShared(claims: Claims): IdentifyKeys {
  return { take: (key, forMs) => claims.take(`identify ${key}`, forMs) };
}

type Build = NonNullable<NonNullable<ClientOptions['ws']>['buildIdentifyThrottler']>;

/**
 * What the client asks before each identify. Where the keys cannot be asked it goes on: at worst Discord refuses, and the client
 * tries again.
 */
export function identifyInTurn(
  keys: IdentifyKeys,
  log: Logger,
  everyMs = IDENTIFY_EVERY_MS + ON_ITS_WAY_MS,
): { readonly build: Build; waits(): boolean } {
  let waiting = 0;
  async function turnOf(key: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const ms = await keys.take(key, everyMs).catch((err) => {
        log.warn({ err, key }, 'it is not known whether a shard may identify now; it does');
        return 0;
      });
      signal.throwIfAborted();
      if (ms === 0) return;
      await pause(ms, undefined, { signal });
    }
  }
  return {
    waits: () => waiting > 0,
    async build(manager) {
      const { session_start_limit } = await manager.fetchGatewayInformation();
      return {
        async waitForIdentify(shard, signal) {
          waiting += 1;
          await turnOf(shard % session_start_limit.max_concurrency, signal).finally(() => {
            waiting -= 1;
          });
        },
      };
    },
  };
}
