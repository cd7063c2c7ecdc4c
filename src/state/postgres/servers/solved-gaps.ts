import { MOST_SOLVED, SOLVED_DAYS, type SolvedGap, type SolvedGaps } from '../../solved-gaps.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';

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
      const done = await state.change(async (db) => {
        await db.run(
          `INSERT INTO solved_gap (archive, server, question, solved_by, at) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (archive, server, question) DO UPDATE SET solved_by = excluded.solved_by, at = excluded.at`,
          archive,
          server,
          question.slice(0, LONGEST),
          by,
          now(),
        );
        await db.run(
          `DELETE FROM solved_gap WHERE archive = $1 AND server = $2 AND question IN
             (SELECT question FROM solved_gap WHERE archive = $1 AND server = $2 ORDER BY at DESC OFFSET ${MOST_SOLVED})`,
          archive,
          server,
        );
      });
      return done !== null;
    },
    async of(server) {
      const asked = await state.ask((db) =>
        db.rows<SolvedGap>(
          `SELECT question, solved_by AS by, at FROM solved_gap WHERE archive = $1 AND server = $2 AND at > $3
           ORDER BY at DESC, question LIMIT ${MOST_SOLVED}`,
          archive,
          server,
          expired(),
        ),
      );
      return asked?.value ?? [];
    },
    sweep: sweeper(state, {
      table: 'solved_gap',
      key: 'archive, server, question',
      expired: 'at <= $1',
      by: expired,
    }).all,
  };
}
