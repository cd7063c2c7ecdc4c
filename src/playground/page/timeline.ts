import type { Known } from './known.js';
import type { Exchange, Message, Place, Violation } from './protocol.js';
import { isSameDay, snowflakeTime } from './text/timestamp.js';

/** One thing in a channel's history, as the place's viewer sees it. `at` is milliseconds since 1970. */
export type Entry = { readonly at: number; readonly key: string } & (
  | {
      readonly kind: 'message';
      readonly message: Message;
      /** It follows one of the same person closely: name and picture are left out. */
      readonly goesOn: boolean;
    }
  /** A command or form that got no answer yet. */
  | { readonly kind: 'sending'; readonly exchange: Exchange }
  /** Something the bot never answered, and what Discord's client says then. */
  | { readonly kind: 'failed'; readonly exchange: Exchange }
  | { readonly kind: 'violation'; readonly violation: Violation }
  | { readonly kind: 'day' }
);

/** Messages of one person within this time go on without their name. */
const GOES_ON_MS = 7 * 60_000;

export function isShownIn({ channelId, visibleTo }: Message, place: Place): boolean {
  return channelId === place.channelId && (visibleTo === null || visibleTo === place.viewer.id);
}

/** All that is shown in a place, oldest first, with a line where a new day begins. */
export function timelineOf(known: Known, place: Place): readonly Entry[] {
  const entries = [
    ...messageEntries(known, place),
    ...exchangeEntries(known, place),
    ...violationEntries(known, place),
  ].sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  return withDays(entries.map((entry, i) => grouped(entry, entries[i - 1])));
}

/** The key of the newest thing that the viewer did, or that answers what they did; null without any. */
export function newestOwn(entries: readonly Entry[], { viewer }: Place): string | null {
  const isOwn = (entry: Entry): boolean => {
    if (entry.kind === 'sending') return entry.exchange.userId === viewer.id;
    if (entry.kind !== 'message') return false;
    const { author, interaction_metadata: did } = entry.message.payload;
    return author.id === viewer.id || did?.user.id === viewer.id;
  };
  return entries.findLast(isOwn)?.key ?? null;
}

function messageEntries({ messages }: Known, place: Place): Entry[] {
  return [...messages.values()]
    .filter((message) => isShownIn(message, place))
    .map((message) => ({
      kind: 'message',
      key: message.id,
      at: snowflakeTime(message.id),
      message,
      goesOn: false,
    }));
}

function exchangeEntries({ exchanges }: Known, { channelId, viewer }: Place): Entry[] {
  return [...exchanges.values()]
    .filter((exchange) => exchange.channelId === channelId && exchange.userId === viewer.id)
    .flatMap((exchange): Entry[] => {
      const at = exchange.sentAt;
      const key = exchange.id;
      const isSeen = exchange.kind === 'command' || exchange.kind === 'modal';
      if (exchange.notice !== null && isSeen) {
        return [{ kind: 'failed', at, key, exchange }];
      }
      return isSeen && exchange.status === 'waiting' ? [{ kind: 'sending', at, key, exchange }] : [];
    });
}

function violationEntries({ violations }: Known, { channelId }: Place): Entry[] {
  return violations
    .filter((violation) => violation.channelId === null || violation.channelId === channelId)
    .map((violation, i) => ({ kind: 'violation', at: violation.at, key: `violation-${i}`, violation }));
}

function grouped(entry: Entry, before: Entry | undefined): Entry {
  if (entry.kind !== 'message' || before?.kind !== 'message') return entry;
  const { message } = entry;
  const goesOn =
    message.payload.author.id === before.message.payload.author.id &&
    message.visibleTo === null &&
    before.message.visibleTo === null &&
    !message.payload.message_reference &&
    !message.payload.interaction_metadata &&
    entry.at - before.at < GOES_ON_MS &&
    isSameDay(entry.at, before.at);
  return { ...entry, goesOn };
}

function withDays(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry, i): Entry[] => {
    const before = entries[i - 1];
    if (before && isSameDay(before.at, entry.at)) return [entry];
    return [{ kind: 'day', at: entry.at, key: `day-${entry.at}` }, entry];
  });
}
