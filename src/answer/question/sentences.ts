const SENTENCE_END = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}])/gu;

/** About where the sentences of a text are, told by their ends alone: many texts are looked at for each question. */
export function* partsOf(text: string): Generator<{ readonly start: number; readonly end: number }, void> {
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(SENTENCE_END)) {
    yield { start, end: index };
    start = index + gap.length;
  }
  yield { start, end: text.length };
}
