import type { KnownServers } from '../../servers/known-servers.js';
import type { State } from '../database/state.js';

/** What is kept of a server while the bot is in it. What else names a server expires by itself. */
const OF_SERVERS = ['server_setting', 'solved_gap', 'digest_sent', 'archive_binding'] as const;

/** What channels follow goes with the server too: see `Follows`. */
const UNION = [...OF_SERVERS, 'follow']
  .map((table) => `SELECT server FROM ${table} WHERE server IS NOT NULL`)
  .join(' UNION ');

export function knownServers(state: State): KnownServers {
  return {
    async all() {
      const asked = await state.ask((db) => db.rows<{ server: string }>(UNION));
      return asked?.value.map(({ server }) => server) ?? null;
    },
    async forget(server) {
      const done = await state.change(async (db) => {
        for (const table of OF_SERVERS) await db.run(`DELETE FROM ${table} WHERE server = $1`, server);
      });
      return done !== null;
    },
  };
}
