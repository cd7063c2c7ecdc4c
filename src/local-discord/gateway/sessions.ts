import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Json } from '../world/json.js';
import type { Shard } from './shards.js';

/** A bot's place in the stream of events, which outlives its connections. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** The part of all servers that it hears of. */
  readonly shard: Shard;
  seq: number;
  /** What was sent, to be replayed after a lost connection. */
  readonly sent: { readonly s: number; readonly text: string }[];
  socket: WebSocket | null;
  /** When its connection was lost, in milliseconds since the epoch. */
  lostAt: number;
}

/** A session that has lost its connection is kept for this long. */
const RESUMABLE_MS = 3 * 60_000;
/** As many events can be replayed. */
const REPLAYABLE = 5_000;

export interface Sessions {
  open(socket: WebSocket, intents: number, shard: Shard): Session;
  /** The session to resume, when it still can be. */
  find(id: string): Session | undefined;
  of(socket: WebSocket): Session | undefined;
  all(): Session[];
  /** The connection is gone; the session waits to be resumed. */
  detach(socket: WebSocket): void;
  end(session: Session): void;
}

export function createSessions(now: () => number): Sessions {
  const sessions = new Map<string, Session>();
  const dropExpired = () => {
    for (const session of sessions.values()) {
      if (!session.socket && now() - session.lostAt > RESUMABLE_MS) sessions.delete(session.id);
    }
  };
  return {
    open(socket, intents, shard) {
      const id = randomBytes(16).toString('hex');
      const session: Session = { id, intents, shard, seq: 0, sent: [], socket, lostAt: 0 };
      sessions.set(id, session);
      return session;
    },
    find(id) {
      dropExpired();
      return sessions.get(id);
    },
    of: (socket) => [...sessions.values()].find((session) => session.socket === socket),
    all() {
      dropExpired();
      return [...sessions.values()];
    },
    detach(socket) {
      for (const session of sessions.values()) {
        if (session.socket !== socket) continue;
        session.socket = null;
        session.lostAt = now();
      }
    },
    end: (session) => void sessions.delete(session.id),
  };
}

/** Gives an event its number and sends it, or keeps it for the session's next connection. */
export function deliver(
  session: Session,
  name: string,
  data: Json,
  mute: (socket: WebSocket) => boolean,
): void {
  session.seq += 1;
  const text = JSON.stringify({ op: 0, t: name, s: session.seq, d: data });
  session.sent.push({ s: session.seq, text });
  if (session.sent.length > REPLAYABLE) session.sent.shift();
  if (session.socket && !mute(session.socket)) session.socket.send(text);
}
