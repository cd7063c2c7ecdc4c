import type { Interaction } from 'discord.js';
import type { Logger } from 'pino';
import type { Curator } from '../live/curator/curator.js';
import { deadlineIn } from '../live/deadline.js';
import type { LiveArchive } from '../live/live.js';
import type { AnsweringStores } from '../state/stores.js';
import { actions } from './actions/index.js';
import { byItself } from './by-itself.js';
import { fileReader } from './commands/attached-file.js';
import type { Command } from './commands/command.js';
import { makeCooldowns } from './commands/cooldown.js';
import { makeRunning } from './commands/running.js';
import { makeDispatcher } from './dispatcher.js';
import { ageTeller } from './gateway/age.js';
import { connect } from './gateway/connection.js';
import type { DiscordFault } from './gateway/discord-faults.js';
import type { Incoming, Responder } from './gateway/incoming.js';
import { hearing } from './gateway/messages/hearing.js';
import { threadTeller } from './gateway/messages/threads.js';
import { type Pulse, watchPulse } from './gateway/pulse.js';
import { fromInteraction } from './gateway/receive.js';
import { interactionResponder } from './gateway/responder.js';
import { turningAway } from './gateway/turning-away.js';
import { settingsOfServers } from './settings/effective.js';
import { watchesForum } from './settings/where.js';
import type { Watch } from './watch.js';
import { moderatorsAsSet } from './who/moderators.js';
import { watchOwners } from './who/owners.js';

export interface BotOptions {
  readonly token: string;
  /** Without a trailing slash and without the version. */
  readonly apiUrl: string;
  readonly moderatorRoleIds: readonly string[];
  /** The one server whose moderators may manage the archive beside the application's owner; `null` for none. */
  readonly guildId: string | null;
  readonly auditChannelId: string | null;
  /** Forums in which the opening message of a post is a question. */
  readonly forumChannelIds: readonly string[];
  /** The largest file that can be added to the archive. */
  readonly maxUploadMb: number;
  readonly cooldownUses: number;
  readonly cooldownSeconds: number;
  /** The names of the settings that the environment gives; the others are defaults. None unless told. */
  readonly given?: ReadonlySet<string>;
  readonly maxRunning: number;
  readonly commands: readonly Command[];
  readonly live: LiveArchive;
  readonly curator: Curator;
  readonly stores: Omit<AnsweringStores, 'vectors'>;
  readonly log: Logger;
  /** The connection is gone for good. */
  readonly onLost: (fault: DiscordFault) => void;
  /** Ends the start, with its reason. */
  readonly signal?: AbortSignal | undefined;
  /** Is told what happens. */
  readonly watch?: Watch;
  /** By what the age of an interaction is told, in ms, only ever going forward; for tests. */
  readonly now?: () => number;
  /** Milliseconds since 1970, by which digests are sent; for tests. */
  readonly clock?: () => number;
  /** When an answer is too late for its interaction; for tests. */
  readonly lateAfterMs?: number;
}

export interface Bot {
  /** The bot's name on Discord. */
  readonly name: string;
  readonly applicationId: string;
  /** The names of the servers that it is in. */
  servers(): string[];
  pulse(): Pulse;
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
  const { log, apiUrl, curator } = options;
  const { pages, conversations, asked, votes, wanted, solved, follows, arrivals } = options.stores;
  const settings = settingsOfServers(options.stores.settings, options);
  const readFile = fileReader({ apiUrl, maxBytes: options.maxUploadMb * 1024 ** 2 });
  const running = makeRunning(options.maxRunning);
  let itself: ReturnType<typeof byItself> | undefined;
  const dispatch = makeDispatcher({
    commands: options.commands,
    actions,
    live: options.live,
    stores: {
      pages,
      conversations,
      asked,
      votes,
      wanted,
      solved,
      follows,
      arrivals,
      settings,
      home: options.guildId,
      curator,
      tellAudit: (server, view) => itself?.tellAudit(server, view),
      readFile,
    },
    cooldown: makeCooldowns(),
    running,
    log,
    ...(options.watch && { onDone: options.watch.interaction }),
    ...(options.lateAfterMs !== undefined && { lateAfterMs: options.lateAfterMs }),
  });
  const ageOf = ageTeller(options.now);
  const away = turningAway(apiUrl);
  let owners: () => ReadonlySet<string> = () => new Set();
  const answer = async (incoming: Incoming | undefined, responder: () => Responder, ageMs = 0) => {
    if (incoming) await dispatch(incoming, responder(), ageMs);
  };
  const threadOf = threadTeller();
  /** The one place that says so. */
  const isForumWatched = async (server: string, forum: string) =>
    watchesForum(await settings.in(server), forum);
  const { said, edited } = hearing({ dispatch, isForumWatched, threadOf, log });
  const connection = await connect({
    token: options.token,
    apiUrl,
    log,
    onInteraction: async (interaction: Interaction) => {
      const ageMs = ageOf(interaction.id);
      const responder = () => interactionResponder(interaction as never, away);
      const set = await settings.in(interaction.guildId);
      const moderators = moderatorsAsSet({ ...options, owners: owners() }, set, interaction.guildId);
      await answer(
        fromInteraction(interaction, moderators, threadOf, set.moderatorRoles.value),
        responder,
        ageMs,
      );
    },
    onMessage: said,
    onEdit: edited,
    onLost: options.onLost,
    signal: options.signal,
    ...(options.watch && { onRateLimited: options.watch.rateLimited }),
  });
  const owning = await watchOwners(connection.client, log);
  const watched = watchPulse(connection.client);
  owners = owning.owners;
  itself = byItself({
    ...options,
    client: connection.client,
    settings,
    owners: owning.owners,
    now: options.clock ?? Date.now,
  });
  return {
    name: connection.client.user.tag,
    applicationId: connection.client.application.id,
    servers: () => connection.client.guilds.cache.map(({ name }) => name),
    pulse: watched.pulse,
    running: running.count,
    async stop(withinMs = STOP_MS) {
      owning.end();
      watched.end();
      const by = deadlineIn(withinMs * (1 - FOR_LEAVING));
      const left = await running.drain(withinMs * FOR_ANSWERS);
      if (left > 0) log.warn({ left }, 'stopped before everything was answered');
      // A channel that Discord has shut for an hour keeps nobody from stopping.
      if (!(await by.wait(itself!.end()))) log.warn('stopped before the audit channel was told everything');
      await deadlineIn(withinMs * FOR_LEAVING).wait(Promise.all([connection.close(), away.close()]));
    },
  };
}
