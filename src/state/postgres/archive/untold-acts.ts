import { UNTOLD_AT_A_TIME, UNTOLD_DAYS, type UntoldActs } from '../../archive/untold-acts.js';
import type { State } from '../database/state.js';
import type { Wake } from '../members/wake.js';
import { ACT_COLUMNS, type ActRow, actOf } from './acts.js';

/** What is hastened when an act waits to be told. */
export const topicOfActs = (archive: number) => `acts of ${archive}`;

/** The rest after a fault: two seconds, twice as long each time, ten minutes at most. */
const REST_S = 2;
const LONGEST_REST_S = 600;

interface Row extends ActRow {
  readonly told: readonly string[];
  readonly age: number;
  readonly due: boolean;
}

export function untoldActs(state: State, archive: number, wake: Wake): UntoldActs {
  const change = async (sql: string, ...given: readonly (number | string)[]) => {
    await state.change((db) => db.run(sql, ...given));
  };
  return {
    async list() {
      const asked = await state.ask((db) =>
        db.rows<Row>(
          `SELECT ${ACT_COLUMNS.split(', ')
            .map((column) => `a.${column}`)
            .join(', ')}, told,
             extract(epoch FROM clock_timestamp() - u.at)::float8 * 1000 AS age, retry <= clock_timestamp() AS due
           FROM act_untold AS u JOIN archive_act AS a ON a.number = u.act
           WHERE u.archive = $1 ORDER BY u.act LIMIT ${UNTOLD_AT_A_TIME}`,
          archive,
        ),
      );
      return (asked?.value ?? []).map(({ told, age, due, ...row }) => ({
        act: actOf(row),
        told,
        ageMs: age,
        isDue: due,
      }));
    },
    told: (act, channel) =>
      change(
        'UPDATE act_untold SET told = array_append(told, $2) WHERE act = $1 AND NOT $2 = ANY (told)',
        act,
        channel,
      ),
    async done(act) {
      await change(
        `DELETE FROM act_untold WHERE act = $1
         OR (archive = $2 AND at < clock_timestamp() - ${UNTOLD_DAYS} * interval '1 day')`,
        act,
        archive,
      );
    },
    failed: (act) =>
      change(
        `UPDATE act_untold SET tries = tries + 1,
           retry = clock_timestamp() + least(${LONGEST_REST_S}, ${REST_S} * power(2, least(tries, 20))) * interval '1 second'
         WHERE act = $1`,
        act,
      ),
    onChange: (listener) => wake.on(topicOfActs(archive), listener),
  };
}
