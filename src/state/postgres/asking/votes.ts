import { type Judged, VOTE_DAYS, type Votes } from '../../votes.js';
import { sweeper } from '../database/sweeper.js';
import {
  DRAWS_FROM,
  drawnFromColumn,
  forget,
  lockPeople,
  type SharedState,
  unlessForgotten,
} from './forgetting.js';

/** Keeps the database bounded (about 30 MB) whatever the number of votes. */
const MOST_VOTES = 100_000;
const LONGEST = 500;
const DAY_MS = 86_400_000;

interface Options {
  readonly now?: () => number;
  readonly most?: number | undefined;
}

export function votes(
  state: SharedState,
  archive: number,
  { now = Date.now, most = MOST_VOTES }: Options = {},
): Votes {
  const expired = () => now() - VOTE_DAYS * DAY_MS;
  return {
    async cast({ answer, person, server, value, drawnFrom = [], begun, ...voted }) {
      const { question, article, headline, paragraph } = voted;
      const since = begun ?? performance.now();
      // Never by the journal: what is only in memory is not kept, and must not be called so.
      const people = [person, ...drawnFrom];
      const done = await state.change(async (db) => {
        await lockPeople(db, people);
        return db.run(
          `INSERT INTO vote
             (archive, answer, person, value, question, article, headline, paragraph, server, at, drawn_from)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text[] WHERE ${unlessForgotten('$12', '$13')}
           ON CONFLICT (archive, answer, person) DO UPDATE SET value = excluded.value,
             question = excluded.question, article = excluded.article, headline = excluded.headline,
             paragraph = excluded.paragraph, server = excluded.server, at = excluded.at,
             drawn_from = excluded.drawn_from`,
          archive,
          answer,
          person,
          value === 'up' ? 1 : -1,
          cut(question),
          article,
          cut(headline),
          paragraph,
          server,
          now(),
          question === null ? null : drawnFromColumn(drawnFrom, person),
          people,
          state.timeOf(since),
        );
      });
      return done?.value === 1;
    },
    async worst(server, limit) {
      const asked = await state.ask((db) =>
        db.rows<Judged>(
          `SELECT question, article, max(headline) AS headline, paragraph,
             count(*) FILTER (WHERE value = 1) AS up, count(*) FILTER (WHERE value = -1) AS down
           FROM vote WHERE archive = $1 AND at > $2 AND server = $3
           GROUP BY question, article, paragraph HAVING sum(value) < 0
           ORDER BY sum(value), down DESC, article, paragraph LIMIT $4`,
          archive,
          expired(),
          server,
          limit,
        ),
      );
      return asked?.value ?? [];
    },
    async forget(person) {
      const done = await forget(state, person, async (db) => {
        await db.run(`UPDATE vote SET question = NULL, drawn_from = NULL WHERE ${DRAWS_FROM}`, person);
        return db.run('DELETE FROM vote WHERE person = $1', person);
      });
      return { votes: done.value ?? 0, whole: done.whole };
    },
    sweep: sweeper(state, {
      table: 'vote',
      key: 'archive, answer, person',
      expired: 'at <= $1',
      by: expired,
      most: { rows: most, order: 'at DESC' },
    }).all,
  };
}

function cut<Text extends string | null>(text: Text): Text {
  return (text === null ? null : text.slice(0, LONGEST)) as Text;
}
