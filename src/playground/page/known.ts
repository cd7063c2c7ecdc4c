import type { Exchange, Message, Snapshot, ToPage, Violation } from './protocol.js';

/** Everything that the server has told: its snapshot, kept up to date. */
export interface Known extends Omit<Snapshot, 'type' | 'messages' | 'exchanges' | 'violations'> {
  readonly messages: ReadonlyMap<string, Message>;
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly violations: readonly Violation[];
  /** Who shows to be typing, by channel. */
  readonly typing: ReadonlyMap<string, string>;
}

/** As many as the server itself keeps of each. */
const KEPT = 200;

/** What is known after an event; a snapshot replaces all of it, and nothing counts before the first. */
export function learn(known: Known | null, event: ToPage): Known | null {
  if (event.type === 'snapshot') return fromSnapshot(event);
  if (!known) return null;
  switch (event.type) {
    case 'places':
      return { ...known, places: event.places };
    case 'message': {
      const { message } = event;
      return {
        ...known,
        messages: new Map(known.messages).set(message.id, message),
        typing: without(known.typing, message.channelId),
      };
    }
    case 'message-deleted':
      return { ...known, messages: without(known.messages, event.id) };
    case 'exchange':
      return { ...known, exchanges: last(new Map(known.exchanges).set(event.exchange.id, event.exchange)) };
    case 'violation':
      return { ...known, violations: [...known.violations, event.violation].slice(-KEPT) };
    case 'typing':
      return { ...known, typing: new Map(known.typing).set(event.channelId, event.userId) };
    case 'bot':
      return { ...known, connected: event.connected };
    default:
      return known;
  }
}

/** Typing is shown for a while only; nothing tells when it ends. */
export function stoppedTyping(known: Known | null, channelId: string): Known | null {
  return known && { ...known, typing: without(known.typing, channelId) };
}

function fromSnapshot({ messages, exchanges, violations, type: _, ...rest }: Snapshot): Known {
  return {
    ...rest,
    messages: new Map(messages.map((message) => [message.id, message])),
    exchanges: new Map(exchanges.map((exchange) => [exchange.id, exchange])),
    violations,
    typing: new Map(),
  };
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

function last<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return map.size <= KEPT ? map : new Map([...map].slice(-KEPT));
}
