import type { ArticleSources } from '../../state/sources/article-sources.js';

/** What may be brought in a day, all sources together. */
export interface Budget {
  isSpent(): Promise<boolean>;
  spend(items: number, bytes: number): Promise<void>;
}

export interface DayLimits {
  readonly itemsADay: number;
  readonly bytesADay: number;
}

/** Days are those of UTC. @param now ms since 1970 */
export function dayBudget(
  store: Pick<ArticleSources, 'used' | 'addUsed'>,
  { itemsADay, bytesADay }: DayLimits,
  now: () => number,
): Budget {
  const day = () => new Date(now()).toISOString().slice(0, 10);
  return {
    async isSpent() {
      const { items, bytes } = await store.used(day());
      return items >= itemsADay || bytes >= bytesADay;
    },
    spend: (items, bytes) => store.addUsed(day(), { items, bytes }),
  };
}
