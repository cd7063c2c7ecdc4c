import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { gatewayFaults, gatewayOf } from './config/gateway-settings.js';
import { type Config, settings } from './config/settings.js';
import { slips, unknownNames } from './config/unknown.js';
import { object } from './shape/groups.js';
import type { Fault } from './shape/shape.js';

export type { Config } from './config/settings.js';

export type ConfigResult =
  /** The warnings, a sentence each, are of names that are no settings. */
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly string[] }
  /** One sentence a wrong setting: its name, what it is, what it should be. */
  | { readonly ok: false; readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** The names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(settings);
const shape = object(settings);

/**
 * Reads the settings from the environment and, below it, from the `.env` file of the working folder.
 * An empty value counts as not given. Never throws: whatever is wrong comes back as `faults`, all at once. A name in `.env`
 * that is nearly a setting is a fault: what was meant would silently not be so.
 */
export function loadConfig(
  env: Environment = process.env,
  file: Environment = env === process.env ? envFile() : {},
): ConfigResult {
  // The process's own settings win over the file's, but an empty one does not hide the file's.
  const given = { ...filled(file), ...filled(env) };
  const result = shape(given);
  const misnamed = unknownNames(Object.keys(file), SETTINGS);
  const wrong = [
    ...misnamed.filter(({ meant }) => meant !== null).map(({ name, meant }) => misnamedFault(name, meant!)),
    ...(result.ok ? gatewayFaults(result.value) : result.faults.map((fault) => sentenceOf(fault, given))),
  ];
  if (!result.ok || wrong.length > 0) return { ok: false, faults: wrong };
  const read = result.value;
  return {
    ok: true,
    warnings: [
      ...misnamed.map(({ name }) => `.env sets ${name}, which is no setting of Clippings; it does nothing.`),
      ...slips(Object.keys(env), SETTINGS).map(
        ({ name, meant }) => `The environment sets ${name}, which is no setting: did you mean ${meant}?`,
      ),
    ],
    config: {
      given: new Set(SETTINGS.filter((name) => name in given)),
      token: read.DISCORD_TOKEN ?? null,
      guildId: read.DISCORD_GUILD_ID ?? null,
      apiUrl: read.DISCORD_API_URL,
      register: read.DISCORD_REGISTER,
      articlesDir: read.ARTICLES_DIR,
      stateDir: read.STATE_DIR,
      databaseUrl: read.DATABASE_URL ?? null,
      moderatorRoleIds: read.MODERATOR_ROLE_IDS,
      auditChannelId: read.AUDIT_CHANNEL_ID ?? null,
      forumChannelIds: read.FORUM_CHANNEL_IDS,
      logLevel: read.LOG_LEVEL,
      logFormat: read.LOG_FORMAT,
      healthPort: read.HEALTH_PORT ?? null,
      healthHost: read.HEALTH_HOST,
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
      watchPollSeconds: read.WATCH_POLL_SECONDS ?? null,
      followLinks: read.FOLLOW_LINKS,
      trashDays: read.TRASH_DAYS,
      archives: read.ARCHIVES,
      maxArchivesMb: read.MAX_ARCHIVES_MB,
      sources: read.SOURCES,
      maxSources: read.MAX_SOURCES,
      sourceMinutes: read.SOURCE_MINUTES,
      sourceItemsADay: read.SOURCE_ITEMS_A_DAY,
      sourceMbADay: read.SOURCE_MB_A_DAY,
      sourceContact: read.SOURCE_CONTACT ?? null,
      semanticSearch: read.SEMANTIC_SEARCH,
      ...gatewayOf(read),
    },
  };
}

/** What is not to be shown. */
const SECRET = ['DISCORD_TOKEN', 'DATABASE_URL'];

function sentenceOf({ path, message }: Fault, given: Environment): string {
  const name = String(path[0]);
  const value = SECRET.includes(name) ? 'not usable' : JSON.stringify(given[name]);
  return `${name} is ${value}; it should be ${message}.`;
}

function misnamedFault(name: string, meant: string): string {
  return `.env sets ${name}, which is no setting: did you mean ${meant}?`;
}

function filled(env: Environment): Record<string, string> {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

function envFile(): Environment {
  try {
    return parse(readFileSync('.env'));
  } catch {
    // No .env, or none that can be read, is the usual case in a container: settings then come from the environment.
    return {};
  }
}

/** Where the service manager is told that the bot is ready, with systemd's `Type=notify`. */
export function hasNotifySocket(): boolean {
  return Boolean(process.env.NOTIFY_SOCKET);
}

/** Of npm's own settings those that it hands on whether or not they were given. */
const ALWAYS_SET: readonly string[] = ['cache'];

/**
 * Flags that npm took for itself, because no `--` stood before them: it hands them on in the environment only.
 * @param names flags without their dashes
 */
export function takenByNpm(names: readonly string[]) {
  const { npm_lifecycle_event: script = '' } = process.env;
  const asked = script === '' ? [] : names.filter((name) => !ALWAYS_SET.includes(name));
  const flags = asked.filter((name) => process.env[`npm_config_${name.replaceAll('-', '_')}`]);
  return { script, flags };
}
