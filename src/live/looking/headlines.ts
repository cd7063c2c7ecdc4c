/** A signature has this many words of 32 bits. */
const WORDS = 8;

/**
 * Texts, to be asked for those that hold another anywhere. Each has a signature of 256 bits in which its characters and pairs of
 * characters leave marks (superimposed coding: Faloutsos and Christodoulakis 1984), so that nearly all that do not hold what is asked for are
 * passed over by comparing a few numbers: a keystroke must not cost looking through a hundred thousand headlines.
 */
export class Headlines {
  readonly #texts: readonly string[];
  readonly #signatures: Uint32Array;

  /** @param texts folded; `sign` has to be called for each of them before anything is asked */
  constructor(texts: readonly string[]) {
    this.#texts = texts;
    this.#signatures = new Uint32Array(texts.length * WORDS);
  }

  /** Makes the signature of one of them, by its number. */
  sign(number: number): void {
    mark(this.#texts[number]!, this.#signatures, number * WORDS);
  }

  /** The numbers of those that hold a folded text, in their order, and no more than `most`; of an empty text all hold it. */
  holding(text: string, most = Number.POSITIVE_INFINITY): number[] {
    const wanted = new Uint32Array(WORDS);
    mark(text, wanted, 0);
    const words = [...wanted.keys()].filter((word) => wanted[word] !== 0);
    const found: number[] = [];
    for (let number = 0; number < this.#texts.length && found.length < most; number++) {
      if (this.#mayHold(number, words, wanted) && this.#texts[number]!.includes(text)) found.push(number);
    }
    return found;
  }

  #mayHold(number: number, words: readonly number[], wanted: Uint32Array): boolean {
    for (const word of words) {
      const own = this.#signatures[number * WORDS + word]!;
      if ((wanted[word]! & ~own) !== 0) return false;
    }
    return true;
  }
}

/** Sets the bits of a text's characters and pairs of characters. */
function mark(text: string, signatures: Uint32Array, from: number): void {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Multiplicative hashing (Knuth): the upper bits are the mixed ones.
    const single = Math.imul(code, 0x9e3779b1) >>> 24;
    signatures[from + (single >> 5)]! |= 1 << (single & 31);
    if (i > 0) {
      const pair = Math.imul(before * 0x10001 + code, 0x85ebca6b) >>> 24;
      signatures[from + (pair >> 5)]! |= 1 << (pair & 31);
    }
    before = code;
  }
}
