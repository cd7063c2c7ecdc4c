import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';

/** Every setting, checked. `.env.example` explains each one. */
export interface Config {
  /** `null` when none is given: `npm start` then starts the playground. */
  readonly token: string | null;
  /** Register commands in this server only; `null` for everywhere. */
  readonly guildId: string | null;
  /** Without a trailing slash and without the version: `https://discord.com/api`. */
  readonly apiUrl: string;
  /** Whether to bring Discord's list of commands up to date at start. */
  readonly register: boolean;
  readonly articlesDir: string;
  readonly stateDir: string;
  readonly moderatorRoleIds: readonly string[];
  /** The channel that is told of every act on the archive; `null` for none. */
  readonly auditChannelId: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
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
  /** What happens when the archive folder changes: nothing, a reload is offered, or done. */
  readonly watchArchive: (typeof WATCH)[number];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One sentence a wrong setting: its name, what it is, what it should be. */
  | { readonly ok: false; readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const WATCH = ['off', 'offer', 'apply'] as const;
const DISCORD_API = 'https://discord.com/api';
const SNOWFLAKE = /^\d{17,20}$/;
const YES = ['true', 'yes', 'on', '1'];
const NO = ['false', 'no', 'off', '0'];
const ID_HINT = 'a Discord id of 17 to 20 digits (in Discord: Developer Mode on, right-click, Copy ID)';

/** Whole numbers only: `Number('')` and `Number('1e3')` are too generous for a settings file. */
function wholeNumber(least: number, most: number, normal: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected)
    .default(normal);
}

function yesOrNo(expected: string, normal: boolean) {
  return z
    .string()
    .toLowerCase()
    .refine((value) => YES.includes(value) || NO.includes(value), expected)
    .transform((value) => YES.includes(value))
    .default(normal);
}

const schema = z.object({
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
  DISCORD_REGISTER: yesOrNo('true or false', false),
  ARTICLES_DIR: z.string().default('data/articles'),
  STATE_DIR: z.string().default('state'),
  MODERATOR_ROLE_IDS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .refine(
      (ids) => ids.every((id) => SNOWFLAKE.test(id)),
      'role ids of 17 to 20 digits, with commas between them',
    )
    .default([]),
  AUDIT_CHANNEL_ID: z.string().regex(SNOWFLAKE, ID_HINT).optional(),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`))
    .default('info'),
  COOLDOWN_USES: wholeNumber(1, 10_000, 10),
  COOLDOWN_SECONDS: wholeNumber(1, 3_600, 20),
  MAX_RUNNING: wholeNumber(1, 10_000, 100),
  KEEP_DAYS: wholeNumber(1, 365, 30),
  CONVERSATION_MINUTES: wholeNumber(1, 1_440, 30),
  MAX_FILE_MB: wholeNumber(1, 1_000, 10),
  PLAYGROUND_PORT: wholeNumber(0, 65_535, 4280),
  MAX_REMOVED_PERCENT: wholeNumber(0, 100, 20),
  ARCHIVE_VERSIONS: wholeNumber(1, 10_000, 50),
  MAX_UPLOAD_MB: wholeNumber(1, 100, 8),
  WATCH_ARCHIVE: z
    .string()
    .toLowerCase()
    .pipe(z.enum(WATCH, `one of ${WATCH.join(', ')}`))
    .default('off'),
  SEMANTIC_SEARCH: yesOrNo('on or off', true),
});

/**
 * Reads the settings from the environment and, below it, from the `.env` file of the working folder.
 * An empty value counts as not given. Never throws: whatever is wrong comes back as `faults`, all at once.
 */
export function loadConfig(env: Environment = environment()): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(env)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(given);
  if (!result.success) return { ok: false, faults: faults(result.error, given) };
  const read = result.data;
  return {
    ok: true,
    config: {
      token: read.DISCORD_TOKEN ?? null,
      guildId: read.DISCORD_GUILD_ID ?? null,
      apiUrl: read.DISCORD_API_URL,
      register: read.DISCORD_REGISTER,
      articlesDir: read.ARTICLES_DIR,
      stateDir: read.STATE_DIR,
      moderatorRoleIds: read.MODERATOR_ROLE_IDS,
      auditChannelId: read.AUDIT_CHANNEL_ID ?? null,
      logLevel: read.LOG_LEVEL,
      cooldownUses: read.COOLDOWN_USES,
      cooldownSeconds: read.COOLDOWN_SECONDS,
      maxRunning: read.MAX_RUNNING,
      keepDays: read.KEEP_DAYS,
      conversationMinutes: read.CONVERSATION_MINUTES,
      maxFileMb: read.MAX_FILE_MB,
      playgroundPort: read.PLAYGROUND_PORT,
      maxRemovedPercent: read.MAX_REMOVED_PERCENT,
      archiveVersions: read.ARCHIVE_VERSIONS,
      maxUploadMb: read.MAX_UPLOAD_MB,
      watchArchive: read.WATCH_ARCHIVE,
      semanticSearch: read.SEMANTIC_SEARCH,
    },
  };
}

function faults(error: z.ZodError, given: Record<string, string | undefined>): string[] {
  const expected = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0]);
    // One setting can fail two checks; the first says it best.
    if (!expected.has(name)) expected.set(name, issue.message);
  }
  return [...expected].map(([name, hint]) => {
    const value = name === 'DISCORD_TOKEN' ? 'not usable' : JSON.stringify(given[name]);
    return `${name} is ${value}; it should be ${hint}.`;
  });
}

/** The process's own settings win over the file's, but an empty one does not hide the file's. */
function environment(): Environment {
  const own = Object.entries(process.env).filter(([, value]) => value !== '');
  return { ...envFile(), ...Object.fromEntries(own) };
}

function envFile(): Environment {
  try {
    return parse(readFileSync('.env'));
  } catch {
    // No .env, or none that can be read, is the usual case in a container: settings then come from the environment.
    return {};
  }
}
