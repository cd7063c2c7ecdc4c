import type { Interaction } from './interactions.js';
import type { Json } from './json.js';
import type { StoredMessage } from './messages.js';
import type { Channel } from './world.js';

/** One request of the bot, kept so that a check can hold it against Discord's description of its API. */
export interface RequestRecord {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Without the address and the version: `/channels/123/messages`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, or the `payload_json` of a multipart one; null without any. */
  body: unknown;
  files: readonly { readonly field: string; readonly name: string; readonly size: number }[];
  /** What was answered; null while under way, and when the connection was cut. */
  status: number | null;
  answer: unknown;
  /** How long it took to answer. */
  ms: number;
  /** The fault that was injected into it, if any. */
  fault: string | null;
}

/** Something a well-behaved bot does not do. */
export interface Violation {
  readonly at: number;
  /** The request, or what was expected of the bot. */
  readonly what: string;
  readonly status: number | null;
  readonly code: number;
  readonly message: string;
  /** Field by field, as Discord writes it. */
  readonly errors: unknown;
  /** The interaction it is about, when no request of the bot names it. */
  readonly interactionId: string | null;
}

/** Everything that passes between the bot and Discord, as it happens. `at` is milliseconds since the epoch. */
export type WireEvent = { readonly at: number } & (
  | { readonly type: 'gateway-opened' }
  | { readonly type: 'gateway-ready'; readonly sessionId: string; readonly shard: readonly [number, number] }
  | {
      readonly type: 'gateway-resumed';
      readonly sessionId: string;
      readonly shard: readonly [number, number];
      readonly replayed: number;
    }
  | { readonly type: 'gateway-closed'; readonly code: number }
  | { readonly type: 'gateway-heartbeat' }
  | {
      readonly type: 'dispatch';
      readonly name: string;
      /** As the bot saw it: without the Message Content intent a message that is not meant for it is empty. */
      readonly data: Json;
      /** How many sessions it was meant for. */ readonly sessions: number;
    }
  | { readonly type: 'request'; readonly request: RequestRecord }
  | { readonly type: 'interaction-sent'; readonly interaction: Interaction; readonly payload: Json }
  | { readonly type: 'interaction-answered'; readonly interaction: Interaction; readonly callback: number }
  | { readonly type: 'interaction-failed'; readonly interaction: Interaction }
  | {
      readonly type: 'message-created' | 'message-updated' | 'message-deleted';
      readonly message: StoredMessage;
      /** The interaction whose token did it, if any. */
      readonly by: string | null;
    }
  | { readonly type: 'thread-created'; readonly thread: Channel }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'commands-changed'; readonly guildId: string | null }
  | { readonly type: 'violation'; readonly violation: Violation }
);

/** An event before it is stamped with the time. */
export type Unstamped = WireEvent extends infer E ? (E extends WireEvent ? Omit<E, 'at'> : never) : never;
