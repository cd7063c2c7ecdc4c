import { type Bm25, impactOf } from './bm25.js';
import type { Corpus } from './corpus.js';
import { type Loaded, type Postings, packedLength, SLOTS, slotOf, writePackedHead } from './postings.js';
import { SENTENCE_BREAK, type TokenStore } from './token-store.js';

/** A term in this few documents goes into one slot: each of them is a candidate whatever its impact. */
export const ONE_SLOT = 64;

/** A term in fewer documents is a list of its own: a view of a typed array takes as much as a dozen numbers. */
export const FEWEST_PACKED = 12;

/** Terms handed to FlexSearch between two yields. */
const BATCH = 256;

/**
 * Fills empty postings from the stored runs of all documents, in three passes over typed arrays: count each term's
 * documents, place every posting, order those of a term by slot and hand it over. Yields between small pieces of the work.
 */
export function* loadPostings(
  postings: Postings,
  documents: TokenStore,
  { vocabulary }: Corpus,
  average: number,
  bm25: Bm25,
): Generator<void, void> {
  const frequencies = new Uint32Array(vocabulary.size + 1);
  const touched: number[] = [];
  /** In how many documents each term stands. */
  const counts = new Uint32Array(vocabulary.size + 1);
  for (let document = 0; document < documents.count; document++) {
    countTerms(documents, document, frequencies, touched);
    for (const term of touched) {
      counts[term]!++;
      frequencies[term] = 0;
    }
    yield;
  }

  /** Where each term's ids begin among the rare ones, or its numbers among the packed ones. */
  const starts = new Uint32Array(counts.length);
  let [rareLength, packed] = [0, 0];
  for (let term = 1; term < counts.length; term++) {
    const count = counts[term]!;
    starts[term] = count < FEWEST_PACKED ? rareLength : packed;
    if (count < FEWEST_PACKED) rareLength += count;
    else packed += packedLength(count, slotsFor(count));
  }
  const rare = new Uint32Array(rareLength);
  const all = new Uint32Array(packed);
  const slots = new Uint8Array(packed);
  const next = starts.slice();
  for (let term = 1; term < counts.length; term++)
    if (counts[term]! >= FEWEST_PACKED) next[term]! += packedLength(0, slotsFor(counts[term]!));
  for (let document = 0; document < documents.count; document++) {
    const length = countTerms(documents, document, frequencies, touched);
    for (const term of touched) {
      const at = next[term]!++;
      if (counts[term]! < FEWEST_PACKED) rare[at] = document;
      else {
        all[at] = document;
        slots[at] = slotOf(impactOf(frequencies[term]!, length, average, bm25));
      }
      frequencies[term] = 0;
    }
    yield;
  }

  let batch: [string, Loaded][] = [];
  const scratch = new BySlot();
  for (let term = 1; term < counts.length; term++) {
    const from = starts[term]!;
    const count = counts[term]!;
    if (count === 0) continue;
    if (count < FEWEST_PACKED)
      batch.push([vocabulary.termOf(term), Array.from(rare.subarray(from, from + count))]);
    else {
      const to = from + packedLength(count, slotsFor(count));
      scratch.pack(all.subarray(from, to), slots.subarray(from, to), count);
      batch.push([vocabulary.termOf(term), all.subarray(from, to)]);
    }
    if (batch.length === BATCH || count > 10_000) {
      postings.load(batch);
      batch = [];
      yield;
    }
  }
  postings.load(batch);
}

function slotsFor(documents: number): number {
  return documents <= ONE_SLOT ? 1 : SLOTS;
}

/** Counts a document's terms into `frequencies`, lists the distinct ones in `touched`, returns its length in terms. */
function countTerms(
  documents: TokenStore,
  document: number,
  frequencies: Uint32Array,
  touched: number[],
): number {
  const { chunk, start, end } = documents.run(document);
  touched.length = 0;
  let length = 0;
  for (let i = start; i < end; i++) {
    const term = chunk[i]!;
    if (term === SENTENCE_BREAK) continue;
    length++;
    if (frequencies[term]!++ === 0) touched.push(term);
  }
  return length;
}

/** Orders the ids of a term by slot, those of a slot as they stand, and writes its head before them. */
class BySlot {
  readonly #counts = new Uint32Array(SLOTS);
  readonly #next = new Uint32Array(SLOTS);
  #ids = new Uint32Array(1024);

  /** @param packed room for the head, then the ids, of each of which `slots` says the slot */
  pack(packed: Uint32Array, slots: Uint8Array, documents: number): void {
    const head = packed.length - documents;
    if (documents <= ONE_SLOT) {
      writePackedHead(packed, [documents]);
      return;
    }
    while (this.#ids.length < documents) this.#ids = new Uint32Array(2 * this.#ids.length);
    const [ids, counts, next] = [this.#ids, this.#counts.fill(0), this.#next];
    for (let i = 0; i < documents; i++) {
      ids[i] = packed[head + i]!;
      counts[slots[head + i]!]!++;
    }
    let from = head;
    for (let slot = 0; slot < SLOTS; slot++) {
      next[slot] = from;
      from += counts[slot]!;
    }
    for (let i = 0; i < documents; i++) packed[next[slots[head + i]!]!++] = ids[i]!;
    writePackedHead(packed, counts);
  }
}
