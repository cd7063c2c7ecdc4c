import type { Corpus } from '../../index/corpus.js';
import type { Weights } from './weights.js';

type Shape = Pick<Corpus, 'liveArticles' | 'liveParagraphs' | 'averageParagraphLength'>;

/** The fewer paragraphs an archive has the smaller it is; one of so many is small no more. */
const LARGE = 20_000;
/** Paragraphs of so many words, stop words aside, are short as in newspapers, of so many as long as in encyclopedias. */
const SHORT = 40;
const LONG = 65;

/**
 * By how much more, as a share, what tells the paragraphs of one article apart counts in a small archive of short ones. There a few
 * words say which article is meant, and the short paragraph that answers leaves its subject to those before it; in a large one
 * the subject is half of what there is to find, and a long paragraph names it anew.
 */
const MORE_OF: Partial<Weights> = { repetition: 1, opening: 1, depth: -1, given: 1.1, phrase: -1 };
/** And so much stands around the thing that is asked for, which elsewhere tells less than it costs. */
const AROUND = 0.8;

/** The weights as they are for an archive of this shape, where words alone rank. */
export function weightsIn(shape: Shape, weights: Weights): Weights {
  const share = smallAndShort(shape);
  const shaped = { ...weights, around: weights.around + share * AROUND };
  for (const [signal, more] of Object.entries(MORE_OF) as [keyof Weights, number][])
    shaped[signal] *= 1 + share * more;
  return shaped;
}

/** How small an archive is and how short its paragraphs, 0 to 1; nothing where an article is one paragraph. */
function smallAndShort({ liveArticles, liveParagraphs, averageParagraphLength }: Shape): number {
  if (liveParagraphs === 0) return 0;
  const small = Math.max(0, 1 - liveParagraphs / LARGE);
  const short = Math.min(1, Math.max(0, (LONG - averageParagraphLength) / (LONG - SHORT)));
  return small * short * (1 - liveArticles / liveParagraphs);
}
