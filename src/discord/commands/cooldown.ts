/** Why someone has to wait. */
export interface Wait {
  readonly seconds: number;
  /** Whether this is the first refusal of the spell: enough to be told once where nobody pressed a button. */
  readonly first: boolean;
}

/** Counts a use by a person; `null` when it is within what is allowed. */
export type Cooldown = (userId: string) => Wait | null;

/**
 * So many uses in a window of time that begins with the first of them.
 * @param now in ms, only ever going forward: a machine's time that is set back would otherwise lock people out until it has
 * come to where it was
 */
export function makeCooldown(
  uses: number,
  seconds: number,
  now: () => number = () => performance.now(),
): Cooldown {
  // In the order in which the windows began, so that those which are over stand first.
  const windows = new Map<string, { readonly ends: number; used: number }>();
  return (userId) => {
    const at = now();
    for (const [id, { ends }] of windows) {
      if (ends > at) break;
      windows.delete(id);
    }
    const window = windows.get(userId) ?? { ends: at + seconds * 1_000, used: 0 };
    windows.set(userId, window);
    window.used += 1;
    if (window.used <= uses) return null;
    return { seconds: Math.max(1, Math.ceil((window.ends - at) / 1_000)), first: window.used === uses + 1 };
  };
}

/** So many uses within so many seconds. */
export interface CooldownRate {
  readonly uses: number;
  readonly seconds: number;
}

/** The same where servers have rates of their own: a person's uses are counted for each rate by itself. */
export function makeCooldowns(now?: () => number): (userId: string, rate: CooldownRate) => Wait | null {
  const cooldowns = new Map<string, Cooldown>();
  return (userId, { uses, seconds }) => {
    const key = `${uses}/${seconds}`;
    const cooldown = cooldowns.get(key) ?? makeCooldown(uses, seconds, now);
    cooldowns.set(key, cooldown);
    return cooldown(userId);
  };
}
