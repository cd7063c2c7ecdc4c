import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Locale } from 'discord.js';
import { type AddedServer, addServer } from './compose/servers.js';
import { createDriver } from './driver/driver.js';
import type { Driver } from './driver/driving.js';
import { type Shown, show } from './driver/render.js';
import { createEndpoint } from './endpoint/endpoint.js';
import { type GatewayFaults, serveGateway } from './gateway/gateway.js';
import { listen, unlisten } from './listen.js';
import { createApp } from './rest/app.js';
import { addPerson, addRole, join } from './world/build/people.js';

import { buildStage, type Stage } from './world/build/stage.js';
import { createBus } from './world/bus.js';
import { type Clock, realClock } from './world/clock.js';
import { createCommandStore } from './world/commands.js';
import type { RequestRecord, Violation, WireEvent } from './world/events.js';
import { createFaults, type Faults } from './world/faults.js';
import { createFileStore } from './world/files.js';
import { createInteractions } from './world/interactions.js';
import type { Json } from './world/json.js';
import { createMessageStore } from './world/messages.js';
import { snowflakes } from './world/snowflake.js';
import type { State } from './world/state.js';
import type { Person } from './world/world.js';

export interface LocalDiscordOptions {
  /** 0, as when left out, for any that is free. */
  readonly port?: number;
  /** The bot's token; one is made up when left out. */
  readonly token?: string;
  readonly clock?: Clock;
  /** How often the bot's client says that it lives; Discord's own 41,250 ms unless told. */
  readonly heartbeatMs?: number;
  /** Privileged intents that the application may use, as bits; none unless told, so that asking closes with 4014. */
  readonly privilegedIntents?: number;
  /** The language of the server. */
  readonly guildLocale?: Locale;
  /** How many shards it recommends; 1 unless told. */
  readonly shards?: number;
  /** A connection that would have more servers than this is refused (4011); Discord's own 2,500 unless told. */
  readonly guildsPerShard?: number;
  /** How many shards may identify at one time; 1 unless told, as Discord has it for most. */
  readonly maxConcurrency?: number;
  /** How long lies between two identifies of one key, on Discord 5,000 ms; no limit unless told, so that restarts are quick. */
  readonly identifyEveryMs?: number;
}

/** A Discord of one's own on loopback, with one server, a member, a moderator and the bot. */
export interface LocalDiscord extends Stage {
  /** What discord.js takes as `rest: { api }`. */
  readonly apiUrl: string;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  /** What the bot did that Discord refuses, and interactions that it left unanswered. Oldest first. */
  readonly violations: readonly Violation[];
  /** Every request of the bot, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly faults: Faults & { readonly gateway: GatewayFaults; revokeToken(): void };
  readonly driver: Driver;
  /** By what the bot knows that interactions which come over HTTP are of this Discord. */
  readonly publicKey: string;
  /** All it knows, for what is built upon it in this folder. */
  readonly state: State;
  /** Whether a bot is connected and ready. */
  connected(): boolean;
  /** The shards that are connected and ready, each as its number and of how many; twice where two connections have it. */
  connectedShards(): (readonly [number, number])[];
  /** The commands registered everywhere, or in a server. */
  commands(guildId?: string): Json[];
  /** What someone sees in a channel, oldest first: ephemeral messages only when they are theirs. */
  messages(channelId: string, viewerId: string): Shown[];
  /** Adds a role to the server that permits nothing; gives its id. */
  addRole(name: string): string;
  /** Adds a server that the bot is in, with the same people and a channel in which everyone talks. */
  addServer(name: string): AddedServer;
  /** Adds someone to the server. */
  addMember(name: string, more?: { readonly roles?: readonly string[]; readonly locale?: Locale }): Person;
  /** Hears everything that happens from now on; the answer stops it. */
  observe(listener: (event: WireEvent) => void): () => void;
  /** The next event that is wanted; rejects after `timeoutMs` (5 s unless told). */
  next(isWanted: (event: WireEvent) => boolean, timeoutMs?: number): Promise<WireEvent>;
  /** Resolves once a bot is connected and ready; at once when one is. */
  botReady(timeoutMs?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it, on 127.0.0.1 and nowhere else. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { clock = realClock, port = 0, privilegedIntents = 0, heartbeatMs = 41_250 } = options;
  const nextId = snowflakes(clock);
  const { world, stage } = buildStage(nextId, clock.now(), options.guildLocale ?? Locale.EnglishUS);
  const token = options.token ?? makeToken(world.bot.id);
  const faults = createFaults();
  const state: State = {
    clock,
    nextId,
    bus: createBus(),
    world,
    messages: createMessageStore(),
    interactions: createInteractions(clock),
    commands: createCommandStore(world.applicationId, nextId),
    files: createFileStore(),
    faults,
    requests: [],
    violations: [],
    privilegedIntents,
    heartbeatMs,
    token,
    origin: '',
    endpoint: createEndpoint(() => state),
    dispatch: () => {},
  };
  const app = createApp(state, () => gateway);
  const server = await listen(app.fetch, port);
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const gateway = serveGateway(state, server, {
    shards: options.shards ?? 1,
    guildsPerShard: options.guildsPerShard ?? 2_500,
    maxConcurrency: options.maxConcurrency ?? 1,
    identifyEveryMs: options.identifyEveryMs ?? 0,
  });

  const next = (isWanted: (event: WireEvent) => boolean, timeoutMs = 5_000) =>
    new Promise<WireEvent>((resolve, reject) => {
      const stop = state.bus.on((event) => {
        if (!isWanted(event)) return;
        stop();
        clearTimeout(timer);
        resolve(event);
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`the event that was waited for did not come within ${timeoutMs} ms`));
      }, timeoutMs);
    });

  return {
    ...stage,
    apiUrl: `${state.origin}/api`,
    origin: state.origin,
    token,
    applicationId: world.applicationId,
    botUserId: world.bot.id,
    violations: state.violations,
    requests: state.requests,
    faults: {
      ...faults,
      gateway: gateway.faults,
      revokeToken() {
        state.token = null;
        gateway.faults.close(4004);
      },
    },
    driver: createDriver(state),
    publicKey: state.endpoint.publicKey,
    state,
    connected: () => gateway.connected().length > 0,
    connectedShards: gateway.connected,
    addServer: (name) => addServer(state, stage, name),
    commands: (guildId) => state.commands.list(guildId ?? null),
    messages: (channelId, viewerId) =>
      state.messages
        .inChannel(channelId)
        .filter((message) => !message.visibleTo || message.visibleTo === viewerId)
        .map(show),
    addRole: (name) => addRole(world.guilds.get(stage.guildId)!, nextId(), name, 0n).id,
    addMember(name, { roles = [], locale = Locale.EnglishUS } = {}) {
      const person = addPerson(world, nextId(), name, { locale });
      const guild = world.guilds.get(stage.guildId)!;
      join(
        guild,
        person,
        roles.map((id) => guild.roles.get(id)!),
        clock.now(),
      );
      return person;
    },
    observe: (listener) => state.bus.on(listener),
    next,
    async botReady(timeoutMs) {
      if (gateway.connected().length === 0) await next((event) => event.type === 'gateway-ready', timeoutMs);
    },
    stop() {
      gateway.stop();
      return unlisten(server);
    },
  };
}

/** In the form of a real one: the id of the bot, a time and a signature. */
function makeToken(botId: string): string {
  return [Buffer.from(botId).toString('base64url'), 'local', randomBytes(28).toString('base64url')].join('.');
}
