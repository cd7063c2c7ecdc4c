import type { Client, Interaction } from 'discord.js';
import { FIRST } from '../../live/shelf/places.js';
import type { KeptArchive } from '../../state/archives.js';
import { actions } from '../actions/index.js';
import type { BotOptions } from '../bot-options.js';
import { fileReader } from '../commands/attached-file.js';
import type { Shared } from '../commands/context.js';
import { makeCooldowns } from '../commands/cooldown.js';
import type { Running } from '../commands/running.js';
import { type Dispatch, makeDispatcher } from '../dispatcher.js';
import { ageTeller } from '../gateway/age.js';
import { isMemberOf } from '../gateway/client/membership.js';
import type { Incoming, Responder } from '../gateway/incoming.js';
import { fromInteraction, type Place } from '../gateway/receive.js';
import type { Carried } from '../gateway/shards/carried.js';
import type { OpenArchive } from '../many-archives.js';
import type { SettingsOfServers } from '../settings/effective.js';
import { sweepNowAndThen } from '../sweeping.js';
import { type Moderators, moderatorsAsSet } from '../who/moderators.js';
import { byItself } from './by-itself.js';
import { makeHouses } from './houses.js';
import { type HouseItself, ofHouseItself } from './itself.js';
import { routeOf } from './route.js';

export interface AnsweringParts {
  readonly settings: SettingsOfServers;
  readonly running: Running;
}

/** What answers, from one archive or from the one of the place, and what is said of archives without being asked. */
export interface Answering {
  /** A message. */
  readonly dispatch: Dispatch;
  /** An interaction, whichever way it came. */
  interaction(interaction: Interaction, place: Place, responder: () => Responder): Promise<void>;
  /** From now on the bot says things by itself, too. */
  begin(begun: Begun): void;
  /** Ends that, and closes all archives beside the first. Resolves once nothing is on its way. */
  end(): Promise<unknown>;
}

/** What there is once the bot is connected. */
export interface Begun {
  readonly client: Client<true>;
  readonly owners: () => ReadonlySet<string>;
  /** What is told to a server, or forgotten of it, is so by the process that has it. */
  readonly carried: Carried;
}

export function makeAnswering(options: BotOptions, { settings, running }: AnsweringParts): Answering {
  const { log, archives } = options;
  const readFile = fileReader({ apiUrl: options.apiUrl, maxBytes: options.maxUploadMb * 1024 ** 2 });
  const cooldown = makeCooldowns();
  const ageOf = ageTeller(options.now);
  let begun: Begun | undefined;
  let itself: ReturnType<typeof byItself> | undefined;

  function dispatcherOf(
    { live, curator, stores }: Omit<OpenArchive, 'bytes'>,
    { home, tellAudit }: Pick<Shared, 'home' | 'tellAudit'>,
  ): Dispatch {
    const { pages, conversations, asked, votes, wanted, solved, follows, arrivals } = stores;
    return makeDispatcher({
      commands: options.commands,
      actions,
      live,
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
        home,
        curator,
        tellAudit,
        readFile,
        ...(archives && houses && { archives: { ...archives, remove: houses.remove } }),
      },
      cooldown,
      running,
      log,
      ...(options.watch && { onDone: options.watch.interaction }),
      ...(options.lateAfterMs !== undefined && { lateAfterMs: options.lateAfterMs }),
    });
  }

  const itselfOf = (archive: KeptArchive, open: Omit<OpenArchive, 'bytes'>, begun: Begun): HouseItself => ({
    ...open,
    ...begun,
    archive,
    places: archives?.places ?? null,
    settings,
    guildId: options.guildId,
    log,
    now: options.clock ?? Date.now,
  });

  const houses =
    archives &&
    makeHouses({
      archives,
      first: (...given) => first(...given),
      houseOf(archive, open) {
        if (!begun) throw new Error('The bot has not begun yet.');
        const { tellAudit, digesting, end } = ofHouseItself(itselfOf(archive, open, begun));
        const endSweeping = sweepNowAndThen([digesting], log);
        return {
          // Of a shared archive the same server looks after as of the first.
          dispatch: dispatcherOf(open, { home: archive.server ?? options.guildId, tellAudit }),
          end: () => Promise.all([end(), endSweeping()]),
        };
      },
      log,
    });
  const first = dispatcherOf(options, {
    home: options.guildId,
    tellAudit: (server, view) => itself?.tellAudit(server, view),
  });

  /** Found once for each thing that anybody does, and handed on. */
  async function archiveOf(
    caller: Pick<Incoming['caller'], 'guildId' | 'place' | 'parent' | 'userId'>,
    customId: string | null,
  ) {
    if (!archives) return FIRST;
    const channels = [caller.place, caller.parent ?? null].filter((id) => id !== null);
    const where = { server: caller.guildId, channels, customId, person: caller.userId };
    return routeOf(archives.places, where, isMember);
  }

  async function isMember(server: string, person: string): Promise<boolean> {
    // What is not known is not so.
    return begun ? isMemberOf(begun.client, server, person).catch(() => false) : false;
  }

  /** Who manages an archive: of one that belongs to a server nobody but those who look after that. */
  function moderatorsOf(archive: KeptArchive | null): Moderators {
    if (archive === null || archive.server === null)
      return { ...options, owners: begun?.owners() ?? new Set() };
    return { moderatorRoleIds: [], guildId: archive.server, owners: new Set() };
  }

  return {
    dispatch: houses
      ? async (incoming, responder, ageMs) =>
          houses.dispatch(await archiveOf(incoming.caller, null), incoming, responder, ageMs)
      : first,
    async interaction(interaction, place, responder) {
      const ageMs = ageOf(interaction.id);
      const set = await settings.in(interaction.guildId);
      const customId =
        interaction.isMessageComponent() || interaction.isModalSubmit() ? interaction.customId : null;
      const { guildId, channelId, user } = interaction;
      const caller = {
        guildId,
        place: channelId ?? interaction.id,
        parent: place.parent ?? null,
        userId: user.id,
      };
      const archive = await archiveOf(caller, customId);
      const moderators = moderatorsAsSet(moderatorsOf(archive), set, guildId);
      const incoming = fromInteraction(interaction, moderators, place, set.moderatorRoles.value);
      if (!incoming) return;
      if (houses) await houses.dispatch(archive, incoming, responder(), ageMs);
      else await first(incoming, responder(), ageMs);
    },
    begin(parts) {
      begun = parts;
      itself = byItself(itselfOf(FIRST, options, parts));
    },
    async end() {
      await Promise.all([itself?.end(), houses?.end()]);
    },
  };
}
