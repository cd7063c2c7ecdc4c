import type { Logger } from 'pino';
import type { GatewayConfig, ShardChoice } from '../config/gateway-settings.js';
import type { Curator } from '../live/curator/curator.js';
import type { LiveArchive } from '../live/live.js';
import type { Claims } from '../state/processes/claims.js';
import type { AnsweringStores } from '../state/stores.js';
import type { Command } from './commands/command.js';
import type { DiscordFault } from './gateway/discord-faults.js';
import type { EndpointOptions } from './http/endpoint.js';
import type { ManyArchives } from './many-archives.js';
import type { Watch } from './watch.js';

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
  /** The archives beside the first, whose `live`, `curator` and `stores` are above; none unless told. */
  readonly archives?: ManyArchives | undefined;
  readonly log: Logger;
  /** Which shards it carries; what Discord recommends unless told. */
  readonly shards?: ShardChoice;
  /** Where Discord may send interactions to over HTTP, too, or only; nowhere unless told. */
  readonly interactions?:
    | (NonNullable<GatewayConfig['interactions']> & Pick<EndpointOptions, 'lingerMs'>)
    | null;
  /** Where several processes share a database, what one of them does at a time; by itself unless told. */
  readonly claims?: Claims | null;
  /** Whether another process takes its shards over: then it leaves first, and says nothing to who comes later. */
  readonly handsOver?: boolean;
  /** After how long a request to Discord is given up and sent again; 10 s unless told. */
  readonly requestMs?: number;
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
