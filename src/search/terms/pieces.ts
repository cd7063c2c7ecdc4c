/** A sentence longer than this is no sentence: a table, a list, a text without full stops. */
const PIECE = 8_000;

/**
 * A text in pieces that are read one after the other without holding the event loop: of at most 8,000 UTF-16 units, cut
 * behind a space where there is one in reach.
 */
export function* piecesOf(text: string): Generator<string, void> {
  for (let from = 0; from < text.length; ) {
    let to = from + PIECE;
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to - 1);
      if (space >= from) to = space + 1;
    }
    yield text.slice(from, to);
    from = to;
  }
}
