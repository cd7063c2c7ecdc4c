import type { SettingsOfServers } from './effective.js';

/**
 * The channels that are told of acts on the archive, now: that of the server which looks after it, or else that of the
 * environment; and those that the application's owners have set elsewhere.
 */
export function auditChannels(
  settings: SettingsOfServers,
  { guildId }: { readonly guildId: string | null },
  owners: () => ReadonlySet<string>,
): () => Promise<readonly string[]> {
  return async () => {
    const own = (await settings.in(guildId)).auditChannel.value;
    const set = (await settings.everywhere('auditChannel')).filter(
      ({ server, by }) => server !== guildId && owners().has(by),
    );
    return [...new Set([own, ...set.map(({ value }) => value)])].filter((id) => id !== null);
  };
}
