import type { Interaction } from 'discord.js';
import { deadlineIn } from '../live/deadline.js';
import type { BotOptions } from './bot-options.js';
import { makeRunning } from './commands/running.js';
import { type Connection, connect } from './gateway/connection.js';
import { hearing } from './gateway/messages/hearing.js';
import { threadTeller } from './gateway/messages/threads.js';
import { placeOf } from './gateway/receive.js';
import { interactionResponder } from './gateway/responder.js';
import { carriedOf, type Shards } from './gateway/shards/carried.js';
import { identifyKeysShared } from './gateway/shards/identify.js';
import { type Pulse, watchPulse } from './gateway/shards/pulse.js';
import { turningAway } from './gateway/turning-away.js';
import { underWay } from './gateway/under-way.js';
import { makeAnswering } from './houses/answering.js';
import { answerOverHttp } from './http/answering.js';
import type { HttpCounts } from './http/endpoint.js';
import { withoutGateway } from './http/without-gateway.js';
import { settingsOfServers } from './settings/effective.js';
import { watchesForum } from './settings/where.js';
import { watchOwners } from './who/owners.js';

export interface Bot {
  /** The bot's name on Discord. */
  readonly name: string;
  readonly applicationId: string;
  /** The names of the servers that it is in. */
  servers(): string[];
  /** Of each shard that it carries. */
  pulse(): Pulse[];
  /** Where interactions come in over HTTP, and how many did so far; `null` where none do. */
  http(): (HttpCounts & { readonly url: string }) | null;
  /** The shards that it carries, and of how many. */
  shards(): Shards;
  /** Interactions under way. */
  running(): number;
  /** Takes nothing more, finishes what is under way, leaves the gateway; in `withinMs` at most (8 s unless told). */
  stop(withinMs?: number): Promise<void>;
}

const STOP_MS = 8_000;
/** Of that time: for answers; the rest is for what is told to the audit channel, and for leaving. */
const FOR_ANSWERS = 0.6;
const FOR_LEAVING = 0.2;

/** Connects to Discord and answers from the live archive. @throws DiscordFault; the signal's reason */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, apiUrl, claims = null } = options;
  const settings = settingsOfServers(options.stores.settings, options);
  const running = makeRunning(options.maxRunning);
  const answering = makeAnswering(options, { settings, running });
  const away = turningAway(apiUrl);
  const under = underWay();
  const hear: typeof answering.interaction = (...given) => under.add(answering.interaction(...given));
  const threadOf = threadTeller();
  /** The one place that says so. */
  const isForumWatched = async (server: string, forum: string) =>
    watchesForum(await settings.in(server), forum);
  const { said, edited } = hearing({
    dispatch: (...given) => under.add(answering.dispatch(...given)),
    isForumWatched,
    threadOf,
    log,
  });
  let connection: Connection | undefined;
  const connecting = {
    token: options.token,
    apiUrl,
    log,
    onInteraction: (interaction: Interaction) =>
      hear(interaction, placeOf(interaction, threadOf), () =>
        interactionResponder(interaction as never, away, connection?.tries),
      ),
    onMessage: said,
    onEdit: edited,
    onLost: options.onLost,
    identifyKeys: claims ? identifyKeysShared(claims) : undefined,
    signal: options.signal,
    requestMs: options.requestMs,
    ...(options.watch && { onRateLimited: options.watch.rateLimited }),
  };
  connection =
    options.shards === 'none'
      ? await withoutGateway(options.token, apiUrl)
      : await connect({ ...connecting, shards: options.shards });
  const { client, shards, close, leave } = connection;
  const owning = await watchOwners(client.rest, log);
  const watched = watchPulse(client);
  answering.begin({ client, owners: owning.owners, carried: carriedOf(shards) });
  const end = () => {
    owning.end();
    watched.end();
    return Promise.all([close(), away.close()]);
  };
  const http = options.interactions
    ? await answerOverHttp({
        ...options.interactions,
        claims,
        token: options.token,
        apiUrl,
        log,
        hear: (interaction, place) =>
          hear(interaction, place, () => interactionResponder(interaction as never, null)),
      }).catch(async (error) => {
        await end();
        throw error;
      })
    : null;
  return {
    name: connection.name,
    applicationId: connection.applicationId,
    servers: connection.servers,
    shards: () => shards,
    http: () => (http ? { url: http.url, ...http.counts() } : null),
    pulse: watched.pulse,
    running: running.count,
    async stop(withinMs = STOP_MS) {
      const by = deadlineIn(withinMs * (1 - FOR_LEAVING));
      const forAnswers = deadlineIn(withinMs * FOR_ANSWERS);
      const left = http?.leave();
      if (options.handsOver) {
        await by.wait(leave());
        // Nobody is turned away of whom it has heard already.
        await forAnswers.wait(under.ended());
      }
      if (left) await forAnswers.wait(left);
      const unanswered = await running.drain(forAnswers.left());
      if (unanswered > 0) log.warn({ left: unanswered }, 'stopped before everything was answered');
      // A channel that Discord has shut for an hour keeps nobody from stopping.
      if (!(await by.wait(answering.end()))) log.warn('stopped before the audit channel was told everything');
      await deadlineIn(withinMs * FOR_LEAVING).wait(Promise.all([end(), http?.close()]));
    },
  };
}
