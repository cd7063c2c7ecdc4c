/** Whom new articles are told: a person, directly, or a channel. */
export type Target =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'channel'; readonly id: string };

/** Why a target is told nothing at present: it takes no messages, is gone, or is closed to the bot. */
export type Paused = 'closed' | 'gone' | 'no-access';

/** That somebody wants new articles of one kind to be told, until it is ended. */
export interface Follow {
  /** Names it; higher than those of all before. */
  readonly number: number;
  /** The id of who asked for it. */
  readonly person: string;
  readonly target: Target;
  /** The server of the channel; null for a person. */
  readonly server: string | null;
  /** Discord's name for the language of who asked. */
  readonly locale: string;
  /** Plain data: what articles have to hold. */
  readonly sought: unknown;
  /** Since when, milliseconds since 1970. */
  readonly at: number;
  /** Articles that arrived until then have been looked at; see `Arrivals`. */
  readonly upTo: number;
  readonly paused: Paused | null;
}

export interface NewFollow extends Omit<Follow, 'number' | 'at' | 'upTo' | 'paused'> {
  /** The same for whatever seeks the same. */
  readonly alike: string;
  /** When it was asked for, by `performance.now()`: what came before a `forget` is not kept after it. Now unless told. */
  readonly begun?: number;
}

/**
 * What became of it. `kept` once it is where no kill of the program takes it away, `there` where the target has the same already;
 * `full` when a person, a channel, a server or all together have as many as they may; `lost` when it could not be kept.
 */
export type Followed =
  | { readonly outcome: 'kept' | 'there'; readonly number: number }
  | { readonly outcome: 'full'; readonly of: 'person' | 'channel' | 'server' | 'all' }
  | { readonly outcome: 'lost' };

/** What people and channels follow. Nothing here rejects because the store cannot be used. */
export interface Follows {
  /** What arrives from now on is told. */
  follow(follow: NewFollow): Promise<Followed>;
  find(number: number): Promise<Follow | undefined>;
  /** Those that a person asked for, newest first, in channels too. */
  ofPerson(person: string): Promise<readonly Follow[]>;
  /** Newest first. */
  inChannel(channel: string): Promise<readonly Follow[]>;
  /** Those that go on, with a number above `after`, which have not looked at all that arrived until a time; oldest first. */
  behind(upTo: number, after: number, limit: number): Promise<readonly Follow[]>;
  /** Ends it, with what waits to be told because of it. False when it is not there, or that could not be kept. */
  end(number: number): Promise<boolean>;
  /** Those of a target are told nothing until they are resumed; what arrives meanwhile is told then. */
  pause(target: Target, why: Paused): Promise<void>;
  /** Lets it go on, with all of its target that are paused. */
  resume(number: number): Promise<boolean>;
  /** Ends those of the channels of a server, or of one channel. */
  dropServer(server: string): Promise<void>;
  dropChannel(channel: string): Promise<void>;
  /** Deletes a person's, and what waits for them. `whole` is false while not all of it is gone from the files. */
  forget(person: string): Promise<{ readonly follows: number; readonly whole: boolean }>;
  /** Ends those that have been paused for `PAUSED_DAYS`, and deletes what nothing needs any more. */
  sweep(): Promise<void>;
}

export const FOLLOWS_A_PERSON = 25;
export const FOLLOWS_A_CHANNEL = 25;
export const FOLLOWS_A_SERVER = 100;
export const MOST_FOLLOWS = 10_000;
export const PAUSED_DAYS = 90;
