import type { MoveTarget } from '../../moving/move.js';
import { MOVED_TABLES, type MovedRow, type MovedTable } from '../../moving/tables.js';
import type { Value } from '../database/connection.js';
import { openSession } from './session.js';

/**
 * A PostgreSQL database to be moved to: all in one transaction, so that what was broken off has left nothing.
 * @param who what others are told that want to change it meanwhile
 * @throws MoveError
 */
export async function postgresTarget(
  url: string,
  who: string,
  onWait: (holder: string) => void,
): Promise<MoveTarget> {
  const session = await openSession(url, who, 'BEGIN', onWait);
  const { run } = session;
  let isBegun = false;
  return {
    name: session.name,
    count: (table) => session.count(table, !isBegun && table.name === 'archive' ? 'number > 1' : 'true'),
    async begin() {
      await run((db) => db.run('DELETE FROM archive'));
      // Rows that say that there is nothing.
      for (const { name, where } of MOVED_TABLES)
        if (where) await run((db) => db.run(`DELETE FROM ${name} WHERE NOT (${where})`));
      isBegun = true;
    },
    async write(table, rows) {
      await run((db) => db.run(insertOf(table, rows.length), ...rows.flatMap((row) => valuesOf(row))));
    },
    async goOnAfter({ name }, number) {
      if (number > 0)
        await run((db) =>
          db.rows(`SELECT setval(pg_get_serial_sequence('${name}', 'number')::regclass, $1)`, number),
        );
    },
    async finish() {
      await run(async (db) => {
        await session.lease.check(db);
        await db.run('COMMIT');
      });
    },
    close: session.close,
  };
}

function insertOf({ name, columns }: MovedTable, rows: number): string {
  const names = Object.keys(columns);
  const row = (at: number) => `(${names.map((_, i) => `$${at * names.length + i + 1}`).join(', ')})`;
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`;
}

const valuesOf = (row: MovedRow): readonly Value[] => row;
