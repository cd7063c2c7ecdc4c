import type { Before } from '../../search/before.js';
import type { Place } from '../../search/query.js';

/** How many numbers say how a paragraph stands to what was shown. */
export const RELATIONS = 7;

/** So far behind the passage that was shown last a paragraph stands near it. */
const NEAR = 3;

/** How a paragraph stands to the passages that were shown before a question: each 0 or 1, as the network was taught. */
export function relationOf({ article, paragraph }: Place, { shown }: Pick<Before, 'shown'>): number[] {
  const last = shown.at(-1);
  if (!last) return Array.from({ length: RELATIONS }, () => 0);
  const isThere = last.article === article;
  const behind = isThere ? paragraph - last.paragraph : Number.NaN;
  const earlier = shown.slice(0, -1).filter((place) => place.article === article);
  return [
    isThere,
    behind === 0,
    behind === 1,
    behind > 1 && behind <= NEAR,
    behind === -1,
    earlier.length > 0,
    earlier.some((place) => place.paragraph === paragraph),
  ].map(Number);
}
