/**
 * Tens of thousands of words, each with a number, as one block of bytes that is looked up as it lies (a hash table with open addressing): to
 * make as many strings of them and a map would cost whoever looks up a few more than all else. The build packs them (scripts/words.js).
 */
export class NumberedWords {
  /** Where a word's entry begins in `#entries`, 1-based; 0 where there is none. */
  readonly #places: Uint32Array;
  /** Of each word: its length, its number, its code units. */
  readonly #entries: Uint16Array;
  readonly #mask: number;

  /** @param bytes as `packed` gives them */
  constructor(bytes: Uint8Array) {
    // Typed arrays begin at whole multiples of their elements.
    const whole = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
    const [size = 0] = new Uint32Array(whole.buffer, whole.byteOffset, 1);
    this.#places = new Uint32Array(whole.buffer, whole.byteOffset + HEAD_BYTES, size);
    const from = HEAD_BYTES + this.#places.byteLength;
    this.#entries = new Uint16Array(whole.buffer, whole.byteOffset + from, (whole.byteLength - from) / 2);
    this.#mask = size - 1;
  }

  /** Undefined for a word that is none of them. */
  get(word: string): number | undefined {
    for (let slot = hashOf(word) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const place = this.#places[slot]!;
      if (place === 0) return undefined;
      if (this.#isAt(place - 1, word)) return this.#entries[place]!;
    }
  }

  #isAt(at: number, word: string): boolean {
    if (this.#entries[at] !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.#entries[at + 2 + i] !== word.charCodeAt(i)) return false;
    return true;
  }
}

const HEAD_BYTES = 4;
/** Half of the places stay free, so that a word that is none of them is soon known not to be. */
const FREE = 2;

/**
 * Packs words for `NumberedWords`: how many places there are, the places, the entries, in the byte order of this machine.
 * @param numbers 0 to 65,535
 */
export function packed(numbers: ReadonlyMap<string, number>): Uint8Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, numbers.size) * FREE));
  const places = new Uint32Array(size);
  const units = [...numbers.keys()].reduce((sum, word) => sum + 2 + word.length, 0);
  const entries = new Uint16Array(units);
  let at = 0;
  for (const [word, number] of numbers) {
    let slot = hashOf(word) & (size - 1);
    while (places[slot] !== 0) slot = (slot + 1) & (size - 1);
    places[slot] = at + 1;
    entries[at++] = word.length;
    entries[at++] = number;
    for (let i = 0; i < word.length; i++) entries[at++] = word.charCodeAt(i);
  }
  const parts = [Uint32Array.of(size), places, entries];
  return Buffer.concat(parts.map(({ buffer, byteLength }) => Buffer.from(buffer, 0, byteLength)));
}

/** FNV-1a, over code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
