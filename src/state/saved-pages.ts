/** What a message's buttons need and their custom_ids have no room for. `body` is plain data. */
export interface SavedPage {
  readonly kind: string;
  /** The archive version that the page shows. */
  readonly version: string;
  /** Whose question or search made it; empty for a page that is older than owners are. */
  readonly owner: string;
  readonly body: unknown;
}

export interface SavedPages {
  /** Gives the page's id: 12 characters of A–Z a–z 0–9 _ -. */
  save(page: SavedPage): Promise<string>;
  /** `undefined` when there is no such page of that kind, or it has expired. */
  load(id: string, kind: string): Promise<SavedPage | undefined>;
  /** Deletes a person's pages. `whole` is false when not all that is kept could be reached: what is there is still there. */
  forget(owner: string): Promise<{ readonly pages: number; readonly whole: boolean }>;
  /** Deletes what has expired, and the soonest to expire beyond what the store is to hold. */
  sweep(): Promise<void>;
}
