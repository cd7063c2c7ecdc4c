import type { NewAct } from '../archive-acts.js';

/**
 * Where articles come from by themselves, and what has been told of each. Kept on disk or not at all: everything may throw StateError.
 * Where an act is given, it goes into the audit trail with what it did, or neither does; its number is given back.
 */
export interface ArticleSources {
  list(): Promise<readonly KeptSource[]>;
  /** Null when there is one of that address already. Plain data. */
  add(address: string, about: unknown, course: unknown, act?: NewAct): Promise<AddedSource | null>;
  /** How asking it goes. Null, and nothing, when it is not there any more. */
  keepCourse(source: number, course: unknown, act?: NewAct): Promise<number | null>;
  /** With all that it told. Null, and nothing, when it is not there any more. */
  remove(source: number, act?: NewAct): Promise<number | null>;

  /**
   * Notes what a source tells of now, a few hundred at a time: what is new, and what has changed since, waits to be fetched. An item is
   * known again by its guid, else by its link, else, where it has neither, by its title.
   * @param at milliseconds since 1970
   */
  note(source: number, items: readonly ToldItem[], at: number): Promise<Noted>;
  /** Those that wait to be fetched: those that failed least, then those told of last, in the order of the source. */
  waiting(source: number, limit: number): Promise<readonly KeptItem[]>;
  /** Those that were fetched and wait to be taken. */
  held(source: number, limit: number): Promise<readonly KeptItem[]>;
  counts(source: number): Promise<ItemCounts>;
  /** What has become of items. */
  mark(items: readonly MarkedItem[]): Promise<void>;

  /** What was brought on a day, an ISO date. */
  used(day: string): Promise<Used>;
  addUsed(day: string, more: Used): Promise<void>;
}

export interface AddedSource {
  readonly number: number;
  /** Of the act; null without one. */
  readonly act: number | null;
}

export interface KeptSource {
  readonly number: number;
  readonly address: string;
  readonly about: unknown;
  readonly course: unknown;
}

/** `same`: what was fetched says what is live already; `declined`: nobody wanted it. */
export type Standing = 'waiting' | 'held' | 'live' | 'declined' | 'failed';
export type ItemCounts = Readonly<Record<Standing, number>>;

export interface ToldItem {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  /** Another one than before means that it has changed. */
  readonly stamp: string;
  /** Plain data. */
  readonly body: unknown;
  /** What there is of its text without fetching it. */
  readonly text: Uint8Array | null;
}

export interface KeptItem {
  readonly number: number;
  readonly link: string | null;
  readonly title: string | null;
  readonly tries: number;
  readonly body: unknown;
  /** While it waits what `ToldItem` had, then the page. */
  readonly text: Uint8Array | null;
}

export interface MarkedItem {
  readonly number: number;
  readonly standing: Standing;
  readonly tries: number;
  readonly body: unknown;
  readonly text: Uint8Array | null;
}

export interface Noted {
  readonly fresh: number;
  readonly changed: number;
}

export interface Used {
  readonly items: number;
  readonly bytes: number;
}
