import { SnowflakeUtil } from 'discord.js';

/** Discord takes a first response for 3 s: what is older cannot be answered any more. */
export const TOO_OLD_MS = 2_900;
/** What has waited this long is promised an answer before one is looked for. */
export const DEFER_FIRST_MS = 1_000;

/** For how long the quickest delivery is remembered, at least; at most twice as long. */
const REMEMBERED_MS = 30 * 60_000;
/** A delivery counts as quick only with another one that was about as quick: one id may say anything. */
const ABOUT_MS = 10_000;
/** However wrong our clock is: with one that is wrong by more, no certificate of Discord's would hold. */
const IMPOSSIBLE_MS = 30 * 86_400_000;

/**
 * How long ago Discord made what has an id, in ms. The id says when, by Discord's clock; ours may be wrong or be set at any
 * time. So what is measured is how much longer this one took to come than the quickest of late, by a clock that only goes
 * forward; the first to come counts as quick. An id that cannot be one of today's tells nothing: its age is 0.
 */
export function ageTeller(
  now: () => number = () => performance.now(),
  today: () => number = Date.now,
): (id: string) => number {
  let earlier = quickest();
  let lately = quickest();
  let since = now();
  return (id) => {
    const at = now();
    const made = SnowflakeUtil.timestampFrom(id);
    if (!(Math.abs(today() - made) < IMPOSSIBLE_MS)) return 0;
    const took = at - made;
    if (at - since > REMEMBERED_MS) {
      earlier = lately;
      lately = quickest();
      since = at;
    }
    lately.note(took);
    return Math.max(0, took - Math.min(earlier.believed(), lately.believed()));
  };
}

/** The least of some times, unless no other is near it. */
function quickest() {
  let first = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  return {
    note(took: number): void {
      if (took < first) [first, second] = [took, first];
      else if (took < second) second = took;
    },
    believed: () => (second - first > ABOUT_MS && second < Number.POSITIVE_INFINITY ? second : first),
  };
}
