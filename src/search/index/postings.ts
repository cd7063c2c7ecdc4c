import { Index } from 'flexsearch';

/** FlexSearch's documented range of `resolution` goes to 32; 16 slots keep 99.8 % of exact BM25's best ten. */
export const SLOTS = 16;

/** Goes in place of the text of a document whose terms are handed over beside it. */
const HANDED_OVER = '\u0001';

/** The slot of an impact: 0 for the highest. */
export function slotOf(impact: number): number {
  return Math.min(SLOTS - 1, Math.floor((1 - impact) * SLOTS));
}

/** The impact that stands for every posting of a slot: its middle. */
export function impactOfSlot(slot: number): number {
  return 1 - (slot + 0.5) / SLOTS;
}

/** Dense ids of documents. */
export type Documents = readonly number[] | Uint32Array;

/** A term's documents by slot, best impacts first: those of a slot in one or two lists, in none where it is empty. */
export type Slots = readonly (readonly Documents[])[];

/**
 * How a term's documents are kept that are loaded at once: a few as a plain list, all in the first slot; more as a view of 32-bit
 * numbers (see `PackedSlots`), half of what a list takes, and read faster.
 */
export type Loaded = readonly number[] | Uint32Array;

/**
 * An inverted index in FlexSearch. Each posting stands in the slot of its quantised BM25 impact (Anh and Moffat 2005,
 * "impact-ordered" indexes), so that a term's postings come back best first and a search may stop early.
 */
export class Postings {
  #loaded: Index | null = null;
  /** FlexSearch adds to arrays only: what comes later stands in an index of its own. */
  #added: Index | null = null;
  #terms: string[] = [];
  #slots: number[] = [];

  /** Adds a document under a dense id (0, 1, 2 …): its distinct terms and the impact (0 to 1) of each. */
  add(id: number, terms: string[], impacts: readonly number[]): void {
    this.#added ??= this.#emptyIndex();
    this.#terms = terms;
    this.#slots = impacts.map(slotOf);
    this.#added.add(id, HANDED_OVER);
  }

  /** Takes in whole terms at once, none of which it has yet, through FlexSearch's import. */
  load(entries: readonly (readonly [term: string, documents: Loaded])[]): void {
    this.#loaded ??= this.#emptyIndex();
    // Typed for the JSON that `export` gives, but taken parsed too, and kept as it is.
    this.#loaded.import('1.map', entries as unknown as string);
  }

  /** The documents of a term, those that were loaded before those that were added. Never change them. */
  slotsOf(term: string): Slots {
    const loaded = this.#loaded && kept(this.#loaded, term);
    const added = this.#added && kept(this.#added, term);
    const first = loaded?.length ? slotsIn(loaded as Loaded) : [];
    if (!added?.length) return first;
    const slots = added as readonly (readonly number[] | undefined)[];
    return Array.from({ length: Math.max(first.length, slots.length) }, (_, slot) => {
      const later = slots[slot];
      return later ? [...(first[slot] ?? NONE), later] : (first[slot] ?? NONE);
    });
  }

  #emptyIndex(): Index {
    return new Index({
      tokenize: 'strict',
      resolution: SLOTS,
      // 2^6 Maps instead of one, which would hold everything up each time it grows (see Vocabulary).
      keystore: 6,
      // A plain function, not an Encoder: an Encoder would drop, split or change terms that are already terms.
      encode: (text: string) => (text === HANDED_OVER ? this.#terms : [text]),
      score: (_content, _term, index) => this.#slots[index]!,
    });
  }
}

const NONE: readonly Documents[] = [];

/** What FlexSearch keeps of a term: what was imported as it was, else an array a slot. Empty for none. */
function kept(index: Index, term: string): ArrayLike<unknown> {
  return index.search(term, { resolve: false }).result as unknown as ArrayLike<unknown>;
}

/** The number of slots, where each ends among the ids, then these. */
const PACKED_HEAD = 1;

/** How many numbers a packed term takes. */
export function packedLength(documents: number, slots: number): number {
  return PACKED_HEAD + slots + documents;
}

/** Writes the head of a packed term. @param counts how many documents each slot has */
export function writePackedHead(packed: Uint32Array, counts: ArrayLike<number>): void {
  packed[0] = counts.length;
  let end = 0;
  for (let slot = 0; slot < counts.length; slot++) {
    end += counts[slot]!;
    packed[PACKED_HEAD + slot] = end;
  }
}

function slotsIn(loaded: Loaded): Slots {
  if (!(loaded instanceof Uint32Array)) return [[loaded]];
  const slots = loaded[0]!;
  const ids = PACKED_HEAD + slots;
  let from = ids;
  return Array.from({ length: slots }, (_, slot) => {
    const to = ids + loaded[PACKED_HEAD + slot]!;
    const documents = from === to ? NONE : [loaded.subarray(from, to)];
    from = to;
    return documents;
  });
}

/** The two inverted indexes: paragraphs by paragraph number, headlines by article number. */
export interface FieldPostings {
  readonly paragraphs: Postings;
  readonly headlines: Postings;
}
