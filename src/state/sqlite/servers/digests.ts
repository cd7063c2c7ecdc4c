import type { Digests } from '../../servers/digests.js';
import type { State } from '../database/state.js';
import { TABLES } from '../tables.js';

export function digests(state: State, { now = Date.now }: { readonly now?: () => number } = {}): Digests {
  return {
    async note(articles) {
      const at = now();
      return state.everywhere((db) => {
        const insert = db.prepare('INSERT OR IGNORE INTO noted_article (article, at) VALUES (?, ?)');
        db.transaction(() => {
          for (const article of articles) insert.run(article, at);
        })();
      }).whole;
    },
    newBetween: async (after, upTo) =>
      state
        .rows(TABLES.noted, 'WHERE at > ? AND at <= ? ORDER BY article', after, upTo)
        .map(({ article }) => article),
    async sent(server) {
      const { results, whole } = state.selected(TABLES.sent, (db) =>
        TABLES.sent.select(db, 'WHERE server = ?', server),
      );
      const found = results[0]?.[0];
      return whole ? found && { period: found.period, upTo: found.up_to } : null;
    },
    keepSent: async (server, { period, upTo }) =>
      state.everywhere((db) =>
        db
          .prepare('INSERT OR REPLACE INTO digest_sent (server, period, up_to) VALUES (?, ?, ?)')
          .run(server, period, upTo),
      ).whole,
  };
}
