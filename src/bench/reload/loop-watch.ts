import { closeSync, openSync, readSync } from 'node:fs';

/** How long the event loop took no turn, at the longest. Times in ms; null where the system does not tell. */
export interface Held {
  readonly longest: number;
  /** The longest, less what the thread spent ready to run while others had the processors. */
  readonly unwaited: number | null;
  /** The most processor time that the main thread itself used between two turns. */
  readonly own: number | null;
  /** From when until when that was, by `performance.now()`; of `longest` where the system does not tell. */
  readonly when: readonly [from: number, to: number];
  /** Every time between two turns in which the main thread itself used more than 20 ms; none where the system does not tell. */
  readonly stretches: readonly Stretch[];
}

/** From when until when, by `performance.now()`, and the main thread's own processor time in it, in ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly own: number;
}

const WORTH_TELLING_MS = 20;

export interface LoopWatch {
  /** For how long the main thread has waited for a processor since then (`performance.now()`), in ms. */
  waitedSince(time: number): number;
  end(): Held;
}

/**
 * Looks at the main thread every millisecond. On a machine that others use too, most of what holds an event loop is
 * waiting for a processor; Linux tells that apart (Documentation/scheduler/sched-stats.rst, "/proc/<pid>/schedstat").
 */
export function watchLoop(): LoopWatch {
  const thread = openThread();
  const times = [performance.now()];
  const waits = [thread.read().waited];
  let last = { time: times[0]!, ...thread.read() };
  let longest = 0;
  let unwaited = 0;
  let own = 0;
  let when: Held['when'] = [last.time, last.time];
  const stretches: Stretch[] = [];
  const look = () => {
    const now = { time: performance.now(), ...thread.read() };
    const wall = now.time - last.time;
    const used = now.used - last.used;
    if (thread.tells ? used > own : wall > longest) when = [last.time, now.time];
    longest = Math.max(longest, wall);
    unwaited = Math.max(unwaited, wall - (now.waited - last.waited));
    own = Math.max(own, used);
    if (used > WORTH_TELLING_MS) stretches.push({ from: last.time, to: now.time, own: used });
    last = now;
    times.push(now.time);
    waits.push(now.waited);
  };
  const timer = setInterval(look, 1);
  timer.unref();
  return {
    waitedSince(time) {
      let i = times.length - 1;
      while (i > 0 && times[i]! > time) i--;
      return thread.read().waited - waits[i]!;
    },
    end() {
      look();
      clearInterval(timer);
      thread.close();
      return {
        longest,
        when,
        stretches,
        ...(thread.tells ? { unwaited, own } : { unwaited: null, own: null }),
      };
    },
  };
}

/** What the main thread has used of processors and waited for them so far, in ms. */
function openThread() {
  const buffer = Buffer.alloc(128);
  let file: number | null = null;
  try {
    // The main thread of a process has its number.
    file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    // No Linux, or one that does not count.
  }
  return {
    tells: file !== null,
    read() {
      if (file === null) return { used: 0, waited: 0 };
      const length = readSync(file, buffer, 0, buffer.length, 0);
      const [used = 0, waited = 0] = buffer.toString('latin1', 0, length).split(' ').map(Number);
      return { used: used / 1e6, waited: waited / 1e6 };
    },
    close() {
      if (file !== null) closeSync(file);
    },
  };
}
