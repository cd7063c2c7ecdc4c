import pg from 'pg';
import { HeldError, StateError } from '../../state-error.js';
import { MoveError } from '../../moving/move.js';
import type { MovedTable } from '../../moving/tables.js';
import type { Hold } from '../../stores.js';
import { type Connection, connectionOn } from '../database/connection.js';
import { type Database, openDatabase, types } from '../database/database.js';
import { faultOf } from '../database/faults.js';
import { LEASE_MS, type Lease, leaseOf } from '../database/lease.js';

/** One connection with a transaction that takes as long as it has to, while this process has the right to change what is kept. */
export interface Session {
  readonly name: string;
  readonly db: Connection;
  readonly lease: Lease;
  count(table: MovedTable, but?: string): Promise<number>;
  /** What is asked or written, with what goes wrong as a sentence. @throws MoveError */
  run<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** Rolls back what was not committed, and lets others use it. */
  close(): Promise<void>;
}

/** No statement takes longer, however much there is. */
const STATEMENT_MS = 600_000;
const CONNECT_MS = 10_000;
const ASK_AGAIN_MS = 500;
const MEMBERS_MS = 2_000;

/**
 * @param who what others are told that want to change it meanwhile
 * @param begin how the transaction begins
 * @param onWait told once what is waited for
 * @throws MoveError
 */
export async function openSession(
  url: string,
  who: string,
  begin: string,
  onWait: (holder: string) => void,
): Promise<Session> {
  const name = shown(url);
  const database = openDatabase(url, { onTrouble: () => {}, patience: 5 });
  const lease = leaseOf(database);
  const client = new pg.Client({
    connectionString: url,
    application_name: 'clippings',
    connectionTimeoutMillis: CONNECT_MS,
    types,
  });
  client.on('error', () => {});
  let hold: Hold | undefined;
  const close = async () => {
    // Its transaction ends with it.
    await client.end().catch(() => {});
    await hold?.release();
    lease.close();
    await database.close();
  };
  const run: Session['run'] = (work) => sentences(name, () => work(db));
  const db = connectionOn(client, () => STATEMENT_MS);
  try {
    hold = await sentences(name, () => held(database, lease, name, who, onWait));
    await sentences(name, async () => {
      await client.connect();
      await db.run('SET idle_in_transaction_session_timeout = 0');
      await db.run(begin);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name,
    db,
    lease,
    run,
    close,
    async count({ name: table, where = 'true' }, but = 'true') {
      const [row] = await run(() =>
        db.rows<{ count: number }>(`SELECT count(*) AS count FROM ${table} WHERE ${where} AND ${but}`),
      );
      return row!.count;
    },
  };
}

/** Whoever was killed holds it a little longer. */
async function held(
  database: Database,
  lease: Lease,
  name: string,
  who: string,
  onWait: (holder: string) => void,
): Promise<Hold> {
  await database.ready;
  const until = performance.now() + LEASE_MS + 2 * ASK_AGAIN_MS;
  for (let told = false; ; told = true) {
    const { hold, other } = await holdAlone(database, lease, who);
    if (hold) return hold;
    if (performance.now() > until) throw new MoveError(`${name} is in use by ${other}. Stop it first.`);
    if (!told) onWait(other);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

type Held = { readonly hold: Hold; readonly other: null } | { readonly hold: null; readonly other: string };

/** Nobody else may change archives, and nobody else answers from them. */
async function holdAlone(database: Database, lease: Lease, who: string): Promise<Held> {
  try {
    const hold = await lease.hold(who);
    const [member] = await database.ask(
      (db) => db.rows<{ name: string }>('SELECT name FROM member WHERE until > clock_timestamp() LIMIT 1'),
      MEMBERS_MS,
    );
    if (!member) return { hold, other: null };
    await hold.release();
    return { hold: null, other: member.name };
  } catch (error) {
    if (!(error instanceof HeldError)) throw error;
    return { hold: null, other: error.holder };
  }
}

async function sentences<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MoveError) throw error;
    const fault = error instanceof StateError ? error : faultOf(error)?.error;
    throw fault ? new MoveError(`${name}: ${fault.message} Nothing was moved.`, { cause: error }) : error;
  }
}

/** Without what is secret. */
export function shown(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url);
    return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
  } catch {
    return 'The PostgreSQL database';
  }
}
