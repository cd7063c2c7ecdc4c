import type { StoredAct } from '../archive-acts.js';

/** An act that not every channel that is to be told of it has been told of. */
export interface UntoldAct {
  readonly act: StoredAct;
  /** The channels that have been. */
  readonly told: readonly string[];
  /** How long ago it was done, in ms. */
  readonly ageMs: number;
  /** Whether it need not rest after a fault. */
  readonly isDue: boolean;
}

/**
 * Acts that wait to be told to channels, written in one step with them: so whoever can tells of an act, whichever process did it, and
 * whether or not that still runs. Nothing here rejects because the store cannot be used.
 */
export interface UntoldActs {
  /** The oldest first, `UNTOLD_AT_A_TIME` at most. */
  list(): Promise<readonly UntoldAct[]>;
  told(act: number, channel: string): Promise<void>;
  /** Nobody has to be told of it any more. */
  done(act: number): Promise<void>;
  /** It is tried again, after a rest that grows with each time. */
  failed(act: number): Promise<void>;
  /** Calls it when there may be something to tell; a look now and then finds what it misses. Returns what ends it. */
  onChange(listener: () => void): () => void;
}

export const UNTOLD_AT_A_TIME = 100;
/** They wait so long at most, where they cannot be told. */
export const UNTOLD_DAYS = 7;
