/** What a message's buttons need and their custom_ids have no room for. `body` is plain data. */
export interface SavedPage {
  readonly kind: string;
  /** The archive version that the page shows. */
  readonly version: string;
  /** Whose question or search made it; empty for a page that is older than owners are. */
  readonly owner: string;
  readonly body: unknown;
  /** Others whose words may be in it: it goes when one of them is forgotten. Nobody unless told. */
  readonly drawnFrom?: readonly string[];
}

/** A page to keep. */
export interface NewPage extends SavedPage {
  /** When what made it came, by `performance.now()`: what came before a `forget` is not kept after it. Now unless told. */
  readonly begun?: number;
}

export interface SavedPages {
  /** How long each is kept. */
  readonly days: number;
  /** Gives the page's id: 12 characters of A–Z a–z 0–9 _ -. */
  save(page: NewPage): Promise<string>;
  /** `undefined` when there is no such page of that kind, or it has expired; null when it cannot be looked for just now. */
  load(id: string, kind: string): Promise<SavedPage | null | undefined>;
  /** Deletes a person's pages, and those that drew from them. `whole` is false while not all of it is gone from the files. */
  forget(owner: string): Promise<{ readonly pages: number; readonly whole: boolean }>;
  /** Deletes what has expired, and the soonest to expire beyond what the store is to hold. */
  sweep(): Promise<void>;
}
