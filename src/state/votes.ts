/** The place that an answer quoted, and the question where that may be kept. */
export interface Voted {
  /** `null` where it was asked in private. */
  readonly question: string | null;
  readonly article: string;
  readonly headline: string;
  readonly paragraph: number;
}

export interface Vote extends Voted {
  /** What the answer is known by: one vote a person and answer. */
  readonly answer: string;
  readonly person: string;
  /** The server that it was cast in; `null` outside of one. */
  readonly server: string | null;
  readonly value: 'up' | 'down';
  /** Those whose words the question may hold: it is left out when one of them is forgotten. Nobody unless told. */
  readonly drawnFrom?: readonly string[];
  /** When the vote came, by `performance.now()`: what came before a `forget` is not kept after it. Now unless told. */
  readonly begun?: number;
}

/** Answers of one passage to one question, and what people thought of them. */
export interface Judged extends Voted {
  readonly up: number;
  readonly down: number;
}

/** What people think of answers. */
export interface Votes {
  /**
   * Keeps a vote in place of the person's earlier one. True once it is where no kill of the program takes it away; false
   * when it could not be brought there.
   */
  cast(vote: Vote): Promise<boolean>;
  /** Those with more against them than for them in a server, worst first. */
  worst(server: string, limit: number): Promise<readonly Judged[]>;
  /** Deletes a person's votes, and their words from those of others. `whole` is false while not all of it is gone from the files. */
  forget(person: string): Promise<{ readonly votes: number; readonly whole: boolean }>;
  /** Deletes what is older than `VOTE_DAYS`, and the oldest beyond what the store is to hold. */
  sweep(): Promise<void>;
}

export const VOTE_DAYS = 30;
