import { z } from 'zod';
import { type GatewayConfig, gatewaySettings } from './gateway-settings.js';
import { wholeNumber } from './kinds.js';

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
const SNOWFLAKE = /^\d{17,20}$/;
const YES = ['true', 'yes', 'on', '1'];
const NO = ['false', 'no', 'off', '0'];
const DATABASE_HINT = 'an address such as postgres://name:password@host:5432/clippings';
const ID_HINT = 'a Discord id of 17 to 20 digits (in Discord: Developer Mode on, right-click, Copy ID)';

function yesOrNo(expected: string, normal: boolean) {
  return z
    .string()
    .toLowerCase()
    .refine((value) => YES.includes(value) || NO.includes(value), expected)
    .transform((value) => YES.includes(value))
    .default(normal);
}

function ids(of: 'role' | 'channel') {
  return z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine(
      (list) => list.every((id) => SNOWFLAKE.test(id)),
      `${of} ids of 17 to 20 digits, with commas between them`,
    )
    .default([]);
}

export const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    // Quotation marks, spaces and line breaks are copying accidents, and would fail inside an HTTP header.
    .regex(/^[\x21-\x7e]+$/, 'the token from the Bot page of your application, with no spaces in it')
    .optional(),
  DISCORD_GUILD_ID: z.string().regex(SNOWFLAKE, ID_HINT).optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: `an http or https address such as ${DISCORD_API}` })
    .transform((url) => url.replace(/\/+$/, ''))
    .default(DISCORD_API),
  DISCORD_REGISTER: yesOrNo('true or false', true),
  ARTICLES_DIR: z.string().default('data/articles'),
  STATE_DIR: z.string().default('state'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/, error: DATABASE_HINT }).optional(),
  MODERATOR_ROLE_IDS: ids('role'),
  AUDIT_CHANNEL_ID: z.string().regex(SNOWFLAKE, ID_HINT).optional(),
  FORUM_CHANNEL_IDS: ids('channel'),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`))
    .default('info'),
  LOG_FORMAT: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_FORMATS, `one of ${LOG_FORMATS.join(', ')}`))
    .default('auto'),
  HEALTH_PORT: wholeNumber(0, 65_535).optional(),
  HEALTH_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'an address to listen on, such as 127.0.0.1, or 0.0.0.0 for all')
    .default('127.0.0.1'),
  COOLDOWN_USES: wholeNumber(1, 10_000).default(10),
  COOLDOWN_SECONDS: wholeNumber(1, 3_600).default(20),
  MAX_RUNNING: wholeNumber(1, 10_000).default(100),
  KEEP_DAYS: wholeNumber(1, 365).default(30),
  CONVERSATION_MINUTES: wholeNumber(1, 1_440).default(30),
  MAX_FILE_MB: wholeNumber(1, 1_000).default(10),
  PLAYGROUND_PORT: wholeNumber(0, 65_535).default(4280),
  MAX_REMOVED_PERCENT: wholeNumber(0, 100).default(20),
  ARCHIVE_VERSIONS: wholeNumber(1, 10_000).default(50),
  MAX_UPLOAD_MB: wholeNumber(1, 100).default(8),
  WATCH_ARCHIVE: z
    .string()
    .toLowerCase()
    .pipe(z.enum(WATCH, `one of ${WATCH.join(', ')}`))
    .default('off'),
  WATCH_POLL_SECONDS: wholeNumber(5, 86_400).optional(),
  FOLLOW_LINKS: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LINKS, `one of ${LINKS.join(', ')}`))
    .default('inside'),
  TRASH_DAYS: wholeNumber(1, 3_650).default(90),
  ARCHIVES: z
    .string()
    .toLowerCase()
    .pipe(z.enum(ARCHIVES, `one of ${ARCHIVES.join(', ')}`))
    .default('one'),
  MAX_ARCHIVES_MB: wholeNumber(10, 1_000_000).default(512),
  SOURCES: z
    .string()
    .toLowerCase()
    .pipe(z.enum(SOURCES, `one of ${SOURCES.join(', ')}`))
    .default('offer'),
  MAX_SOURCES: wholeNumber(0, 500).default(20),
  SOURCE_MINUTES: wholeNumber(15, 10_080).default(60),
  SOURCE_ITEMS_A_DAY: wholeNumber(1, 100_000).default(500),
  SOURCE_MB_A_DAY: wholeNumber(1, 100_000).default(200),
  SOURCE_CONTACT: z
    .string()
    // It goes into a header of every request.
    .regex(/^[\x21-\x7e]{3,200}$/, 'an address of the web or of mail, such as mailto:archive@example.org')
    .optional(),
  SEMANTIC_SEARCH: yesOrNo('on or off', true),
  ...gatewaySettings,
});
