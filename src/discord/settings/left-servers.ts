import type { Logger } from 'pino';
import type { KnownServers } from '../../state/servers/known-servers.js';

export interface LeftServersOptions {
  readonly servers: Pick<KnownServers, 'all'>;
  /** Deletes all that is kept of a server. False when something may be left. */
  readonly forget: KnownServers['forget'];
  /** The ids of the servers that the bot is in, those that Discord cannot reach just now too. */
  readonly present: () => ReadonlySet<string>;
  readonly log: Logger;
  /** Milliseconds that only go forward; for tests. */
  readonly elapsed?: () => number;
}

/** A server that the bot was taken out of while it was stopped is one that it has not been in for this long. */
export const AWAY_MS = 60 * 60_000;

/**
 * Forgets what is kept of servers that the bot is not in any more: at once where Discord tells of it, otherwise when it has not
 * been there for a while. `sweep` is to be called every minute or so.
 */
export function leftServers({
  servers,
  forget,
  present,
  log,
  elapsed = () => performance.now(),
}: LeftServersOptions): { left(server: string): Promise<void>; sweep(): Promise<void> } {
  const awaySince = new Map<string, number>();

  async function left(server: string): Promise<void> {
    if (!(await forget(server))) return;
    awaySince.delete(server);
    log.info({ server }, 'the bot is not in a server any more; what was set there is forgotten');
  }

  return {
    left,
    async sweep() {
      const known = (await servers.all()) ?? [];
      const there = present();
      const away = known.filter((server) => !there.has(server));
      for (const server of awaySince.keys()) if (!away.includes(server)) awaySince.delete(server);
      for (const server of away) {
        const since = awaySince.get(server) ?? elapsed();
        awaySince.set(server, since);
        if (elapsed() - since >= AWAY_MS) await left(server);
      }
    },
  };
}
