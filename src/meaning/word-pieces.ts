/** A longer word is one unknown piece (BERT's `max_input_chars_per_word`). */
const LONGEST_WORD = 100;

/** Before and behind every text: [CLS] and [SEP]. */
export const FRAME_PIECES = 2;

const MARK = /\p{Mn}/gu;
/** What BERT's pre-tokenizer takes as a word of its own: punctuation, ASCII's signs, and each Chinese character. */
const WORD = /[!-/:-@[-`{-~\p{P}\p{Script=Han}]|[^\s!-/:-@[-`{-~\p{P}\p{Script=Han}]+/gu;

/** Counts the word pieces that a BERT model, uncased, would cut a text into. */
export type CountPieces = (text: string) => number;

/**
 * WordPiece, the longest piece first (Devlin et al. 2018; https://github.com/google-research/bert/blob/master/tokenization.py):
 * the engine cuts what is too long without a word, so the pieces are counted before.
 * @param vocabulary all pieces, those that go on with a word beginning with `##`
 */
export function wordPieceCounter(vocabulary: ReadonlySet<string>): CountPieces {
  const ofWord = (word: string): number => {
    if (word.length > LONGEST_WORD) return 1;
    let pieces = 0;
    for (let from = 0; from < word.length; pieces++) {
      let to = word.length;
      while (to > from && !vocabulary.has((from > 0 ? '##' : '') + word.slice(from, to))) to--;
      if (to === from) return 1;
      from = to;
    }
    return pieces;
  };
  return (text) => {
    let pieces = 0;
    for (const [word] of text.normalize('NFD').replace(MARK, '').toLowerCase().matchAll(WORD)) {
      pieces += ofWord(word);
    }
    return pieces;
  };
}
