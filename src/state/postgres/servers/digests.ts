import type { Digests } from '../../servers/digests.js';
import type { State } from '../database/state.js';

export function digests(state: State, archive: number): Digests {
  return {
    async sent(server) {
      const asked = await state.ask((db) =>
        db.rows<{ period: string; up_to: number }>(
          'SELECT period, up_to FROM digest_sent WHERE archive = $1 AND server = $2',
          archive,
          server,
        ),
      );
      if (!asked) return null;
      const [found] = asked.value;
      return found && { period: found.period, upTo: found.up_to };
    },
    async keepSent(server, { period, upTo }) {
      const done = await state.change((db) =>
        db.run(
          `INSERT INTO digest_sent (archive, server, period, up_to) VALUES ($1, $2, $3, $4)
           ON CONFLICT (archive, server) DO UPDATE SET period = excluded.period, up_to = excluded.up_to`,
          archive,
          server,
          period,
          upTo,
        ),
      );
      return done !== null;
    },
  };
}
