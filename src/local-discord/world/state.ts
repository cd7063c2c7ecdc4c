import type { Bus } from './bus.js';
import type { Clock } from './clock.js';
import type { CommandStore } from './commands.js';
import type { RequestRecord, Unstamped, Violation, WireEvent } from './events.js';
import type { Faults } from './faults.js';
import type { FileStore } from './files.js';
import type { Interaction, Interactions } from './interactions.js';
import type { Json } from './json.js';
import type { MessageStore, StoredMessage } from './messages.js';
import type { World } from './world.js';

/** The interactions endpoint of the application. */
export interface Endpoint {
  /** Null while interactions go over the gateway. */
  url: string | null;
  /** How often each is sent; 2 as where a connection broke before the answer was read. */
  copies: number;
  /** By which the bot can tell that a request is of this Discord: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Sends one interaction there, and takes what it answers. Never rejects. */
  send(interaction: Interaction, payload: Json): Promise<void>;
  /** Whether what is there says PONG to a PING, and 401 to one that is signed wrongly. Never rejects. */
  isVerified(url: string): Promise<boolean>;
}

/** Everything the stand-in knows; one for each `startLocalDiscord`. */
export interface State {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly bus: Bus<WireEvent>;
  readonly world: World;
  readonly messages: MessageStore;
  readonly interactions: Interactions;
  readonly commands: CommandStore;
  readonly files: FileStore;
  readonly faults: Faults;
  readonly requests: RequestRecord[];
  readonly violations: Violation[];
  /** Privileged intents that the application may use. */
  readonly privilegedIntents: number;
  readonly heartbeatMs: number;
  /** The bot's token; null once it was revoked. */
  token: string | null;
  /** `http://127.0.0.1:PORT`, known once it listens. */
  origin: string;
  /** Where interactions go over HTTP instead of the gateway, and by what the bot knows them. */
  readonly endpoint: Endpoint;
  /** Sends an event to the bot over the gateway. */
  dispatch: (name: string, data: Json, about?: { readonly message?: StoredMessage }) => void;
}

/** As many requests and violations are kept: enough for a long run, and an end to what memory holds. */
const KEPT = 20_000;

export function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > KEPT) list.splice(0, list.length - KEPT);
}

export function tell(state: State, event: Unstamped): void {
  state.bus.emit({ ...event, at: state.clock.now() } as WireEvent);
}

export function recordViolation(state: State, violation: Omit<Violation, 'at'>): void {
  const stamped = { ...violation, at: state.clock.now() };
  keep(state.violations, stamped);
  tell(state, { type: 'violation', violation: stamped });
}
