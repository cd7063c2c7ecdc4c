import type { MoveSource } from '../../moving/move.js';
import type { ColumnKind, MovedRow, MovedTable, MovedValue } from '../../moving/tables.js';
import { openSession, type Session } from './session.js';

/**
 * A PostgreSQL database to be moved away from, as of one moment.
 * @param who what others are told that want to change it meanwhile
 * @throws MoveError
 */
export async function postgresSource(
  url: string,
  who: string,
  onWait: (holder: string) => void,
): Promise<MoveSource> {
  const session = await openSession(url, who, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', onWait);
  return {
    name: session.name,
    rows: (table) => rowsOf(session, table),
    count: (table) => session.count(table),
    async lastNumber({ name }) {
      const [given] = await session.run((db) =>
        db.rows<{ last: number }>(
          `SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('${name}', 'number')::regclass), 0) AS last`,
        ),
      );
      return given!.last;
    },
    close: session.close,
  };
}

async function* rowsOf(
  { run }: Session,
  { name, key, columns, where = 'true', atOnce }: MovedTable,
): AsyncGenerator<readonly MovedRow[], number> {
  const kinds = Object.entries(columns);
  const names = kinds.map(([column]) => column).join(', ');
  await run((db) =>
    db.run(
      `DECLARE moved NO SCROLL CURSOR FOR SELECT ${names} FROM ${name} WHERE ${where} ORDER BY ${key.join(', ')}`,
    ),
  );
  for (;;) {
    const rows = await run((db) => db.rows<Record<string, MovedValue>>(`FETCH ${atOnce} FROM moved`));
    if (rows.length === 0) break;
    yield rows.map((row) => kinds.map(([column, kind]) => movedValue(kind, row[column]!)));
  }
  await run((db) => db.run('CLOSE moved'));
  return 0;
}

function movedValue(kind: ColumnKind, value: MovedValue): MovedValue {
  return kind === 'bytes' || kind.startsWith('sealed bytes')
    ? value && new Uint8Array(value as Uint8Array)
    : value;
}
