/** What has come in and has not come to its end. */
export interface UnderWay {
  /** Gives the work itself. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all of it has ended, well or badly, and what came meanwhile. */
  ended(): Promise<void>;
}

export function underWay(): UnderWay {
  const all = new Set<Promise<unknown>>();
  return {
    add(work) {
      all.add(work);
      const end = () => void all.delete(work);
      work.then(end, end);
      return work;
    },
    async ended() {
      while (all.size > 0) await Promise.allSettled(all);
    },
  };
}
