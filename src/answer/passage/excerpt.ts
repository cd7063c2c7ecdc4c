import type { SentenceSpan } from '../../article/sentences.js';
import type { Span } from '../answer.js';

/** An excerpt of this many characters is read at a glance; a longer answering sentence is still quoted whole. */
const EXCERPT_LENGTH = 600;

/**
 * The part of a paragraph to quote: the answering sentence with as many whole neighbours as fit, the one before it
 * first, because it names what "it" and "they" are. The whole paragraph when that fits.
 */
export function excerptAround(
  sentences: readonly SentenceSpan[],
  answering: number,
  length = EXCERPT_LENGTH,
): Span {
  let first = answering;
  let last = answering;
  const fits = (from: number, to: number) => sentences[to]!.end - sentences[from]!.start <= length;
  if (fits(0, sentences.length - 1)) {
    return { start: sentences[0]!.start, end: sentences.at(-1)!.end };
  }
  for (;;) {
    if (first > 0 && answering - first <= last - answering && fits(first - 1, last)) first--;
    else if (last < sentences.length - 1 && fits(first, last + 1)) last++;
    else if (first > 0 && fits(first - 1, last)) first--;
    else return { start: sentences[first]!.start, end: sentences[last]!.end };
  }
}
