import type { SettingsOfServers } from './effective.js';

/** A channel that is told of acts on the archive. */
export interface Audited {
  readonly id: string;
  /** The server that it is in, as far as that is known. */
  readonly server: string | null;
}

/**
 * The channels that are told of acts on the archive, now: that of the server which looks after it, or else that of the
 * environment; and those that the application's owners have set elsewhere.
 */
export function auditChannels(
  settings: SettingsOfServers,
  { guildId }: { readonly guildId: string | null },
  owners: () => ReadonlySet<string>,
): () => Promise<readonly Audited[]> {
  return async () => {
    const own = (await settings.in(guildId)).auditChannel.value;
    const set = (await settings.everywhere('auditChannel')).filter(
      ({ server, by }) => server !== guildId && owners().has(by),
    );
    const byId = new Map<string, string | null>();
    for (const { value, server } of [{ value: own, server: guildId }, ...set])
      if (value !== null && !byId.has(value)) byId.set(value, server);
    return [...byId].map(([id, server]) => ({ id, server }));
  };
}
