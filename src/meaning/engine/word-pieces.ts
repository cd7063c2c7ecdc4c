/** A longer word is one unknown piece (BERT's `max_input_chars_per_word`). */
const LONGEST_WORD = 100;

/** Before and behind every text: [CLS] and [SEP]. */
export const FRAME_PIECES = 2;

/** Words that are cut into pieces once, most of them again and again. */
const MOST_KNOWN = 20_000;

/** What BERT takes as Chinese: these blocks, as its tokenizer has them. */
const CHINESE =
  '\\u4e00-\\u9fff\\u3400-\\u4dbf\\uf900-\\ufaff\\u{20000}-\\u{2a6df}\\u{2a700}-\\u{2b73f}\\u{2b740}-\\u{2b81f}\\u{2b920}-\\u{2ceaf}\\u{2f800}-\\u{2fa1f}';
/** A word of its own: punctuation, ASCII's signs, and each Chinese character. */
const ALONE = `!-\\/:-@\\[-\`\\{-~\\p{P}${CHINESE}`;
const WORD = new RegExp(`[${ALONE}]|[^\\t\\n\\r\\p{Z}${ALONE}]+`, 'gu');
const MARK = /\p{Mn}/gu;
/** What a text is cleaned of: controls and other characters that are not written. */
const UNWRITTEN = /[^\P{C}\t\n\r]|\ufffd/gu;

/** The pieces of a text, and where in it the word stands that each is of. */
export interface Pieces {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** The numbers of the pieces of words and numbers: punctuation and signs by themselves mean nothing, and are a sixth of a news text. */
export function placesOfWords(text: string, { starts, ends }: Pieces): number[] {
  const places = Array.from(starts, (_, i) => i);
  return places.filter((i) => /[\p{L}\p{N}]/u.test(text.slice(starts[i], ends[i])));
}

/** Only those pieces. */
export function ofWords(text: string, pieces: Pieces): Pieces {
  const places = Int32Array.from(placesOfWords(text, pieces));
  const { ids, starts, ends } = pieces;
  return {
    ids: places.map((i) => ids[i]!),
    starts: places.map((i) => starts[i]!),
    ends: places.map((i) => ends[i]!),
  };
}

/** Counts the word pieces that the model would cut a text into. */
export type CountPieces = (text: string) => number;

/** The number of a piece; undefined for what is none. */
type Vocabulary = Pick<ReadonlyMap<string, number>, 'get'>;

/**
 * WordPiece, the longest piece first, of an uncased BERT model (Devlin et al. 2018;
 * https://github.com/google-research/bert/blob/master/tokenization.py).
 */
export class WordPieces {
  readonly #vocabulary: Vocabulary;
  readonly #unknown: number;
  readonly #first: number;
  readonly #last: number;
  /** Of words that stand in the texts, as they are written. */
  readonly #known = new Map<string, readonly number[]>();

  /** @param vocabulary all pieces with their numbers, those that go on with a word beginning with `##`. @throws when it lacks [UNK], [CLS] or [SEP] */
  constructor(vocabulary: Vocabulary) {
    const numberOf = (piece: string): number => {
      const number = vocabulary.get(piece);
      if (number === undefined) throw new Error(`The vocabulary of the model has no ${piece}.`);
      return number;
    };
    this.#vocabulary = vocabulary;
    this.#unknown = numberOf('[UNK]');
    this.#first = numberOf('[CLS]');
    this.#last = numberOf('[SEP]');
  }

  /** How many there are of a text, without [CLS] and [SEP]. */
  readonly count: CountPieces = (text) => {
    let count = 0;
    for (const [word] of text.matchAll(WORD)) count += this.#ofWord(word).length;
    return count;
  };

  /** Those of a text, without [CLS] and [SEP]. */
  of(text: string): Pieces {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      for (const id of this.#ofWord(word)) {
        ids.push(id);
        starts.push(index);
        ends.push(index + word.length);
      }
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  }

  /** As the model reads them: between [CLS] and [SEP]; what is too long for it is cut. */
  framed(ids: Int32Array, most: number): Int32Array {
    return Int32Array.of(this.#first, ...ids.subarray(0, most - FRAME_PIECES), this.#last);
  }

  #ofWord(written: string): readonly number[] {
    let ids = this.#known.get(written);
    if (ids === undefined) {
      // What stands together in the text may be signs once it is decomposed: it is cut again.
      const folded = written.replace(UNWRITTEN, '').normalize('NFD').replace(MARK, '');
      // A final sigma is written as any other: letters are lowered one by one.
      const words = folded.replaceAll('Σ', 'σ').toLowerCase().matchAll(WORD);
      ids = [...words].flatMap(([word]) => this.#cut(word));
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(written, ids);
    }
    return ids;
  }

  #cut(word: string): number[] {
    if (word.length > LONGEST_WORD && [...word].length > LONGEST_WORD) return [this.#unknown];
    const ids: number[] = [];
    for (let from = 0; from < word.length; ) {
      let to = word.length;
      let id: number | undefined;
      for (; to > from; to--) {
        id = this.#vocabulary.get((from > 0 ? '##' : '') + word.slice(from, to));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      from = to;
    }
    return ids;
  }
}
