import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Config } from '../../config.js';
import { type MovedCount, type MoveSource, type MoveTarget, moveState } from '../../state/moving/move.js';
import { sqliteSource } from '../../state/sqlite/moving/source.js';
import { sqliteTarget } from '../../state/sqlite/moving/target.js';
import { printLine, type Streams } from '../terminal/streams.js';
import { harmless } from '../terminal/terminal.js';
import { UsageError } from '../terminal/usage.js';

type Settings = Pick<Config, 'stateDir' | 'databaseUrl'>;

const IS_POSTGRES = /^postgres(?:ql)?:\/\//i;
const PROGRESS_MS = 500;

/**
 * Copies all that is kept into the other kind of database, and compares.
 * @param to `postgres` (that of DATABASE_URL) or an address; `sqlite` (STATE_DIR) or a folder
 * @throws UsageError; MoveError
 */
export async function move(to: string, { stateDir, databaseUrl }: Settings, streams: Streams): Promise<void> {
  const who = `npm run state (process ${process.pid} on ${hostname()})`;
  const say = (line: string) => printLine(streams.stdout, harmless(line));
  const onWait = (holder: string) => say(`Waiting for ${holder}, which has it …`);
  // The client of PostgreSQL is loaded only where it is used.
  const [from, into] = ends(to, stateDir, databaseUrl);
  const source =
    from.kind === 'sqlite'
      ? await sqliteSource(from.at, who)
      : await (await import('../../state/postgres/moving/source.js')).postgresSource(from.at, who, onWait);
  try {
    const target =
      into.kind === 'sqlite'
        ? await sqliteTarget(into.at, who)
        : await (await import('../../state/postgres/moving/target.js')).postgresTarget(into.at, who, onWait);
    try {
      say(`Moving ${source.name} to ${target.name} …`);
      const counts = await moveState(source, target, progressOf(streams));
      report(counts, source, target, say);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

interface End {
  readonly kind: 'sqlite' | 'postgres';
  /** A folder or an address. */
  readonly at: string;
}

/** From where, and to where. @throws UsageError */
function ends(to: string, stateDir: string, databaseUrl: string | null): readonly [End, End] {
  const folder: End = { kind: 'sqlite', at: stateDir };
  if (to === 'postgres') {
    if (databaseUrl === null) throw new UsageError('--to postgres needs DATABASE_URL, which is not set.');
    return [folder, { kind: 'postgres', at: databaseUrl }];
  }
  if (IS_POSTGRES.test(to)) return [folder, { kind: 'postgres', at: to }];
  if (/^\w+:\/\//.test(to) || to === '')
    throw new UsageError('--to takes postgres, a postgres:// address, sqlite, or a folder.');
  if (databaseUrl === null)
    throw new UsageError('What is in PostgreSQL is moved from DATABASE_URL, which is not set.');
  return [
    { kind: 'postgres', at: databaseUrl },
    { kind: 'sqlite', at: to === 'sqlite' ? stateDir : resolve(to) },
  ];
}

/** On a terminal a line that changes; elsewhere nothing. */
function progressOf({ stdout }: Streams): (table: string, rows: number) => void {
  let shownAt = 0;
  return (table, rows) => {
    if (!stdout.isTTY || performance.now() < shownAt + PROGRESS_MS) return;
    shownAt = performance.now();
    stdout.write(`\r\u001b[K  ${table}: ${rows.toLocaleString('en')} rows …\r`);
  };
}

function report(
  counts: readonly MovedCount[],
  source: MoveSource,
  target: MoveTarget,
  say: (line: string) => void,
): void {
  const widest = Math.max(...counts.map(({ table }) => table.length));
  for (const { table, rows, damaged } of counts) {
    const left = damaged === 0 ? '' : `; ${damaged} cannot be read and stay behind`;
    say(
      `  ${table.padEnd(widest)}  ${rows.toLocaleString('en')} of ${(rows + damaged).toLocaleString('en')}${left}`,
    );
  }
  const rows = counts.reduce((sum, one) => sum + one.rows, 0);
  say(
    `Moved ${rows.toLocaleString('en')} rows, counted again in ${target.name}. ${source.name} is as it was.`,
  );
  if (counts.some(({ damaged }) => damaged > 0)) say('What stays behind is damaged, or of no use any more.');
}
