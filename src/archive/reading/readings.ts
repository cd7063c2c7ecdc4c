import type { IgnoredFile, PageContext, Rejected, Spread } from '../../article/article.js';
import { hashLetters } from './spread/hash.js';
import type { PlacedArticle } from './placed.js';
import type { LineSpread, PageLines } from './spread/repeats.js';

/** What a page asked about the rest of the archive while it was read, and was told: `hashes[i]` spreads `spreads[i]`. */
export interface Asked {
  readonly hashes: Float64Array;
  readonly spreads: Uint8Array;
}

/** How a file was read, so that it need not be read again while it, and what it asked, stays the same. */
export interface KeptReading {
  /** What its ids were made from. */
  readonly idPath: string;
  /** Its stamp when it was read; empty when that would not tell a later change. */
  readonly stamp: string;
  /** Digest of its bytes; empty for a .jsonl file, which is read in pieces. */
  readonly digest: string;
  /** Of each page that the file is or holds. */
  readonly lines: readonly PageLines[];
  readonly asked: Asked;
  readonly items: readonly PlacedArticle[];
  readonly rejected: readonly Rejected[];
  /** What in it was passed over. */
  readonly ignored: readonly IgnoredFile[];
}

/** The readings of an archive's files, by `FoundFile.file`. */
export type Readings = ReadonlyMap<string, KeptReading>;

export const NOTHING_ASKED: Asked = { hashes: new Float64Array(0), spreads: new Uint8Array(0) };

/** A context that keeps in mind what it is asked. */
export function recording(spread: LineSpread): { readonly context: PageContext; asked(): Asked } {
  const told = new Map<number, Spread>();
  return {
    context: {
      spreadOf(line) {
        const hash = hashLetters(line);
        const found = spread.of(hash);
        told.set(hash, found);
        return found;
      },
    },
    asked: () => ({ hashes: Float64Array.from(told.keys()), spreads: Uint8Array.from(told.values()) }),
  };
}

/** Whether what was asked would be answered the same now. */
export function answersAgree({ hashes, spreads }: Asked, spread: LineSpread): boolean {
  return hashes.every((hash, i) => spread.of(hash) === spreads[i]);
}
