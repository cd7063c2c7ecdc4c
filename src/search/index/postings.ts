import { Index } from 'flexsearch';

/** FlexSearch's documented range of `resolution` goes to 32; 16 slots keep 99.8 % of exact BM25's best ten. */
const SLOTS = 16;

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

/** A term's documents: one array of dense ids a slot, best impacts first; null or a hole where a slot is empty. */
export type Slots = readonly (readonly number[] | null | undefined)[];

/**
 * An inverted index in FlexSearch. Each posting stands in the slot of its quantised BM25 impact (Anh and Moffat 2005,
 * "impact-ordered" indexes), so that a term's postings come back best first and a search may stop early.
 */
export class Postings {
  readonly #index: Index;
  #terms: string[] = [];
  #slots: number[] = [];

  constructor() {
    this.#index = new Index({
      tokenize: 'strict',
      resolution: SLOTS,
      // 2^6 Maps instead of one, which would hold everything up each time it grows (see Vocabulary).
      keystore: 6,
      // A plain function, not an Encoder: an Encoder would drop, split or change terms that are already terms.
      encode: (text: string) => (text === HANDED_OVER ? this.#terms : [text]),
      score: (_content, _term, index) => this.#slots[index]!,
    });
  }

  /** Adds a document under a dense id (0, 1, 2 …): its distinct terms and the impact (0 to 1) of each. */
  add(id: number, terms: string[], impacts: readonly number[]): void {
    this.#terms = terms;
    this.#slots = impacts.map(slotOf);
    this.#index.add(id, HANDED_OVER);
  }

  /**
   * Takes in whole terms at once, none of which it has yet, through FlexSearch's import. Adding document by document
   * leaves every array with room to grow, which for the many rare terms is most of the memory.
   */
  load(entries: readonly (readonly [term: string, slots: Slots])[]): void {
    // Typed for the JSON that `export` gives, but taken parsed too: parsing would make a second copy of every term.
    this.#index.import('1.map', entries as unknown as string);
  }

  /** The documents of a term. The arrays are FlexSearch's own: never change them. */
  slotsOf(term: string): Slots {
    return this.#index.search(term, { resolve: false }).result as unknown as Slots;
  }
}

/** The two inverted indexes: paragraphs by paragraph number, headlines by article number. */
export interface FieldPostings {
  readonly paragraphs: Postings;
  readonly headlines: Postings;
}
