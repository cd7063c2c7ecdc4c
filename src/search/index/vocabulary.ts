import { editDistance } from './edit-distance.js';
import { grown } from './token-store.js';

/** One Map of a million terms takes 70 ms, all at once, each time it grows; many small ones grow one at a time. */
const SHARDS = 64;

const DIGIT = /\d/;
/** Longer terms are few. */
const LONGEST = 40;

/** Terms of one length. */
class OfLength {
  #ids = new Uint32Array(8);
  /** Which letters each holds, as bits: two terms with very different letters are far apart in edits too. */
  #letters = new Uint32Array(8);
  #count = 0;

  push(id: number, term: string): void {
    if (this.#count === this.#ids.length) {
      this.#ids = grown(this.#ids);
      this.#letters = grown(this.#letters);
    }
    this.#ids[this.#count] = id;
    this.#letters[this.#count++] = lettersOf(term);
  }

  /** Adds the ids of those that may be within so many edits of a term with these letters. */
  mayBeWithin(letters: number, edits: number, ids: number[]): void {
    const all = this.#letters;
    const count = this.#count;
    for (let i = 0; i < count; i++) {
      const other = all[i]!;
      if (bitCount(letters ^ other) > 2 * edits) continue;
      // Each edit takes and brings one letter at most.
      if (bitCount(letters & ~other) <= edits && bitCount(other & ~letters) <= edits) ids.push(this.#ids[i]!);
    }
  }
}

/** All terms of an index, each with a dense id from 1. Terms are never taken out: an update may bring them back. */
export class Vocabulary {
  readonly #idOf = Array.from({ length: SHARDS }, () => new Map<string, number>());
  readonly #terms: string[] = [''];
  /** By length in UTF-16 units, `LONGEST` for more: those without digits, since another number is another number. */
  readonly #ofLength: OfLength[] = [];

  get size(): number {
    return this.#terms.length - 1;
  }

  /** The id of a term that may be new. */
  intern(term: string): number {
    const shard = this.#idOf[shardOf(term)]!;
    const known = shard.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    if (!DIGIT.test(term)) {
      const length = Math.min(term.length, LONGEST);
      while (this.#ofLength.length <= length) this.#ofLength.push(new OfLength());
      this.#ofLength[length]!.push(id, term);
    }
    this.#terms.push(term);
    shard.set(term, id);
    return id;
  }

  /** The id of a known term, else 0. */
  idOf(term: string): number {
    return this.#idOf[shardOf(term)]!.get(term) ?? 0;
  }

  termOf(id: number): string {
    return this.#terms[id]!;
  }

  /**
   * The terms at the smallest number of edits from one that is not in the index: one edit from four letters on, two from
   * eight on, and none for shorter words or those with digits (another number is another number). Best first, by
   * `rank`, ties by spelling.
   */
  nearest(term: string, rank: (candidate: string) => number): string | null {
    const allowed = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
    if (allowed === 0 || DIGIT.test(term)) return null;
    let best: { term: string; distance: number; rank: number } | null = null;
    for (const id of this.#mayBeWithin(term, allowed)) {
      const candidate = this.#terms[id]!;
      const limit: number = best?.distance ?? allowed;
      const distance = editDistance(term, candidate, limit);
      if (distance > limit) continue;
      const ranked = rank(candidate);
      if (ranked <= 0) continue;
      if (
        best === null ||
        distance < best.distance ||
        ranked > best.rank ||
        (ranked === best.rank && candidate < best.term)
      ) {
        best = { term: candidate, distance, rank: ranked };
      }
    }
    return best?.term ?? null;
  }

  /** The terms within so many edits of one, `most` of them, those with the fewest edits first, then by `rank`; none with digits. */
  within(term: string, edits: number, most: number, rank: (candidate: string) => number): string[] {
    if (edits <= 0 || DIGIT.test(term)) return [];
    const near: { readonly term: string; readonly distance: number; readonly rank: number }[] = [];
    for (const id of this.#mayBeWithin(term, edits)) {
      const candidate = this.#terms[id]!;
      const distance = editDistance(term, candidate, edits);
      if (distance > edits || rank(candidate) <= 0) continue;
      near.push({ term: candidate, distance, rank: rank(candidate) });
    }
    return near
      .toSorted((a, b) => a.distance - b.distance || b.rank - a.rank || (a.term < b.term ? -1 : 1))
      .slice(0, most)
      .map((one) => one.term);
  }

  /** The ids of the terms of which neither length nor letters tell that they are further away. */
  #mayBeWithin(term: string, edits: number): number[] {
    const ids: number[] = [];
    const letters = lettersOf(term);
    const from = Math.min(term.length, LONGEST) - edits;
    const to = Math.min(term.length, LONGEST) + edits;
    for (let length = Math.max(0, from); length <= to; length++)
      this.#ofLength[length]?.mayBeWithin(letters, edits, ids);
    return ids;
  }
}

function shardOf(term: string): number {
  let hash = term.length;
  for (let i = 0; i < term.length; i++) hash = (Math.imul(hash, 31) + term.charCodeAt(i)) | 0;
  return hash & (SHARDS - 1);
}

function lettersOf(term: string): number {
  let bits = 0;
  for (let i = 0; i < term.length; i++) bits |= 1 << (term.charCodeAt(i) & 31);
  return bits >>> 0;
}

function bitCount(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
