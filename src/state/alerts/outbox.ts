import type { Target } from './follows.js';

/** What is told to a target in one message. It stays the same until it is sent, also over a restart. */
export interface Batch {
  readonly target: Target;
  /** The same for what is tried again, other for every other batch: letters and digits, at most 25. */
  readonly nonce: string;
  /** In the order in which they were found. */
  readonly found: readonly { readonly follow: number; readonly article: string }[];
  /** Of each follow how many more were found than `WAITING_A_FOLLOW`, of which nothing else is kept. */
  readonly beyond: ReadonlyMap<number, number>;
  /** How often it has been tried in vain. */
  readonly tries: number;
}

/** New articles that wait to be told. Nothing here rejects because the store cannot be used. */
export interface Outbox {
  /**
   * Adds what was found for a follow among the articles that arrived until a time, by id, and notes that it has looked at those:
   * in one step, so that nothing is found twice or not at all. Of more than may wait the first stay. False when it was not kept.
   */
  gather(follow: number, upTo: number, articles: readonly string[]): Promise<boolean>;
  /** Those for whom something waits, who have been told nothing for `REST_MS` and need not rest after a fault. */
  due(): Promise<readonly Target[]>;
  /** What is to be told now; null when there is nothing, or it could not be kept that it is about to be. */
  take(target: Target): Promise<Batch | null>;
  /** It is done with. @param isTold whether a message was sent, so that the target has its rest */
  done(batch: Batch, isTold: boolean): Promise<void>;
  /** It is tried again, after a rest that grows with each time. */
  failed(batch: Batch): Promise<void>;
}

/** A target is told something once in so long at most. */
export const REST_MS = 3_600_000;
/** As many wait for each follow. */
export const WAITING_A_FOLLOW = 100;
/** They wait so long at most, where they cannot be told. */
export const WAITING_DAYS = 30;
