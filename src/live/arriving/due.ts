import type { Course } from '../../sources/poll/course.js';
import type { Source } from '../../sources/poll/source.js';
import type { Timers } from '../../sources/web/timers.js';

export interface DueOptions {
  readonly timers: Timers;
  readonly sources: () => Promise<readonly Source[]>;
  /** Asks one, and sees to what it brings. */
  readonly ask: (source: Source) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Is given what is under way, which never rejects. */
  readonly track: (work: Promise<void>) => void;
}

const LOOK_MS = 60_000;
/** Sources that are asked side by side: hosts differ, and one that is slow does not hold up all. */
const AT_ONCE = 4;

/** Also where the clock was ahead when it was asked last: its next time may be years away then. */
function isDue({ nextAt, lastAt }: Course, now: number): boolean {
  return nextAt <= now || (lastAt !== null && lastAt > now);
}

/** Asks sources when they are due, those that have waited longest first. */
export function asksWhenDue({ timers, sources, ask, onFault, signal, track }: DueOptions) {
  let isStarted = false;

  async function look(): Promise<void> {
    try {
      const now = timers.now();
      const due = (await sources())
        .filter(({ course }) => course.paused === null && isDue(course, now))
        .toSorted((a, b) => a.course.nextAt - b.course.nextAt);
      const next = due.values();
      await Promise.all(Array.from({ length: AT_ONCE }, () => askEach(next)));
    } catch (error) {
      onFault(error);
    }
    lookSoon();
  }

  async function askEach(next: Iterator<Source> & Iterable<Source>): Promise<void> {
    for (const source of next) {
      if (signal.aborted) return;
      await ask(source).catch(onFault);
    }
  }

  function lookSoon(): void {
    if (signal.aborted) return;
    const cancel = timers.after(LOOK_MS, () => {
      signal.removeEventListener('abort', cancel);
      if (!signal.aborted) track(look());
    });
    signal.addEventListener('abort', cancel, { once: true });
  }

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      track(look());
    },
  };
}
