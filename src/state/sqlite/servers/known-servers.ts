import type { KnownServers } from '../../servers/known-servers.js';
import type { State } from '../database/state.js';
import { TABLES } from '../tables.js';

/** What is kept of a server while the bot is in it. What else names a server expires by itself. */
export const OF_SERVERS = ['server_setting', 'solved_gap', 'digest_sent', 'archive_binding'] as const;

/** What channels follow goes with the server too: see `Follows`. */
const UNION = [...OF_SERVERS, 'follow']
  .map((table) => `SELECT server FROM ${table} WHERE server IS NOT NULL`)
  .join(' UNION ');

export function knownServers(state: State): KnownServers {
  return {
    async all() {
      const { results, whole } = state.selected(TABLES.servers, (db) =>
        TABLES.servers.run(db, `SELECT ${TABLES.servers.columns} FROM (${UNION})`),
      );
      return whole ? [...new Set(results.flat().map(({ server }) => server))] : null;
    },
    async forget(server) {
      const { results, whole } = state.everywhere((db) =>
        db.transaction(() =>
          OF_SERVERS.map((table) => db.prepare(`DELETE FROM ${table} WHERE server = ?`).run(server).changes),
        )(),
      );
      if (results.flat().some((changes) => changes > 0)) state.wipeSoon();
      return whole;
    },
  };
}
