/** A question that found nothing, whose asker wants to be told once the archive answers it. */
export interface WantedAnswer {
  /** Names it; higher than those of all before. */
  readonly number: number;
  readonly person: string;
  /** The server that it was asked in; `null` where no moderators are to be told of it. */
  readonly server: string | null;
  /** The channel to tell the person in; `null` for their direct messages. */
  readonly channel: string | null;
  /** Discord's name for the person's language. */
  readonly locale: string;
  /** A question that stands alone. */
  readonly question: string;
  /** Plain data. */
  readonly filters: unknown;
  /** When it was wanted, milliseconds since 1970. */
  readonly at: number;
}

/** One to keep. */
export interface NewWantedAnswer extends Omit<WantedAnswer, 'number' | 'at'> {
  /** The version of the archive that does not answer it. */
  readonly version: string;
  /** Others whose words may be in it: it goes when one of them is forgotten. Nobody unless told. */
  readonly drawnFrom?: readonly string[];
  /** When it was asked for, by `performance.now()`: what came before a `forget` is not kept after it. Now unless told. */
  readonly begun?: number;
}

/** What people want to be told of once the archive answers it. Each is told once at most. */
export interface WantedAnswers {
  /**
   * `kept` once it is where no kill of the program takes it away, also when the same person wants the same already; `full` when
   * they want `WANTED_A_PERSON` others; `lost` when it could not be brought there.
   */
  want(wanted: NewWantedAnswer): Promise<'kept' | 'full' | 'lost'>;
  /** Those that this version has not been asked, oldest first, with a number above `after`. */
  unasked(version: string, after: number, limit: number): Promise<readonly WantedAnswer[]>;
  /** Notes that this version does not answer it. */
  asked(number: number, version: string): Promise<void>;
  /** Takes it out, to tell its person. False when it is not there any more, or that could not be kept: then nobody is told. */
  take(number: number): Promise<boolean>;
  /** Those of a server, newest first, at most `MOST_WANTED`. */
  inServer(server: string): Promise<readonly Pick<WantedAnswer, 'question' | 'at'>[]>;
  /** Deletes a person's, and those that drew from them. `whole` is false while not all of it is gone from the files. */
  forget(person: string): Promise<{ readonly wanted: number; readonly whole: boolean }>;
  /** Deletes what is older than `WANTED_DAYS`, and the oldest beyond what the store is to hold. */
  sweep(): Promise<void>;
}

export const WANTED_DAYS = 90;
export const WANTED_A_PERSON = 10;
export const MOST_WANTED = 5_000;
