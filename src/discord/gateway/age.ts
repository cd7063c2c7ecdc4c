import { SnowflakeUtil } from 'discord.js';

/** Discord takes a first response for 3 s: what is older cannot be answered any more. */
export const TOO_OLD_MS = 2_900;
/** What has waited this long is promised an answer before one is looked for. */
export const DEFER_FIRST_MS = 1_000;

/** For how long the quickest delivery is remembered, at least; at most twice as long. */
const REMEMBERED_MS = 30 * 60_000;

/**
 * How long ago Discord made what has an id, in ms. The id says when, by Discord's clock; ours may be wrong or be set at any
 * time. So what is measured is how much longer this one took to come than the quickest of late, by a clock that only goes
 * forward; the first to come counts as quick.
 */
export function ageTeller(now: () => number = () => performance.now()): (id: string) => number {
  let earlier = Number.POSITIVE_INFINITY;
  let lately = Number.POSITIVE_INFINITY;
  let since = now();
  return (id) => {
    const at = now();
    const took = at - SnowflakeUtil.timestampFrom(id);
    if (at - since > REMEMBERED_MS) {
      earlier = lately;
      lately = Number.POSITIVE_INFINITY;
      since = at;
    }
    lately = Math.min(lately, took);
    return took - Math.min(earlier, lately);
  };
}
