import { editDistance } from './edit-distance.js';
import { grown } from './token-store.js';

/** One Map of a million terms takes 70 ms, all at once, each time it grows; many small ones grow one at a time. */
const SHARDS = 64;

/** All terms of an index, each with a dense id from 1. Terms are never taken out: an update may bring them back. */
export class Vocabulary {
  readonly #idOf = Array.from({ length: SHARDS }, () => new Map<string, number>());
  readonly #terms: string[] = [''];
  /** Which letters a term holds, as bits: two terms with very different letters are far apart in edits too. */
  #letters = new Uint32Array(1024);

  get size(): number {
    return this.#terms.length - 1;
  }

  /** The id of a term that may be new. */
  intern(term: string): number {
    const shard = this.#idOf[shardOf(term)]!;
    const known = shard.get(term);
    if (known !== undefined) return known;
    const id = this.#terms.length;
    if (id === this.#letters.length) this.#letters = grown(this.#letters);
    this.#letters[id] = lettersOf(term);
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
    const allowed = term.length >= 8 ? 2 : term.length >= 4 && !/\d/.test(term) ? 1 : 0;
    if (allowed === 0 || /\d/.test(term)) return null;
    const letters = lettersOf(term);
    let best: { term: string; distance: number; rank: number } | null = null;
    for (let id = 1; id < this.#terms.length; id++) {
      if (bitCount(letters ^ this.#letters[id]!) > 2 * allowed) continue;
      const candidate = this.#terms[id]!;
      if (Math.abs(candidate.length - term.length) > allowed || /\d/.test(candidate)) continue;
      const distance = editDistance(term, candidate, best?.distance ?? allowed);
      if (distance > (best?.distance ?? allowed)) continue;
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
    if (edits <= 0 || /\d/.test(term)) return [];
    const letters = lettersOf(term);
    const near: { readonly term: string; readonly distance: number; readonly rank: number }[] = [];
    for (let id = 1; id < this.#terms.length; id++) {
      if (bitCount(letters ^ this.#letters[id]!) > 2 * edits) continue;
      const candidate = this.#terms[id]!;
      if (Math.abs(candidate.length - term.length) > edits || /\d/.test(candidate)) continue;
      const distance = editDistance(term, candidate, edits);
      if (distance > edits || rank(candidate) <= 0) continue;
      near.push({ term: candidate, distance, rank: rank(candidate) });
    }
    return near
      .toSorted((a, b) => a.distance - b.distance || b.rank - a.rank || (a.term < b.term ? -1 : 1))
      .slice(0, most)
      .map((one) => one.term);
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
