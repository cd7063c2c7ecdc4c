import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/** Why someone has to wait. */
interface Wait {
  readonly seconds: number;
  /** Whether this is the first refusal of the spell: enough to be told once where nobody pressed a button. */
  readonly first: boolean;
}

/** Counts a use by a person; `null` when it is within what is allowed. */
export type Cooldown = (userId: string) => Promise<Wait | null>;

export function makeCooldown(uses: number, seconds: number): Cooldown {
  const limiter = new RateLimiterMemory({ points: uses, duration: seconds });
  return async (userId) => {
    try {
      await limiter.consume(userId);
      return null;
    } catch (refused) {
      // rate-limiter-flexible rejects with the state of the limit, which is no Error.
      if (refused instanceof Error) throw refused;
      const { msBeforeNext, consumedPoints } = refused as RateLimiterRes;
      return { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), first: consumedPoints === uses + 1 };
    }
  };
}
