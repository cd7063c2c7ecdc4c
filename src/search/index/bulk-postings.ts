import { type Bm25, impactOf } from './bm25.js';
import type { Corpus } from './corpus.js';
import { type Postings, type Slots, slotOf } from './postings.js';
import { SENTENCE_BREAK, type TokenStore } from './token-store.js';

/**
 * A term in this few documents goes into one slot: each of them is a candidate whatever its impact, and an array a
 * slot would cost more than the postings in it.
 */
export const ONE_SLOT = 64;

/** Terms handed to FlexSearch between two yields. */
const BATCH = 256;

/**
 * Fills empty postings from the stored runs of all documents, in three passes over typed arrays: count each term's
 * documents, place every posting, hand over term by term. Yields between small pieces of the work.
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
  const starts = new Uint32Array(vocabulary.size + 2);
  for (let document = 0; document < documents.count; document++) {
    countTerms(documents, document, frequencies, touched);
    for (const term of touched) {
      starts[term + 1]!++;
      frequencies[term] = 0;
    }
    yield;
  }
  for (let term = 0; term <= vocabulary.size; term++) starts[term + 1]! += starts[term]!;

  const ids = new Uint32Array(starts[vocabulary.size + 1]!);
  const slots = new Uint8Array(ids.length);
  const next = starts.slice();
  for (let document = 0; document < documents.count; document++) {
    const length = countTerms(documents, document, frequencies, touched);
    for (const term of touched) {
      const at = next[term]!++;
      ids[at] = document;
      slots[at] = slotOf(impactOf(frequencies[term]!, length, average, bm25));
      frequencies[term] = 0;
    }
    yield;
  }

  let batch: [string, Slots][] = [];
  for (let term = 1; term <= vocabulary.size; term++) {
    const from = starts[term]!;
    const to = starts[term + 1]!;
    if (from < to) batch.push([vocabulary.termOf(term), bySlot(ids, slots, from, to)]);
    if (batch.length === BATCH || to - from > 10_000) {
      postings.load(batch);
      batch = [];
      yield;
    }
  }
  postings.load(batch);
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

/** The postings `from` to `to` as FlexSearch keeps them: arrays of exactly the length they need. */
function bySlot(ids: Uint32Array, slots: Uint8Array, from: number, to: number): Slots {
  if (to - from <= ONE_SLOT) return [Array.from(ids.subarray(from, to))];
  const counts = new Uint32Array(256);
  let highest = 0;
  for (let i = from; i < to; i++) {
    const slot = slots[i]!;
    counts[slot]!++;
    if (slot > highest) highest = slot;
  }
  const arrays: (number[] | null)[] = [];
  for (let slot = 0; slot <= highest; slot++)
    arrays.push(counts[slot]! > 0 ? new Array(counts[slot]!) : null);
  counts.fill(0);
  for (let i = from; i < to; i++) {
    const slot = slots[i]!;
    arrays[slot]![counts[slot]!++] = ids[i]!;
  }
  return arrays;
}
