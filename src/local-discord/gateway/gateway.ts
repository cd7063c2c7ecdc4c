import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../world/json.js';
import type { StoredMessage } from '../world/messages.js';
import { type State, tell } from '../world/state.js';
import { serveConnection } from './connection.js';
import { asSeenBy, intentFor } from './intents.js';
import { createSessions, deliver } from './sessions.js';
import { carries, type Shard, serverOf } from './shards.js';
import { createStarts, DAY_MS, STARTS_A_DAY, type StartLimits } from './starts.js';

/**
 * What can go wrong with the gateway, on command. All act on every connection that is open, or on those of one shard where
 * its number is given.
 */
export interface GatewayFaults {
  /** Cuts the connections as a broken network does (close 1006). */
  drop(shard?: number): void;
  /** Closes them with a code of Discord's, e.g. 4000 or 4009. */
  close(code: number, shard?: number): void;
  /** Leaves them open but dead: no heartbeat is acknowledged, no event arrives. */
  zombie(shard?: number): void;
  /** Op 7: asks the bot to come back and resume. */
  reconnect(shard?: number): void;
  /** Op 9: the session is no longer valid, or only this connection is when it can be resumed. */
  invalidSession(resumable: boolean, shard?: number): void;
  /** Refuses this many connections to come. */
  refuse(times: number): void;
  /** As if the bot had been started as often as it may today. */
  spendStarts(): void;
}

export interface Gateway {
  readonly faults: GatewayFaults;
  /** The shards of the connections that are identified. */
  connected(): Shard[];
  url(): string;
  /** What /gateway/bot says about it. */
  info(): Json;
  stop(): void;
}

/** What Discord says of how a bot is to connect. */
export interface GatewayLimits extends StartLimits {
  /** The shards that /gateway/bot recommends. */
  readonly shards: number;
  /** A connection that would have more servers is refused with 4011. */
  readonly guildsPerShard: number;
}

/** Serves the websocket under /gateway, and lets `state.dispatch` send events over it. */
export function serveGateway(state: State, server: Server, limits: GatewayLimits): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = createSessions(() => state.clock.now());
  const zombies = new WeakSet<WebSocket>();
  let refusals = 0;
  const starts = createStarts(state.clock, limits);
  const url = () => `${state.origin.replace('http', 'ws')}/gateway`;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const address = new URL(request.url ?? '/', state.origin);
    if (address.pathname.replace(/\/$/, '') !== '/gateway' || refusals > 0) {
      refusals = Math.max(0, refusals - 1);
      return socket.destroy();
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      if (address.searchParams.get('v') !== '10') return connection.close(4012, 'Invalid API version');
      serveConnection(
        { state, sessions, zombies, gatewayUrl: url, starts, guildsPerShard: limits.guildsPerShard },
        connection,
      );
    });
  });

  state.dispatch = (name: string, data: Json, about: { readonly message?: StoredMessage } = {}) => {
    const channel = state.world.channels.get(String(data?.channel_id));
    const needed = intentFor(name, channel);
    const server = serverOf(name, data);
    const meant = sessions
      .all()
      .filter(({ shard, intents }) => carries(shard, server) && (needed === 0 || (intents & needed) !== 0));
    let seen = data;
    for (const session of meant) {
      if (about.message) seen = asSeenBy(session.intents, data, state.world.bot.id);
      deliver(session, name, seen, (socket) => zombies.has(socket));
    }
    tell(state, { type: 'dispatch', name, data: seen, sessions: meant.length });
  };

  const open = (shard?: number) =>
    [...sockets.clients].filter((socket) => shard === undefined || sessions.of(socket)?.shard[0] === shard);
  const live = (shard?: number) => open(shard).filter((socket) => !zombies.has(socket));
  return {
    url,
    connected: () =>
      sessions
        .all()
        .filter(({ socket }) => socket)
        .map(({ shard }) => shard),
    info: () => ({
      url: url(),
      shards: limits.shards,
      session_start_limit: {
        total: STARTS_A_DAY,
        remaining: starts.left(),
        reset_after: DAY_MS,
        max_concurrency: limits.maxConcurrency,
      },
    }),
    faults: {
      drop: (shard) => {
        for (const socket of open(shard)) socket.terminate();
      },
      close: (code, shard) => {
        for (const socket of open(shard)) socket.close(code);
      },
      zombie: (shard) => {
        for (const socket of open(shard)) zombies.add(socket);
      },
      reconnect: (shard) => {
        for (const socket of live(shard)) socket.send(JSON.stringify({ op: 7, d: null, t: null, s: null }));
      },
      invalidSession: (resumable, shard) => {
        for (const socket of live(shard)) {
          const session = sessions.of(socket);
          if (session && !resumable) sessions.end(session);
          sessions.detach(socket);
          socket.send(JSON.stringify({ op: 9, d: resumable, t: null, s: null }));
        }
      },
      refuse: (times) => {
        refusals = times;
      },
      spendStarts: starts.spend,
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
