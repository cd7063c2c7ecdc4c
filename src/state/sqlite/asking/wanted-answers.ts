import {
  MOST_WANTED,
  WANTED_A_PERSON,
  WANTED_DAYS,
  type WantedAnswer,
  type WantedAnswers,
} from '../../wanted-answers.js';
import { seal } from '../database/seal.js';
import { newestFirst } from './newest-first.js';
import type { State } from '../database/state.js';
import { sweeper } from '../database/sweeper.js';
import { TABLES } from '../tables.js';
import { asDrawn, DRAWS_FROM, drawnFromColumn, type Forgotten, forgottenLately } from './forgotten.js';

const LONGEST = 500;
const DAY_MS = 86_400_000;

interface Options {
  readonly now?: () => number;
  readonly most?: number;
  readonly forgotten?: Forgotten;
}

/** What is only in memory is not kept, and must not be called so: all is written to the disk's database or not at all. */
export function wantedAnswers(
  state: State,
  archive: number,
  { now = Date.now, most = MOST_WANTED, forgotten = forgottenLately() }: Options = {},
): WantedAnswers {
  const expired = () => now() - WANTED_DAYS * DAY_MS;
  return {
    async want({ drawnFrom = [], begun, ...wanted }) {
      const { person, server, channel, locale, version } = wanted;
      if (forgotten.since(begun, [person, ...drawnFrom])) return 'lost';
      const question = wanted.question.slice(0, LONGEST);
      const filters = seal(wanted.filters);
      const of = drawnFromColumn(drawnFrom, person);
      const row = [person, server, channel, locale, question, filters, version, now(), of, archive];
      const { results, whole } = state.everywhere((db) => {
        const own = (rest: string, ...given: readonly unknown[]) =>
          db
            .prepare(`SELECT 1 FROM wanted_answer WHERE person = ? AND archive = ? ${rest}`)
            .all(person, archive, ...given).length;
        if (own('AND question = ? AND filters = ?', question, filters) > 0) return 'kept';
        if (own('') >= WANTED_A_PERSON) return 'full';
        db.prepare(
          `INSERT INTO wanted_answer
             (person, server, channel, locale, question, filters, version, at, drawn_from, archive)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ).run(...row);
        return 'kept';
      });
      return whole ? results[0]! : 'lost';
    },
    unasked: async (version, after, limit) =>
      state
        .rows(
          TABLES.wanted,
          'WHERE archive = ? AND version <> ? AND number > ? AND at > ? ORDER BY number LIMIT ?',
          archive,
          version,
          after,
          expired(),
          limit,
        )
        .map((row): WantedAnswer => row),
    async asked(number, version) {
      state.everywhere((db) =>
        db
          .prepare('UPDATE wanted_answer SET version = ? WHERE number = ? AND archive = ?')
          .run(version, number, archive),
      );
    },
    async take(number) {
      const { results, whole } = state.everywhere(
        (db) =>
          db.prepare('DELETE FROM wanted_answer WHERE number = ? AND archive = ?').run(number, archive)
            .changes,
      );
      state.wipeSoon();
      return whole && results[0] === 1;
    },
    async inServer(server) {
      const where = 'server = ? AND archive = ? AND at > ?';
      const given = [server, archive, expired()];
      const rows = await newestFirst(state, TABLES.wanted, MOST_WANTED, where, ...given);
      return rows.map(({ question, at }) => ({ question, at }));
    },
    async forget(person) {
      forgotten.now(person);
      const { results, whole } = state.everywhere((db) => {
        db.prepare(`DELETE FROM wanted_answer WHERE ${DRAWS_FROM}`).run(asDrawn(person));
        return db.prepare('DELETE FROM wanted_answer WHERE person = ?').run(person).changes;
      });
      const wiped = await state.wipe();
      return { wanted: results[0] ?? 0, whole: whole && wiped };
    },
    sweep: sweeper(state, {
      table: 'wanted_answer',
      key: 'number',
      expired: 'at <= ?',
      by: expired,
      most: { rows: most, order: 'number DESC' },
    }).all,
  };
}
