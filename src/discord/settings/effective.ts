import type { KeptSetting, ServerSettings } from '../../state/servers/server-settings.js';
import { readValue, SETTING_NAMES, type SettingName, type SettingValues } from './settings.js';

/** What holds, and why: set in the server, by the environment of the bot, or because nothing else was said. */
export type Effective<Value> =
  | { readonly value: Value; readonly source: 'here'; readonly by: string; readonly at: number }
  | { readonly value: Value; readonly source: 'environment' | 'default' };

export type EffectiveSettings = { readonly [Name in SettingName]: Effective<SettingValues[Name]> };

/** The settings of the environment, which hold where a server has set nothing. */
export interface EnvironmentSettings {
  readonly moderatorRoleIds: readonly string[];
  readonly auditChannelId: string | null;
  /** Of all servers together: each is in one. */
  readonly forumChannelIds?: readonly string[];
  readonly cooldownUses: number;
  readonly cooldownSeconds: number;
  /** The names of those that were given, such as `COOLDOWN_USES`; the others are defaults. */
  readonly given?: ReadonlySet<string>;
}

/** What holds in a server where this is kept. */
export function effective(kept: readonly KeptSetting[], environment: EnvironmentSettings): EffectiveSettings {
  const defaults = defaultsOf(environment);
  const here = new Map(kept.map((one) => [one.name, one]));
  const one = <Name extends SettingName>(name: Name): Effective<SettingValues[Name]> => {
    const set = here.get(name);
    const value = set && readValue(name, set.value);
    return set && value !== undefined ? { value, source: 'here', by: set.by, at: set.at } : defaults[name];
  };
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, one(name)])) as unknown as EffectiveSettings;
}

function defaultsOf(environment: EnvironmentSettings): EffectiveSettings {
  const { moderatorRoleIds, auditChannelId, cooldownUses, cooldownSeconds, given } = environment;
  const or = <Value>(value: Value, ...names: readonly string[]): Effective<Value> => ({
    value,
    source: names.some((name) => given?.has(name)) ? 'environment' : 'default',
  });
  return {
    moderatorRoles: or(moderatorRoleIds, 'MODERATOR_ROLE_IDS'),
    auditChannel: or(auditChannelId, 'AUDIT_CHANNEL_ID'),
    answering: or({ where: 'everywhere', channels: [] }),
    forums: or(environment.forumChannelIds ?? [], 'FORUM_CHANNEL_IDS'),
    language: or('own'),
    cooldown: or({ uses: cooldownUses, seconds: cooldownSeconds }, 'COOLDOWN_USES', 'COOLDOWN_SECONDS'),
    collectGaps: or(true),
    digest: or({ every: 'week', channel: null }),
  };
}

/** The settings of servers as they are now: what is set holds from the next thing that anybody does. */
export interface SettingsOfServers {
  /** Of a server; `null` for direct messages, in which the defaults hold. Never rejects. */
  in(server: string | null): Promise<EffectiveSettings>;
  /** Every server that has set it, with what it set. */
  everywhere<Name extends SettingName>(
    name: Name,
  ): Promise<
    readonly { readonly server: string; readonly value: SettingValues[Name]; readonly by: string }[]
  >;
  /** False when it could not be kept, and does not hold. */
  set<Name extends SettingName>(
    server: string,
    name: Name,
    value: SettingValues[Name],
    by: string,
  ): Promise<boolean>;
  /** Lets the default hold again. False when that could not be kept. */
  unset(server: string, name: SettingName): Promise<boolean>;
}

export function settingsOfServers(
  store: ServerSettings,
  environment: EnvironmentSettings,
): SettingsOfServers {
  /** While the store cannot be read, what was read last holds: a bot that is to be quiet in a channel stays so. */
  const last = new Map<string, readonly KeptSetting[]>();
  const defaults = effective([], environment);
  return {
    async in(server) {
      if (server === null) return defaults;
      const kept = (await store.of(server)) ?? last.get(server) ?? [];
      if (kept.length > 0) last.set(server, kept);
      else last.delete(server);
      return kept.length === 0 ? defaults : effective(kept, environment);
    },
    async everywhere(name) {
      const found = (await store.everywhere(name)) ?? [];
      return found.flatMap(({ server, value, by }) => {
        const read = readValue(name, value);
        return read === undefined ? [] : [{ server, value: read, by }];
      });
    },
    set: (server, name, value, by) => store.set(server, { name, value, by }),
    unset: (server, name) => store.unset(server, name),
  };
}
