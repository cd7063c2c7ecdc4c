import { VOTE_DAYS, type Votes } from '../../votes.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { table } from '../database/table.js';
import { asDrawn, DRAWS_FROM, drawnFromColumn, type Forgotten, forgottenLately } from './forgotten.js';

/** Keeps the database bounded (about 30 MB) whatever the number of votes. */
const MOST_VOTES = 100_000;
const LONGEST = 500;
const DAY_MS = 86_400_000;

/** Votes of one passage and question together. */
const JUDGED = table('vote', {
  question: 'text?',
  article: 'text',
  'max(headline)': 'text',
  paragraph: 'integer',
  'sum(value = 1)': 'integer',
  'sum(value = -1)': 'integer',
});

interface Options {
  readonly now?: () => number;
  readonly most?: number;
  readonly forgotten?: Forgotten;
}

export function votes(
  state: State,
  archive: number,
  { now = Date.now, most = MOST_VOTES, forgotten = forgottenLately() }: Options = {},
): Votes {
  const expired = () => now() - VOTE_DAYS * DAY_MS;
  return {
    async cast({ answer, person, server, value, drawnFrom = [], begun, ...voted }) {
      // Under way when its person, or who asked, was forgotten: nothing of it is kept.
      if (forgotten.since(begun, [person, ...drawnFrom])) return false;
      const { question, article, headline, paragraph } = voted;
      const of = question === null ? null : drawnFromColumn(drawnFrom, person);
      const sign = value === 'up' ? 1 : -1;
      const row = [answer, person, sign, cut(question), article, cut(headline), paragraph, server, archive];
      // Not `write`: what is only in memory is not kept, and must not be called so.
      const { whole } = state.everywhere((db) =>
        db
          .prepare(
            `INSERT OR REPLACE INTO vote
               (answer, person, value, question, article, headline, paragraph, server, archive, at, drawn_from)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(...row, now(), of),
      );
      return whole;
    },
    async worst(server, limit) {
      const { results, whole } = state.selected(JUDGED, (db) =>
        JUDGED.select(
          db,
          `WHERE at > ? AND server = ? AND archive = ? GROUP BY question, article, paragraph HAVING sum(value) < 0
           ORDER BY sum(value), sum(value = -1) DESC, article, paragraph LIMIT ?`,
          expired(),
          server,
          archive,
          limit,
        ),
      );
      if (!whole) return [];
      return results[0]!.map(({ question, article, paragraph, ...counted }) => ({
        question,
        article,
        headline: counted['max(headline)'],
        paragraph,
        up: counted['sum(value = 1)'],
        down: counted['sum(value = -1)'],
      }));
    },
    async forget(person) {
      forgotten.now(person);
      const { results, whole } = state.everywhere((db) => {
        db.prepare(`UPDATE vote SET question = NULL, drawn_from = NULL WHERE ${DRAWS_FROM}`).run(
          asDrawn(person),
        );
        return db.prepare('DELETE FROM vote WHERE person = ?').run(person).changes;
      });
      const wiped = await state.wipe();
      return { votes: results[0] ?? 0, whole: whole && wiped };
    },
    sweep: sweeper(state, {
      table: 'vote',
      key: 'rowid',
      expired: 'at <= ?',
      by: expired,
      most: { rows: most, order: 'at DESC' },
    }).all,
  };
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST);
}
