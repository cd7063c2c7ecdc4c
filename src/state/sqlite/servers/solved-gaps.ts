import { MOST_SOLVED, SOLVED_DAYS, type SolvedGaps } from '../../solved-gaps.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { TABLES } from '../tables.js';

const LONGEST = 500;
const DAY_MS = 86_400_000;

export function solvedGaps(
  state: State,
  archive: number,
  { now = Date.now }: { readonly now?: () => number } = {},
): SolvedGaps {
  const expired = () => now() - SOLVED_DAYS * DAY_MS;
  return {
    async solve(server, { question, by }) {
      const row = [archive, server, question.slice(0, LONGEST), by, now()];
      // Whoever called it so before is not kept any more, nor the oldest beyond the most.
      state.wipeSoon();
      return state.everywhere((db) => {
        db.prepare(
          'INSERT OR REPLACE INTO solved_gap (archive, server, question, solved_by, at) VALUES (?, ?, ?, ?, ?)',
        ).run(...row);
        db.prepare(
          `DELETE FROM solved_gap WHERE archive = ? AND server = ? AND question NOT IN
             (SELECT question FROM solved_gap WHERE archive = ? AND server = ? ORDER BY at DESC LIMIT ${MOST_SOLVED})`,
        ).run(archive, server, archive, server);
      }).whole;
    },
    of: async (server) =>
      state
        .rows(
          TABLES.solved,
          `WHERE archive = ? AND server = ? AND at > ? ORDER BY at DESC, question LIMIT ${MOST_SOLVED}`,
          archive,
          server,
          expired(),
        )
        .map(({ solved_by: by, ...solved }) => ({ ...solved, by })),
    sweep: sweeper(state, { table: 'solved_gap', key: 'rowid', expired: 'at <= ?', by: expired }).all,
  };
}
