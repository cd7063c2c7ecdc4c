/** A question that was asked in a conversation. `body` is plain data. */
export interface NewTurn {
  readonly person: string;
  /** The channel, thread or direct messages that it was asked in. */
  readonly place: string;
  /** Answered for the person's eyes only: never given to others, nor for an answer that others see. */
  readonly isPrivate: boolean;
  /** The turn that it follows: the person's latest in the place, another one by its id, or none. */
  readonly before: 'latest' | { readonly id: string | null };
  /** What of the person's own it takes the place of: one turn, or all that they asked in the place. Nothing unless told. */
  readonly insteadOf?: 'all' | { readonly id: string };
  readonly body: unknown;
  /** Others whose words may be in it: it goes when one of them is forgotten. Nobody unless told. */
  readonly drawnFrom?: readonly string[];
  /** When the question came, by `performance.now()`: what came before a `forget` is not kept after it. Now unless told. */
  readonly begun?: number;
}

export interface KeptTurn {
  readonly id: string;
  readonly body: unknown;
  /** Others whose words may be in it; absent for nobody. */
  readonly drawnFrom?: readonly string[];
}

/** For whom turns are looked up. */
export interface Reader {
  readonly person: string;
  /** Whether nobody else will see what is made of them. */
  readonly isPrivate: boolean;
}

/** What was dropped. */
export interface Forgotten {
  readonly turns: number;
  readonly places: number;
  /** False while not all of it is gone from the files: what can be done later is done later. */
  readonly whole: boolean;
}

/** What people asked lately. Every turn is forgotten `minutes` after it was asked. */
export interface Conversations {
  readonly minutes: number;
  /**
   * Gives the turn's id. In one step with looking up what it follows and dropping what it takes the place of: turns that
   * are kept at the same time make one conversation, not two, and none is lost.
   */
  keep(turn: NewTurn): Promise<string>;
  /** What a person asked in a place, oldest first; the last `TURNS_ASKED_WITH`. */
  inPlace(place: string, reader: Reader): Promise<readonly KeptTurn[]>;
  /** What all asked in public in a place, oldest first, with who did; the last `TURNS_ASKED_WITH`. */
  ofAll(place: string): Promise<readonly (KeptTurn & { readonly person: string })[]>;
  /**
   * A turn and those that it follows, oldest first, whoever asked them: their private turns are left out. Empty when the
   * turn itself is not kept any more.
   */
  upTo(id: string, reader: Reader): Promise<readonly KeptTurn[]>;
  /**
   * Changes a turn of the person's own; nothing when there is no such turn. No other change of it is lost.
   * @param change a pure function: it may be called again when the turn has changed meanwhile
   */
  change(id: string, person: string, change: (body: unknown) => unknown): Promise<void>;
  /** Drops what a person asked: in a place, or everywhere and with it what others' turns drew from it. */
  forget(person: string, place?: string): Promise<Forgotten>;
  /** Deletes what has expired, and the oldest beyond what the store is to hold. */
  sweep(): Promise<void>;
}

/** A question is asked with this many turns before it at most; older ones say little about what is meant now. */
export const TURNS_ASKED_WITH = 12;
