import { GatewayIntentBits } from 'discord.js';
import type { RawData, WebSocket } from 'ws';
import { guildCreatePayload } from '../compose/guild-payload.js';
import { memberPayload } from '../compose/payloads.js';
import { isJson, type Json } from '../world/json.js';
import { recordViolation, type State, tell } from '../world/state.js';
import { KNOWN, PRIVILEGED } from './intents.js';
import { readyPayload } from './ready-payload.js';
import { deliver, type Sessions } from './sessions.js';
import { carries, readShard, serversOf } from './shards.js';
import type { Starts } from './starts.js';

/** The closes of Discord's own: a client may come back after some of them, and not after others. */
const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidSeq: [4007, 'Invalid seq.'],
  rateLimited: [4008, 'Rate limited.'],
  invalidShard: [4010, 'Invalid shard.'],
  shardingRequired: [4011, 'Sharding required.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const;

type Close = (typeof CLOSE)[keyof typeof CLOSE];

const MAX_PAYLOAD = 4_096;
/** A client may send this many payloads a minute. */
const PAYLOADS_A_MINUTE = 120;

export interface Line {
  readonly state: State;
  readonly sessions: Sessions;
  /** Sockets that act dead: nothing is acknowledged and nothing is sent. */
  readonly zombies: WeakSet<WebSocket>;
  readonly gatewayUrl: () => string;
  readonly starts: Starts;
  /** A connection that would have more servers is refused. */
  readonly guildsPerShard: number;
}

/** Serves one connection of a bot, from hello to close. */
export function serveConnection(line: Line, socket: WebSocket): void {
  const { state, sessions, zombies } = line;
  const send = (payload: Json) => {
    if (!zombies.has(socket)) socket.send(JSON.stringify({ t: null, s: null, ...payload }));
  };
  let received: number[] = [];

  tell(state, { type: 'gateway-opened' });
  send({ op: 10, d: { heartbeat_interval: state.heartbeatMs, _trace: [] } });

  socket.on('message', (raw) => {
    if (zombies.has(socket)) return;
    const close = receive(raw);
    if (close) socket.close(close[0], close[1]);
  });

  socket.on('close', (code) => {
    const session = sessions.of(socket);
    // Leaving politely ends the session; anything else leaves it to be resumed.
    if (session && (code === 1000 || code === 1001)) sessions.end(session);
    sessions.detach(socket);
    tell(state, { type: 'gateway-closed', code });
  });
  // What a broken socket reports is followed by its close, which is where it is dealt with.
  socket.on('error', () => socket.terminate());

  /** Deals with what the bot sent; the answer is why to hang up, if at all. */
  function receive(raw: RawData): Close | null {
    const minuteAgo = performance.now() - 60_000;
    received = [...received.filter((at) => at > minuteAgo), performance.now()];
    if (received.length > PAYLOADS_A_MINUTE) return CLOSE.rateLimited;
    const payload = parse(raw);
    if (!payload) return CLOSE.decodeError;
    const data = isJson(payload.d) ? payload.d : {};
    const isKnown = sessions.of(socket) !== undefined;
    switch (payload.op) {
      case 1:
        tell(state, { type: 'gateway-heartbeat' });
        send({ op: 11 });
        return null;
      case 2:
        return isKnown ? CLOSE.alreadyAuthenticated : identify(data);
      case 6:
        return isKnown ? CLOSE.alreadyAuthenticated : resume(data);
      case 3:
      case 4:
      case 31:
        return isKnown ? null : CLOSE.notAuthenticated;
      case 8:
        if (!isKnown) return CLOSE.notAuthenticated;
        sendMembers(data);
        return null;
      default:
        return CLOSE.unknownOpcode;
    }
  }

  function identify(data: Json): Close | null {
    if (state.token === null || data.token !== state.token) return CLOSE.authenticationFailed;
    const shard = readShard(data.shard);
    if (!shard) return CLOSE.invalidShard;
    if (!line.starts.take(shard[0])) {
      const what = `identify of the shard ${shard[0]} of ${shard[1]}`;
      const message = 'another of its key identified less than five seconds before';
      recordViolation(state, { what, status: null, code: 0, message, errors: null, interactionId: null });
      send({ op: 9, d: false });
      return null;
    }
    const guilds = serversOf(state.world.guilds, shard);
    if (guilds.length > line.guildsPerShard) return CLOSE.shardingRequired;
    const intents = Number(data.intents);
    if (!Number.isInteger(intents) || intents & ~KNOWN) return CLOSE.invalidIntents;
    if (intents & PRIVILEGED & ~state.privilegedIntents) return CLOSE.disallowedIntents;
    const session = sessions.open(socket, intents, shard);
    const ready = readyPayload(state, session, guilds, line.gatewayUrl());
    deliver(session, 'READY', ready, (other) => zombies.has(other));
    tell(state, { type: 'gateway-ready', sessionId: session.id, shard });
    for (const guild of intents & GatewayIntentBits.Guilds ? guilds : []) {
      deliver(
        session,
        'GUILD_CREATE',
        guildCreatePayload(state.world, guild, (intents & GatewayIntentBits.GuildMembers) !== 0),
        (other) => zombies.has(other),
      );
    }
    return null;
  }

  function resume(data: Json): Close | null {
    if (state.token === null || data.token !== state.token) return CLOSE.authenticationFailed;
    const session = sessions.find(String(data.session_id));
    const seq = Number(data.seq);
    const oldest = session?.sent[0]?.s ?? 1;
    if (!session || seq + 1 < oldest) {
      send({ op: 9, d: false });
      return null;
    }
    if (!(seq >= 0 && seq <= session.seq)) return CLOSE.invalidSeq;
    // A session has one connection: the old one, if it still lingers, is of no use any more.
    session.socket?.terminate();
    session.socket = socket;
    const missed = session.sent.filter((event) => event.s > seq);
    for (const event of missed) socket.send(event.text);
    deliver(session, 'RESUMED', { _trace: [] }, (other) => zombies.has(other));
    tell(state, {
      type: 'gateway-resumed',
      sessionId: session.id,
      shard: session.shard,
      replayed: missed.length,
    });
    return null;
  }

  function sendMembers(data: Json): void {
    const guild = state.world.guilds.get(String(data.guild_id));
    const session = sessions.of(socket);
    if (!guild?.hasBot || !session || !carries(session.shard, guild.id)) return;
    // Without names it asks for everyone, which Discord leaves unanswered without the intent for it.
    if (!data.user_ids && !(session.intents & GatewayIntentBits.GuildMembers)) return;
    const asked = Array.isArray(data.user_ids) ? data.user_ids : data.user_ids ? [data.user_ids] : null;
    const ids = [...guild.members.keys()].filter((id) => !asked || asked.includes(id));
    const chunk = {
      guild_id: guild.id,
      members: ids.map((id) => memberPayload(state.world, guild, id)),
      chunk_index: 0,
      chunk_count: 1,
      not_found: (asked ?? []).filter((id) => !guild.members.has(String(id))),
      ...(data.nonce !== undefined && { nonce: data.nonce }),
    };
    deliver(session, 'GUILD_MEMBERS_CHUNK', chunk, (other) => zombies.has(other));
  }
}

function parse(raw: RawData): Json | null {
  const text = raw.toString();
  if (text.length > MAX_PAYLOAD) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}
