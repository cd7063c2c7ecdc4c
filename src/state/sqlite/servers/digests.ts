import type { Digests } from '../../servers/digests.js';
import type { State } from '../database/state.js';
import { TABLES } from '../tables.js';

export function digests(state: State, archive: number): Digests {
  return {
    async sent(server) {
      const { results, whole } = state.selected(TABLES.sent, (db) =>
        TABLES.sent.select(db, 'WHERE archive = ? AND server = ?', archive, server),
      );
      const found = results[0]?.[0];
      return whole ? found && { period: found.period, upTo: found.up_to } : null;
    },
    keepSent: async (server, { period, upTo }) =>
      state.everywhere((db) =>
        db
          .prepare('INSERT OR REPLACE INTO digest_sent (archive, server, period, up_to) VALUES (?, ?, ?, ?)')
          .run(archive, server, period, upTo),
      ).whole,
  };
}
