/** What waits for somebody to press a button, with all that it needs to be made anew. */
export interface Offer {
  readonly id: string;
  /** Plain data. */
  readonly about: unknown;
  readonly files: readonly OfferedFile[];
}

export interface OfferedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The newest of an archive, for a while. All reject with a StateError when the store cannot be used. */
export interface Offers {
  /** By whoever may change the archive. @param until milliseconds since 1970 */
  keep(offer: Offer, until: number): Promise<void>;
  has(id: string): Promise<boolean>;
  find(id: string): Promise<Offer | undefined>;
  /** By anybody. Nothing when it is not there. */
  drop(id: string): Promise<void>;
}

/** Of one archive. */
export const MOST_OFFERS = 20;
