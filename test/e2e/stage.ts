import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { expect } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answerer } from '../../src/answer/answer.js';
import { createAnswerer } from '../../src/answer/answerer.js';
import { loadArchive } from '../../src/archive/load.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import type { BotOptions } from '../../src/discord/bot-options.js';
import { registerCommands } from '../../src/discord/commands/register.js';
import { makeLog } from '../../src/discord/log.js';
import type { Curator } from '../../src/live/curator/curator.js';
import { type Live, type LiveArchive, liveArchive, makeLive } from '../../src/live/live.js';
import type { ArchiveRoom } from '../../src/live/room.js';
import type { Shown } from '../../src/local-discord/driver/render.js';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { type Clock, realClock } from '../../src/local-discord/world/clock.js';
import { openStores } from '../../src/state/sqlite/open.js';
import type { ArchiveStores, Keeping } from '../../src/state/stores.js';
import { fakeCurator } from '../discord/curator.js';
import { hasOpenApi, OPENAPI, openApiViolations } from '../local-discord/openapi.js';
import { call } from '../local-discord/raw.js';
import type { Balancer } from './balancer.js';

/** The real bot on the real client, in front of the local Discord, over real sockets. */
export interface OnStage {
  readonly discord: LocalDiscord;
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly bot: Bot;
  /** Where the bot keeps its state. */
  readonly folder: string;
  /** Every line of the log. */
  readonly lines: readonly Record<string, unknown>[];
  readonly lost: readonly string[];
  /** Ends the bot as SIGTERM does, and starts another on the same state. */
  restart(more?: Partial<BotOptions>): Promise<void>;
  stopBot(withinMs?: number): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions extends Partial<BotOptions> {
  readonly discord?: Parameters<typeof startLocalDiscord>[0];
  /** A local Discord that is there already, for a further process of the same bot; it is not stopped with the stage. */
  readonly on?: LocalDiscord;
  /** What stands in front of several processes: Discord knows its address, and not this one's. */
  readonly behind?: Pick<Balancer, 'add'>;
  /** Puts something between the bot and its answers. */
  readonly slow?: (question: string) => Promise<void> | void;
  /** What answers instead of the real one, made from it. */
  readonly answerer?: (real: Answerer) => Answerer;
  /** Opens an archive that can be changed, with its state in the folder; the shipped one, unchangeable, unless told. */
  readonly room?: (stateDir: string, log: Logger, stores: ArchiveStores) => Promise<ArchiveRoom>;
  /** How what is asked is kept; 30 days and 30 minutes unless told. */
  readonly keeping?: Partial<Keeping>;
}

/** Which way interactions come to the bots of a file: over the gateway unless told. Messages always come over that. */
export const WAY = { overHttp: false };

/**
 * For a local Discord that waits ten times as long as Discord for everything: what a test says of who answers, and how often, is
 * not to hang on how busy the machine is. Whoever asks there waits `LONG`.
 */
export const PATIENT: Clock = {
  now: realClock.now,
  after: (ms, run) => realClock.after(ms * 10, run),
};
export const LONG = { waitMs: 60_000 };

let shipped: Promise<Live> | undefined;

/** The archive that ships, loaded once. */
function shippedArchive(): Promise<Live> {
  shipped ??= loadArchive('data/articles').then(async (archive) =>
    makeLive(archive, await createAnswerer(archive)),
  );
  return shipped;
}

/** As in Discord's developer portal, which looks whether signatures are. */
export async function setEndpoint(discord: LocalDiscord, url: string | null): Promise<void> {
  const set = await call(discord, 'PATCH', '/applications/@me', { interactions_endpoint_url: url });
  expect(set.status).toBe(200);
}

function slowed(answerer: Answerer, slow: (question: string) => Promise<void> | void): Answerer {
  return {
    async ask(question, options) {
      await slow(question);
      return answerer.ask(question, options);
    },
    async search(words, options) {
      await slow(words);
      return answerer.search(words, options);
    },
  };
}

export async function onStage({
  slow,
  answerer,
  room,
  keeping,
  discord: discordOptions,
  on,
  behind,
  ...more
}: StageOptions = {}): Promise<OnStage> {
  const discord = on ?? (await startLocalDiscord(discordOptions));
  const folder = mkdtempSync(join(tmpdir(), 'clippings-e2e-'));
  const lines: Record<string, unknown>[] = [];
  const lost: string[] = [];
  const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line)) });
  const real = await shippedArchive();
  const changed = answerer?.(real.answerer) ?? real.answerer;
  const shipped = {
    live: liveArchive({ ...real, answerer: slow ? slowed(changed, slow) : changed }),
    curator: fakeCurator(),
  };
  let opened: Pick<ArchiveRoom, 'live' | 'curator'> = shipped;
  await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null, commands });

  const open = () =>
    openStores(folder, {
      keepDays: 30,
      conversationMinutes: 30,
      onTrouble: (message) => log.error(message),
      ...keeping,
    });
  let stores = open();
  let bot: Bot;
  const start = async (again: Partial<BotOptions> = {}) => {
    opened = room ? await room(folder, log, stores.archive) : shipped;
    bot = await startBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      moderatorRoleIds: [],
      guildId: discord.guildId,
      auditChannelId: null,
      forumChannelIds: [],
      maxUploadMb: 8,
      cooldownUses: 10_000,
      cooldownSeconds: 10,
      maxRunning: 200,
      commands,
      ...opened,
      stores,
      log,
      ...(WAY.overHttp && {
        interactions: { port: 0, host: '127.0.0.1', publicKey: discord.publicKey, lingerMs: 0 },
      }),
      onLost: (fault) => lost.push(fault.message),
      ...more,
      ...again,
    });
    const http = bot.http();
    if (http && behind) behind.add(http.url);
    else if (http) await setEndpoint(discord, http.url);
    if (again.shards !== 'none' && more.shards !== 'none') await discord.botReady(60_000);
  };
  await start();

  return {
    discord,
    get live() {
      return opened.live;
    },
    get curator() {
      return more.curator ?? opened.curator;
    },
    folder,
    lines,
    lost,
    async restart(again) {
      await bot.stop();
      await opened.curator.close();
      await stores.close();
      stores = open();
      await start(again);
    },
    get bot() {
      return bot;
    },
    stopBot: (withinMs) => bot.stop(withinMs),
    async close() {
      await bot.stop();
      await opened.curator.close();
      await stores.close();
      if (!on) await discord.stop();
      rmSync(folder, { recursive: true, force: true });
      held.push(...discord.requests);
    },
  };
}

/** What the bots of this file sent, to be held against Discord's own description once all have ended. */
const held: LocalDiscord['requests'][number][] = [];

export function expectDiscordsForm(): void {
  // A further file of the same process has its own.
  const requests = held.splice(0);
  expect(requests.length).toBeGreaterThan(0);
  if (!hasOpenApi(`holding ${requests.length} requests of the bot against it`)) return;
  expect([...new Set(openApiViolations(requests, OPENAPI))]).toEqual([]);
}

/** Nothing that Discord would refuse, no interaction without an answer. */
export function expectNoViolations({ discord }: OnStage): void {
  expect(discord.violations).toEqual([]);
}

export function labels(message: Shown | null): string[] {
  return (message?.buttons ?? []).map(({ label }) => label);
}

/** A question that the shipped archive does not answer, but has near misses for, and nothing to say of why. */
export async function questionWithNearMisses(): Promise<string> {
  const { answerer } = await shippedArchive();
  const lines = readFileSync('test/fixtures/questions/unanswerable.jsonl', 'utf8').trim().split('\n');
  for (const line of lines) {
    const { question } = JSON.parse(line) as { question: string };
    const answer = await answerer.ask(question);
    if (answer.outcome !== 'nothing-found' || answer.nearMisses.length === 0) continue;
    if (!answer.unmet?.length) return question;
  }
  throw new Error('no question has near misses');
}
