import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Locale, PermissionFlagsBits as P } from 'discord.js';
import { expect } from 'vitest';
import { commandsFor } from '../../commands/index.js';
import { manyArchives } from '../../src/cli/start/many-archives.js';
import { loadConfig } from '../../src/config.js';
import { startBot } from '../../src/discord/bot.js';
import { registerCommands } from '../../src/discord/commands/register.js';
import { makeLog } from '../../src/discord/log.js';
import type { Outside } from '../../src/live/outside.js';
import { openArchiveRoom } from '../../src/live/room.js';
import { folderOfArchive } from '../../src/live/shelf/settings-of-archive.js';
import { startLocalDiscord } from '../../src/local-discord/local-discord.js';
import { addChannel } from '../../src/local-discord/world/build/channels.js';
import { addGuild, addPerson, addRole, join as joins } from '../../src/local-discord/world/build/people.js';
import type { Person } from '../../src/local-discord/world/world.js';
import type { KeptArchive } from '../../src/state/archives.js';
import { openStores } from '../../src/state/sqlite/open.js';
import type { Keeping, Stores } from '../../src/state/stores.js';
import { FILES, story } from './archive-stage.js';
import { PATIENT } from './stage.js';

type Opening = Keeping & { readonly onTrouble: (message: string) => void };
interface KeptIn {
  readonly open: (opening: Opening) => Promise<Stores>;
  /** Leaves nothing behind; once it is closed. */
  readonly drop: () => Promise<void>;
}

/** Where the bots of a file keep what they keep: in SQLite unless told. */
export const KEPT: { isShared: boolean; in: (stateDir: string) => Promise<KeptIn> } = {
  isShared: false,
  in: async (stateDir) => ({ open: async (opening) => openStores(stateDir, opening), drop: async () => {} }),
};

interface Options {
  readonly mostMb?: number;
  readonly outside?: Outside;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Each server, with who is in it and where they talk. */
interface Server {
  readonly id: string;
  readonly moderator: Person;
  readonly member: Person;
  readonly general: string;
  readonly other: string;
  /** The archive that belongs to it and answers in all of it, but in `other`. */
  readonly archive: KeptArchive;
  /** What stands in its archive and nowhere else. */
  readonly secret: string;
  readonly question: string;
}

export type TwoServers = Awaited<ReturnType<typeof twoServers>>;

const SECRETS = { a: 'Ambrolinus', b: 'Zorblaxius' } as const;

/** A bot with an archive for all and one each for two servers; in `other` of each the one for all answers. */
export async function twoServers({ mostMb = 100, outside, clock: now }: Options = {}) {
  const discord = await startLocalDiscord({ clock: PATIENT });
  const { world, nextId, clock } = discord.state;
  const guild = addGuild(world, nextId(), {
    name: 'Second Room',
    locale: Locale.EnglishUS,
    ownerId: discord.members.owner.id,
    hasBot: true,
  });
  const manage = addRole(guild, nextId(), 'Moderators', P.ManageGuild | P.ManageMessages);
  const may = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.EmbedLinks | P.ReadMessageHistory;
  const botRole = addRole(guild, nextId(), 'Clippings', may, world.bot.id);
  const [bea, ben] = [addPerson(world, nextId(), 'bea'), addPerson(world, nextId(), 'ben')];
  joins(guild, world.bot, [botRole], clock.now());
  joins(guild, bea, [manage], clock.now());
  joins(guild, ben, [], clock.now());
  const general = addChannel(world, nextId(), guild, 'general').id;
  const other = addChannel(world, nextId(), guild, 'other').id;
  const first = world.guilds.get(discord.guildId)!;
  const otherOfA = addChannel(world, nextId(), first, 'other').id;

  const folder = mkdtempSync(join(tmpdir(), 'clippings-two-'));
  const articles = join(folder, 'articles');
  const stateDir = join(folder, 'state');
  mkdirSync(articles);
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(articles, file), text);
  const settings = loadConfig(
    {
      DISCORD_TOKEN: discord.token,
      ARTICLES_DIR: articles,
      STATE_DIR: stateDir,
      ARCHIVES: 'per-server',
      MAX_ARCHIVES_MB: String(Math.max(10, mostMb)),
      SEMANTIC_SEARCH: 'off',
      COOLDOWN_USES: '10000',
    },
    {},
  );
  if (!settings.ok) throw new Error(settings.faults.join(' '));
  const databaseUrl = KEPT.isShared ? 'postgres://localhost/kept-elsewhere' : null;
  const config = { ...settings.config, maxArchivesMb: mostMb, databaseUrl };
  const lines: Record<string, unknown>[] = [];
  const log = makeLog('debug', { write: (line: string) => lines.push(JSON.parse(line)) });
  const keeping = { ...config, ...(now && { now }) };
  const onTrouble = (message: string) => expect.unreachable(message);
  const { open, drop } = await KEPT.in(stateDir);
  const stores = await open({ ...keeping, onTrouble });

  async function archiveOf(
    server: string,
    name: string,
    thing: string,
    secret: string,
  ): Promise<KeptArchive> {
    const made = await stores.archives.add(name, server);
    if (made.outcome !== 'kept') throw new Error(made.outcome);
    const own = join(folderOfArchive(stateDir, made.archive), 'articles');
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, `${thing}.txt`),
      story(thing, `The ${thing} was made by Master ${secret} of Ghent.`),
    );
    await stores.archives.bind({ server, channel: null }, made.archive.number);
    return made.archive;
  }
  const ofA = await archiveOf(discord.guildId, 'Papers', 'samovar', SECRETS.a);
  const ofB = await archiveOf(guild.id, 'Papers', 'quill', SECRETS.b);
  await stores.archives.bind({ server: discord.guildId, channel: otherOfA }, 1);
  await stores.archives.bind({ server: guild.id, channel: other }, 1);

  const commands = commandsFor(config);
  await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null, commands });
  async function start() {
    const room = await openArchiveRoom(config, { stores: stores.archive, log, isShared: KEPT.isShared });
    await room.caughtUp;
    const archives = manyArchives(config, { stores, meaning: null, log, ...(outside && { outside }) });
    const bot = await startBot({
      ...config,
      token: discord.token,
      apiUrl: discord.apiUrl,
      guildId: discord.guildId,
      commands,
      live: room.live,
      curator: room.curator,
      stores,
      archives,
      log,
      onLost: () => {},
      // How old things are is not to hang on how busy the machine is.
      now: () => 0,
      ...(now && { clock: now }),
    });
    await discord.botReady(60_000);
    return {
      async stop() {
        await bot.stop();
        await room.curator.close();
      },
    };
  }
  let running = await start();
  const a: Server = {
    id: discord.guildId,
    moderator: discord.members.moderator,
    member: discord.members.member,
    general: discord.channels.general,
    other: otherOfA,
    archive: ofA,
    secret: SECRETS.a,
    question: 'Who made the samovar?',
  };
  const b: Server = {
    id: guild.id,
    moderator: bea,
    member: ben,
    general,
    other,
    archive: ofB,
    secret: SECRETS.b,
    question: 'Who made the quill?',
  };
  return {
    discord,
    a,
    b,
    stores,
    lines,
    commands,
    stateDir,
    leavesB: (person: Person) => void guild.members.delete(person.id),
    /** Ends the bot, and starts it anew on the same stores. */
    async restart() {
      await running.stop();
      running = await start();
    },
    /** All that somebody of A sees. */
    seenInA: () =>
      JSON.stringify(
        [a.member, a.moderator].flatMap((who) =>
          [a.general, a.other, discord.driver.dmChannel(who)].map((where) => discord.messages(where, who.id)),
        ),
      ),
    joinsB: (person: Person) => joins(guild, person, [], clock.now()),
    /** What the bot has sent to Discord since a number of requests, as text. */
    sentSince: (from: number) =>
      JSON.stringify(discord.requests.slice(from).map(({ body, path }) => [path, body])),
    async close() {
      await running.stop();
      await stores.close();
      await drop();
      await discord.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
