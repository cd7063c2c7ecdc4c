import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Judged, VOTE_DAYS, type Votes } from '../../votes.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { table } from '../database/table.js';
import { asDrawn, DRAWS_FROM, drawnFromColumn, type Forgotten, forgottenLately } from './forgotten.js';

/** Keeps the database bounded (about 30 MB) whatever the number of votes. */
const MOST_VOTES = 100_000;
const LONGEST = 500;
const DAY_MS = 86_400_000;

/** Read in one turn of the event loop, in some milliseconds. */
const READ = 1_000;

const CAST = table('vote', {
  rowid: 'integer',
  archive: 'integer',
  server: 'text?',
  value: 'integer',
  question: 'text?',
  article: 'text',
  headline: 'text',
  paragraph: 'integer',
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
      const judged = new Map<string, Counted>();
      const since = expired();
      for (let last = 0; ; ) {
        const { results, whole } = state.selected(CAST, (db) =>
          CAST.select(db, 'WHERE rowid > ? AND at > ? ORDER BY rowid LIMIT ?', last, since, READ),
        );
        if (!whole) return [];
        const [rows = []] = results;
        // Fewer than asked for may be those that can be read of more.
        if (rows.length === 0) break;
        for (const row of rows) if (row.server === server && row.archive === archive) count(judged, row);
        last = rows.at(-1)!.rowid;
        await nextTurn();
      }
      return [...judged.values()]
        .filter(({ up, down }) => down > up)
        .sort(worstFirst)
        .slice(0, limit);
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

type Counted = Judged & { up: number; down: number };

/** Votes of one passage and question together. */
function count(
  judged: Map<string, Counted>,
  row: Pick<Judged, 'question' | 'article' | 'headline' | 'paragraph'> & { readonly value: number },
) {
  const { question, article, headline, paragraph, value } = row;
  const key = JSON.stringify([question, article, paragraph]);
  const one = judged.get(key) ?? { question, article, headline, paragraph, up: 0, down: 0 };
  judged.set(key, one);
  if (value > 0) one.up++;
  else one.down++;
}

function worstFirst(a: Judged, b: Judged): number {
  const order = a.article < b.article ? -1 : a.article > b.article ? 1 : a.paragraph - b.paragraph;
  return a.up - a.down - (b.up - b.down) || b.down - a.down || order;
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST);
}
