/**
 * Articles that an archive has asked for or kept since it published last: no version lists them yet, and no other archive's pruning
 * may take them meanwhile.
 */
export interface Awaited {
  by(archive: number, digests: readonly string[]): void;
  /** It has published, or is no more. */
  end(archive: number): void;
  /**
   * Until what it gives is called, what is awaited stays so: a version that is published meanwhile is not among those that a pruning
   * has read.
   */
  pruning(): () => void;
  /** Whether another archive than this one waits for it. */
  elsewhere(archive: number, digest: string): boolean;
}

export function awaitedArticles(): Awaited {
  const waiting = new Map<number, Set<string>>();
  const ended = new Set<number>();
  let prunings = 0;
  return {
    by(archive, digests) {
      const those = waiting.get(archive) ?? new Set();
      waiting.set(archive, those);
      ended.delete(archive);
      for (const digest of digests) those.add(digest);
    },
    end(archive) {
      if (prunings > 0) ended.add(archive);
      else waiting.delete(archive);
    },
    pruning() {
      prunings++;
      return () => {
        if (--prunings > 0) return;
        for (const archive of ended) waiting.delete(archive);
        ended.clear();
      };
    },
    elsewhere: (archive, digest) =>
      [...waiting].some(([other, digests]) => other !== archive && digests.has(digest)),
  };
}
