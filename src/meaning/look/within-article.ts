import type { PlacedText } from '../engine/meanings.js';
import type { MetQuestion } from './met-question.js';

/** What stands around a paragraph meets a question for it, but less well than its own words do. */
const AROUND = 0.7;

/**
 * By how much better paragraphs meet a question within their articles than alone: the opening one says what the article is about, and the
 * one before what is talked of, and neither is said again ("They did, he concluded"). A piece of the question that they meet counts as met in
 * part. Only those that are looked at too are known of.
 * @param met each by itself, in the order of `paragraphs`; null for one that is not read, which gets 0
 * @param allOf makes one number of how each piece is met
 */
export function withinArticles(
  met: readonly (MetQuestion | null)[],
  paragraphs: readonly PlacedText[],
  allOf: (similarities: Float32Array) => number,
): number[] {
  const known = new Map(met.map((one, i) => [keyOf(paragraphs[i]!), one?.met.similarities]));
  return met.map((one, i) => {
    if (one === null) return 0;
    const { article, paragraph } = paragraphs[i]!;
    const around = [1, paragraph - 1].flatMap((number) => {
      const there = number < paragraph ? known.get(keyOf({ article, paragraph: number })) : undefined;
      return there ? [there] : [];
    });
    if (around.length === 0) return 0;
    const raised = one.met.similarities.map((own, piece) =>
      Math.max(own, ...around.map((there) => AROUND * there[piece]!)),
    );
    return allOf(raised) - one.all;
  });
}

const keyOf = ({ article, paragraph }: Pick<PlacedText, 'article' | 'paragraph'>) =>
  `${paragraph} ${article}`;
