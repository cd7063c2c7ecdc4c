import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from '../../config.js';
import { inviteLink } from '../../discord/gateway/invite.js';

/** What a bot is once it is connected. */
export interface Connected {
  readonly name: string;
  readonly applicationId: string;
  /** Those of the shards that it carries. */
  readonly servers: readonly string[];
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  readonly articles: number;
}

export interface ReportLine {
  readonly level: 'info' | 'warn';
  readonly text: string;
}

/** The archive that ships; this file is in dist/src/cli/start. */
const DEMO = fileURLToPath(new URL('../../../../data/articles', import.meta.url));
const NAMED = 10;

/** What someone who starts the bot wants to know of it: who and where it is, how to invite it, and what is not set yet. */
export function startReport(
  { name, applicationId, servers, shards, articles }: Connected,
  config: Pick<Config, 'articlesDir' | 'guildId' | 'moderatorRoleIds' | 'databaseUrl'>,
  demo = DEMO,
): ReportLine[] {
  const info = (text: string) => ({ level: 'info' as const, text });
  const warn = (text: string) => ({ level: 'warn' as const, text });
  return [
    info(`Connected to Discord as ${name}, ${placesOf(servers)}.`),
    ...(shards && (shards.count > 1 || shards.ids.length === 0) ? [info(shardsIn(shards))] : []),
    ...(shards && shards.ids.length < shards.count && config.databaseUrl === null ? [warn(APART)] : []),
    info(`To invite it to a server: ${inviteLink(applicationId)}`),
    info(
      `It answers from ${articles === 1 ? '1 article' : `${articles} articles`} in ${config.articlesDir}.`,
    ),
    ...(articles === 0
      ? [warn(`There is no article in ${config.articlesDir} (ARTICLES_DIR): nothing will be found.`)]
      : []),
    ...(resolve(config.articlesDir) === resolve(demo)
      ? [
          warn(
            'These articles are invented news, made to try the bot with. Set ARTICLES_DIR to your own before members ask.',
          ),
        ]
      : []),
    ...(config.moderatorRoleIds.length === 0
      ? [
          info(
            'MODERATOR_ROLE_IDS is not set: only the owner of the application and those with Manage Server in the server of DISCORD_GUILD_ID can use /archive. Name roles there to let others do so.',
          ),
        ]
      : []),
    ...(config.guildId === null
      ? [
          info(
            'DISCORD_GUILD_ID is not set: no server’s moderators can change the archive, only the owner of the application (or its team) and MODERATOR_ROLE_IDS.',
          ),
        ]
      : []),
  ];
}

const APART =
  'Each process keeps by itself what it keeps: what is done to the archive, and what /forget forgets, is so in the servers of this process only.';

function shardsIn({ ids, count }: NonNullable<Connected['shards']>): string {
  if (ids.length === 0) return 'It has no connection to the gateway: what people do comes over HTTP.';
  const carried = `${ids.length === 1 ? 'the shard' : 'the shards'} ${ids.join(', ')} of ${count}`;
  const others = ids.length < count ? '; the other servers are those of other processes' : '';
  return `It carries ${carried}${others}.`;
}

function placesOf(servers: readonly string[]): string {
  if (servers.length === 0) return 'which is in no server yet';
  const named = servers.slice(0, NAMED).map((server) => `“${server}”`);
  const more = servers.length > NAMED ? ` and ${servers.length - NAMED} more` : '';
  return `in ${servers.length === 1 ? 'the server' : `${servers.length} servers:`} ${named.join(', ')}${more}`;
}

export function writeReport(lines: readonly ReportLine[], log: Logger): void {
  for (const { level, text } of lines) log[level](text);
}
