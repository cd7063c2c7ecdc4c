const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much of a text is looked at at a time: Intl.Segmenter takes time by the square of a text's sentences. */
const BLOCK = 4096;

/** A stretch of a text between two breaks, white space after it included. */
export interface Segment {
  readonly segment: string;
  /** UTF-16 offset in the text. */
  readonly index: number;
}

/** The sentences of a text as Unicode breaks them (UAX #29), in order; together they are the whole text. */
export function* segmentsIn(text: string, block = BLOCK): Generator<Segment, void> {
  let from = 0;
  let length = block;
  while (from < text.length) {
    const part = text.slice(from, from + length);
    const segments = [...segmenter.segment(part)];
    // The last segment may go on behind the block, and what follows decides whether there is a break before it.
    const sure = from + part.length === text.length ? segments : segments.slice(0, -2);
    for (const { segment, index } of sure) yield { segment, index: from + index };
    length = sure.length === 0 ? length * 2 : block;
    const last = sure.at(-1);
    if (last !== undefined) from += last.index + last.segment.length;
  }
}
