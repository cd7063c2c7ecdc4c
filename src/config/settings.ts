import type { Fields } from '../shape/groups.js';
import { address, matching, text } from '../shape/scalars.js';
import { optional, withDefault } from '../shape/shape.js';
import { type GatewayConfig, gatewaySettings } from './gateway-settings.js';
import { choice, host, snowflake, snowflakes, webAddress, wholeNumber, yesOrNo } from './kinds.js';

/** Every setting, checked. `.env.example` explains each one. */
export interface Config extends GatewayConfig {
  /** The names of the settings that were given; the others have their defaults. */
  readonly given: ReadonlySet<string>;
  /** `null` when none is given: `npm start` then starts the playground. */
  readonly token: string | null;
  /** Register commands in this server only; `null` for everywhere. */
  readonly guildId: string | null;
  /** Without a trailing slash and without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Whether to bring Discord's list of commands up to date at start, where it differs. */
  readonly register: boolean;
  readonly articlesDir: string;
  readonly stateDir: string;
  /** The PostgreSQL database that all state is in; `null` for SQLite in `stateDir`. */
  readonly databaseUrl: string | null;
  readonly moderatorRoleIds: readonly string[];
  /** The channel that is told of every act on the archive; `null` for none. */
  readonly auditChannelId: string | null;
  /** Forums in which the opening message of a post is a question. */
  readonly forumChannelIds: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Lines for people, JSON for programs, or whichever suits where the log goes. */
  readonly logFormat: (typeof LOG_FORMATS)[number];
  /** Where health and metrics are served; `null` for nowhere, 0 for any port that is free. */
  readonly healthPort: number | null;
  /** The address it listens on there. */
  readonly healthHost: string;
  /** Each person may use the bot this many times within `cooldownSeconds`. */
  readonly cooldownUses: number;
  readonly cooldownSeconds: number;
  /** How many interactions may be worked on, or wait to be, at one time; the next is told that the bot is busy. */
  readonly maxRunning: number;
  /** For how many days the buttons under an answer keep working. */
  readonly keepDays: number;
  /** For how many minutes a question is remembered, so that what is asked next can follow it. */
  readonly conversationMinutes: number;
  /** Whether answers go by meaning too, not by words alone. */
  readonly semanticSearch: boolean;
  /** A larger file in the archive, or a longer line of a .jsonl file, is rejected. */
  readonly maxFileMb: number;
  /** Where the playground's page is served on 127.0.0.1; 0 for any port that is free. */
  readonly playgroundPort: number;
  /** The largest share of the articles, in percent, that a reload may take away without being forced. */
  readonly maxRemovedPercent: number;
  /** How many archive versions are kept to go back to. */
  readonly archiveVersions: number;
  /** The largest file that can be added through Discord or the terminal. */
  readonly maxUploadMb: number;
  /** Whether links in the archive folder are followed that lead out of it. */
  readonly followLinks: (typeof LINKS)[number];
  /** For how many days files that were taken out of the archive stay in the trash of its folder. */
  readonly trashDays: number;
  /** Where whoever runs a site can reach whoever runs the bot, which is told to each site that it fetches from; `null` for nowhere. */
  readonly sourceContact: string | null;
  /** Whether what sources bring is held until a moderator takes it, or taken at once. */
  readonly sources: (typeof SOURCES)[number];
  /** How many sources there may be. */
  readonly maxSources: number;
  /** How many minutes lie between two times that a source is asked. */
  readonly sourceMinutes: number;
  /** How many articles, and how much, all sources may bring in a day. */
  readonly sourceItemsADay: number;
  readonly sourceMbADay: number;
  /** Whether all servers share one archive, or servers can have archives of their own. */
  readonly archives: (typeof ARCHIVES)[number];
  /** How much memory the archives may take that are open beside the shared one. */
  readonly maxArchivesMb: number;
  /** What happens when the archive folder changes: nothing, a reload is offered, or done. */
  readonly watchArchive: (typeof WATCH)[number];
  /** How often a watched folder is looked at besides, for disks that tell of no changes; `null` for never. */
  readonly watchPollSeconds: number | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const LOG_FORMATS = ['auto', 'pretty', 'json'] as const;
const LINKS = ['inside', 'all'] as const;
const ARCHIVES = ['one', 'per-server'] as const;
const SOURCES = ['offer', 'apply'] as const;
const WATCH = ['off', 'offer', 'apply'] as const;
const DISCORD_API = 'https://discord.com/api';

export const settings = {
  DISCORD_TOKEN: optional(
    // Quotation marks, spaces and line breaks are copying accidents, and would fail inside an HTTP header.
    matching(/^[\x21-\x7e]+$/, 'the token from the Bot page of your application, with no spaces in it'),
  ),
  DISCORD_GUILD_ID: optional(snowflake),
  DISCORD_API_URL: webAddress(DISCORD_API),
  DISCORD_REGISTER: yesOrNo('true or false', true),
  ARTICLES_DIR: withDefault(text(), 'data/articles'),
  STATE_DIR: withDefault(text(), 'state'),
  DATABASE_URL: optional(
    address(/^postgres(?:ql)?:/i, 'an address such as postgres://name:password@host:5432/clippings'),
  ),
  MODERATOR_ROLE_IDS: snowflakes('role'),
  AUDIT_CHANNEL_ID: optional(snowflake),
  FORUM_CHANNEL_IDS: snowflakes('channel'),
  LOG_LEVEL: choice(LOG_LEVELS, 'info'),
  LOG_FORMAT: choice(LOG_FORMATS, 'auto'),
  HEALTH_PORT: optional(wholeNumber(0, 65_535)),
  HEALTH_HOST: host,
  COOLDOWN_USES: withDefault(wholeNumber(1, 10_000), 10),
  COOLDOWN_SECONDS: withDefault(wholeNumber(1, 3_600), 20),
  MAX_RUNNING: withDefault(wholeNumber(1, 10_000), 100),
  KEEP_DAYS: withDefault(wholeNumber(1, 365), 30),
  CONVERSATION_MINUTES: withDefault(wholeNumber(1, 1_440), 30),
  MAX_FILE_MB: withDefault(wholeNumber(1, 1_000), 10),
  PLAYGROUND_PORT: withDefault(wholeNumber(0, 65_535), 4280),
  MAX_REMOVED_PERCENT: withDefault(wholeNumber(0, 100), 20),
  ARCHIVE_VERSIONS: withDefault(wholeNumber(1, 10_000), 50),
  MAX_UPLOAD_MB: withDefault(wholeNumber(1, 100), 8),
  WATCH_ARCHIVE: choice(WATCH, 'off'),
  WATCH_POLL_SECONDS: optional(wholeNumber(5, 86_400)),
  FOLLOW_LINKS: choice(LINKS, 'inside'),
  TRASH_DAYS: withDefault(wholeNumber(1, 3_650), 90),
  ARCHIVES: choice(ARCHIVES, 'one'),
  MAX_ARCHIVES_MB: withDefault(wholeNumber(10, 1_000_000), 512),
  SOURCES: choice(SOURCES, 'offer'),
  MAX_SOURCES: withDefault(wholeNumber(0, 500), 20),
  SOURCE_MINUTES: withDefault(wholeNumber(15, 10_080), 60),
  SOURCE_ITEMS_A_DAY: withDefault(wholeNumber(1, 100_000), 500),
  SOURCE_MB_A_DAY: withDefault(wholeNumber(1, 100_000), 200),
  SOURCE_CONTACT: optional(
    // It goes into a header of every request.
    matching(/^[\x21-\x7e]{3,200}$/, 'an address of the web or of mail, such as mailto:archive@example.org'),
  ),
  SEMANTIC_SEARCH: yesOrNo('on or off', true),
  ...gatewaySettings,
} satisfies Fields;
