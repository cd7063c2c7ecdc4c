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

/** The newest few of some paragraphs. */
export function newestOf(corpus: Corpus, paragraphs: Iterable<number>, limit: number): number[] {
  return [...paragraphs].sort(newestFirst(corpus)).slice(0, limit);
}
