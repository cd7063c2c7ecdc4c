import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { type State, tell } from '../world/state.js';
import { serveConnection } from './connection.js';
import { asSeenBy, intentFor } from './intents.js';
import { createSessions, deliver } from './sessions.js';

/** What can go wrong with the gateway, on command. All act on every connection that is open. */
export interface GatewayFaults {
  /** Cuts the connections as a broken network does (close 1006). */
  drop(): void;
  /** Closes them with a code of Discord's, e.g. 4000 or 4009. */
  close(code: number): void;
  /** Leaves them open but dead: no heartbeat is acknowledged, no event arrives. */
  zombie(): void;
  /** Op 7: asks the bot to come back and resume. */
  reconnect(): void;
  /** Op 9: the session is no longer valid, or only this connection is when it can be resumed. */
  invalidSession(resumable: boolean): void;
  /** Refuses this many connections to come. */
  refuse(times: number): void;
  /** As if the bot had been started as often as it may today. */
  spendStarts(): void;
}

export interface Gateway {
  readonly faults: GatewayFaults;
  /** How many bots are connected and identified. */
  connected(): number;
  url(): string;
  /** What /gateway/bot says about it. */
  info(): Json;
  stop(): void;
}

const STARTS_A_DAY = 1_000;
const DAY_MS = 86_400_000;

/** Serves the websocket under /gateway, and lets `state.dispatch` send events over it. */
export function serveGateway(state: State, server: Server): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = createSessions(() => state.clock.now());
  const zombies = new WeakSet<WebSocket>();
  let refusals = 0;
  let identifies: number[] = [];
  const url = () => `${state.origin.replace('http', 'ws')}/gateway`;
  const today = () => identifies.filter((at) => at > state.clock.now() - DAY_MS);

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const address = new URL(request.url ?? '/', state.origin);
    if (address.pathname.replace(/\/$/, '') !== '/gateway' || refusals > 0) {
      refusals = Math.max(0, refusals - 1);
      return socket.destroy();
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      if (address.searchParams.get('v') !== '10') return connection.close(4012, 'Invalid API version');
      serveConnection(
        {
          state,
          sessions,
          zombies,
          gatewayUrl: url,
          countIdentify: () => {
            identifies = [...today(), state.clock.now()];
          },
        },
        connection,
      );
    });
  });

  state.dispatch = (name: string, data: Json, about: { readonly message?: StoredMessage } = {}) => {
    const channel = state.world.channels.get(String(data?.channel_id));
    const needed = intentFor(name, channel);
    const meant = sessions.all().filter((session) => needed === 0 || session.intents & needed);
    let seen = data;
    for (const session of meant) {
      if (about.message) seen = asSeenBy(session.intents, data, state.world.bot.id);
      deliver(session, name, seen, (socket) => zombies.has(socket));
    }
    tell(state, { type: 'dispatch', name, data: seen, sessions: meant.length });
  };

  const live = () => [...sockets.clients].filter((socket) => !zombies.has(socket));
  return {
    url,
    connected: () => sessions.all().filter((session) => session.socket).length,
    info: () => ({
      url: url(),
      shards: 1,
      session_start_limit: {
        total: STARTS_A_DAY,
        remaining: Math.max(0, STARTS_A_DAY - today().length),
        reset_after: DAY_MS,
        max_concurrency: 1,
      },
    }),
    faults: {
      drop: () => {
        for (const socket of sockets.clients) socket.terminate();
      },
      close: (code) => {
        for (const socket of sockets.clients) socket.close(code);
      },
      zombie: () => {
        for (const socket of sockets.clients) zombies.add(socket);
      },
      reconnect: () => {
        for (const socket of live()) socket.send(JSON.stringify({ op: 7, d: null, t: null, s: null }));
      },
      invalidSession: (resumable) => {
        for (const socket of live()) {
          const session = sessions.of(socket);
          if (session && !resumable) sessions.end(session);
          sessions.detach(socket);
          socket.send(JSON.stringify({ op: 9, d: resumable, t: null, s: null }));
        }
      },
      refuse: (times) => {
        refusals = times;
      },
      spendStarts: () => {
        identifies = Array.from({ length: STARTS_A_DAY }, () => state.clock.now());
      },
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
