/** Counts what is under way: refuses what would be too much, and waits for the rest when the bot stops. */
export interface Running {
  /** Whether one more may begin; counts it until `leave`. */
  enter(): 'go' | 'busy' | 'stopping';
  leave(): void;
  /**
   * Lets one piece of work begin in each turn of the event loop. Many that begin in the same turn would hold up what their
   * people wait for, the promise of an answer within three seconds, until all of them have come to their first wait.
   */
  turn(): Promise<void>;
  /** How many are under way. */
  count(): number;
  /** Lets nothing more begin; resolves with how many were still under way after `ms` at most. */
  drain(ms: number): Promise<number>;
}

export function makeRunning(most: number): Running {
  let under = 0;
  let emptied: (() => void) | undefined;
  let stopping = false;
  let last: Promise<void> = Promise.resolve();
  return {
    enter() {
      if (stopping) return 'stopping';
      if (under >= most) return 'busy';
      under += 1;
      return 'go';
    },
    leave() {
      under -= 1;
      if (under === 0) emptied?.();
    },
    count: () => under,
    turn() {
      last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
      return last;
    },
    async drain(ms) {
      stopping = true;
      if (under > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          emptied = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return under;
    },
  };
}
