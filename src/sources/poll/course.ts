import type { Known } from '../web/web.js';

/** How asking a source goes. Plain data. */
export interface Course {
  /** By what the source is asked for what is new; null until it has been asked. */
  readonly known: Known | null;
  /** The same of the lists that it consists of, by address. */
  readonly parts: Readonly<Record<string, Known>>;
  /** Milliseconds since 1970, as all times here. */
  readonly nextAt: number;
  readonly lastAt: number | null;
  /** In a row. */
  readonly failures: number;
  readonly failingSince: number | null;
  /** `asked`: by a moderator; `failing`: it failed for a day. */
  readonly paused: 'asked' | 'failing' | null;
  /** What went wrong last, if it did. */
  readonly problem: Trouble | null;
}

/** A fault as plain data: an English sentence, and what a translation is made from. */
export interface Trouble {
  readonly code: string;
  readonly reason: string;
  readonly details: Readonly<Record<string, string | number | null>>;
}

export const LEAST_MS = 15 * 60_000;
const LONGEST_MS = 24 * 3_600_000;
/** One that fails for so long is paused. */
const PATIENCE_MS = 24 * 3_600_000;
const LEAST_FAILURES = 3;

export function newCourse(now: number): Course {
  return {
    known: null,
    parts: {},
    nextAt: now,
    lastAt: null,
    failures: 0,
    failingSince: null,
    paused: null,
    problem: null,
  };
}

/**
 * After it was asked and answered.
 * @param usualMs between two times that it is asked
 * @param hasMore whether something waits, so that the next time may come earlier
 */
export function answered(course: Course, now: number, usualMs: number, hasMore: boolean): Course {
  const wait = Math.max(LEAST_MS, hasMore ? LEAST_MS : usualMs);
  return {
    ...course,
    nextAt: now + wait,
    lastAt: now,
    failures: 0,
    failingSince: null,
    paused: null,
    problem: null,
  };
}

/** After it failed: twice as long as the time before, up to a day, and no sooner than the host asks for. */
export function failed(
  course: Course,
  now: number,
  usualMs: number,
  problem: Trouble,
  askedMs: number | null,
): Course {
  const failures = course.failures + 1;
  const failingSince = course.failingSince ?? now;
  const wait = Math.min(LONGEST_MS, Math.max(LEAST_MS, usualMs) * 2 ** Math.min(failures, 20));
  const isHopeless = failures >= LEAST_FAILURES && now - failingSince >= PATIENCE_MS;
  return {
    ...course,
    nextAt: now + Math.max(wait, askedMs ?? 0),
    lastAt: now,
    failures,
    failingSince,
    paused: course.paused ?? (isHopeless ? 'failing' : null),
    problem,
  };
}
