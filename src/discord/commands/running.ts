/** Counts what is under way: refuses what would be too much, and waits for the rest when the bot stops. */
export interface Running {
  /** Whether one more may begin; counts it until `leave`. */
  enter(): 'go' | 'busy' | 'stopping';
  leave(): void;
  /** Lets nothing more begin; resolves with how many were still under way after `ms` at most. */
  drain(ms: number): Promise<number>;
}

export function makeRunning(most: number): Running {
  let count = 0;
  let emptied: (() => void) | undefined;
  let stopping = false;
  return {
    enter() {
      if (stopping) return 'stopping';
      if (count >= most) return 'busy';
      count += 1;
      return 'go';
    },
    leave() {
      count -= 1;
      if (count === 0) emptied?.();
    },
    async drain(ms) {
      stopping = true;
      if (count > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          emptied = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      return count;
    },
  };
}
