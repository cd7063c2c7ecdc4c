import type { Corpus } from './index/corpus.js';

/** The order of paragraphs by their article's date, the newest first, those without a date last; within an article as they stand. */
export function newestFirst(corpus: Corpus): (paragraph: number, other: number) => number {
  const dateOf = (paragraph: number) => corpus.article(corpus.articleOf(paragraph))?.date ?? '';
  return (paragraph, other) => {
    const [date, otherDate] = [dateOf(paragraph), dateOf(other)];
    if (date !== otherDate) return date < otherDate ? 1 : -1;
    return corpus.precedes(paragraph, other) ? -1 : 1;
  };
}

/** The newest few of some paragraphs, the newest first: of ten thousand most are compared with the last of those few alone. */
export function newestOf(corpus: Corpus, paragraphs: Iterable<number>, limit: number): number[] {
  const order = newestFirst(corpus);
  const newest: number[] = [];
  for (const paragraph of paragraphs) {
    if (newest.length >= limit && (limit <= 0 || order(newest.at(-1)!, paragraph) <= 0)) continue;
    let from = 0;
    let to = newest.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (order(newest[middle]!, paragraph) <= 0) from = middle + 1;
      else to = middle;
    }
    newest.splice(from, 0, paragraph);
    if (newest.length > limit) newest.pop();
  }
  return newest;
}
