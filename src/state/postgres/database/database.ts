import pg from 'pg';
import { type Connection, connectionOn } from './connection.js';
import { faultOf, TooLate } from './faults.js';
import { migrate } from './migrate.js';
import { health } from './health.js';

/** A PostgreSQL database, with a deadline on everything. */
export interface Database {
  /** How one more connection is made. */
  readonly config: pg.ClientConfig;
  /** One or more statements, each by itself. They may be run twice, where the connection is cut. @throws StateError */
  ask<T>(work: (db: Connection) => Promise<T>, ms: number): Promise<T>;
  /** All of it or none. `work` may be run twice, where the connection is cut before the end. @throws StateError */
  transact<T>(work: (db: Connection) => Promise<T>, ms: number): Promise<T>;
  /** Whether the server did not answer just now. While it is so, everything is refused at once and it is asked now and then. */
  isAway(): boolean;
  /** Resolves when the server has been asked for the first time. @throws WrongDatabase */
  readonly ready: Promise<void>;
  /** Calls it whenever the server answers again. */
  onBack(listener: () => void): void;
  /** Milliseconds since 1970 by the server's clock, of a `performance.now()`. */
  timeOf(mark: number): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Told a sentence for the operator when the server cannot be used, once until it answers again. */
  readonly onTrouble: (message: string) => void;
  /** For tests: everything may take so many times as long, where others keep the machine busy. */
  readonly patience?: number;
  /** For tests: awaited before the first connection is made. */
  readonly prepare?: () => Promise<void>;
}

/** A process keeps at most so many. */
const CONNECTIONS = 10;
/** No statement runs longer, and none waits longer for what another one holds. */
const STATEMENT_MS = 2_000;
const LOCK_MS = 1_500;
/** A transaction whose process stands still is given up, so that it holds nobody up. */
const IDLE_MS = 5_000;
const CONNECT_MS = 1_000;
/** By so much two clocks may differ from how much they did. */
const DRIFT_MS = 50;
/** A server that takes longer is taken for one that stands still. */
const SLOW_MS = 500;

/** As JavaScript has numbers; what is counted and timed here stays below 2⁵³. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: unknown) =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * Opens a database and brings its tables up to date, before anything else is done there. Where the server cannot be reached, or the
 * database is another version's, everything is refused until it can be used.
 */
export function openDatabase(url: string, { onTrouble, prepare, patience = 1 }: DatabaseOptions): Database {
  const config: pg.PoolConfig = {
    connectionString: url,
    application_name: 'clippings',
    connectionTimeoutMillis: CONNECT_MS * patience,
    types,
  };
  const pool = new pg.Pool({
    ...config,
    max: CONNECTIONS,
    statement_timeout: STATEMENT_MS * patience,
    lock_timeout: LOCK_MS * patience,
    idle_in_transaction_session_timeout: IDLE_MS * patience,
  });
  // A connection that ends while nothing runs on it is replaced; what runs on it hears of it itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const state = health({
    async probe() {
      await migrate(config);
      const before = performance.now();
      const sql = 'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now';
      const [row] = await using((db) => db.rows<{ now: number }>(sql), CONNECT_MS);
      const measured = row!.now - performance.timeOrigin - (before + performance.now()) / 2;
      // Left as it is while it is about right: of two times that this process tells, the later one is the later.
      if (!(Math.abs(measured - ahead) < DRIFT_MS)) ahead = measured;
    },
    onTrouble,
  });
  /** By how much the server's clock is ahead. */
  let ahead = Number.NaN;

  async function acquire(ms: number): Promise<pg.PoolClient> {
    const wanted = pool.connect();
    try {
      return await within(wanted, ms);
    } catch (error) {
      wanted.then(
        (late) => late.release(),
        () => {},
      );
      throw error;
    }
  }

  async function using<T>(work: (db: Connection) => Promise<T>, ms: number): Promise<T> {
    const by = performance.now() + ms * patience;
    const left = () => by - performance.now();
    const client = await acquire(ms * patience);
    let isWhole = false;
    try {
      const value = await work(connectionOn(client, left));
      isWhole = true;
      return value;
    } finally {
      // One that failed may still be at it, or in the middle of a transaction.
      client.release(!isWhole);
    }
  }

  /** @param mayRepeat whether nothing of what failed can have been kept */
  async function guarded<T>(
    work: (db: Connection) => Promise<T>,
    ms: number,
    mayRepeat: () => boolean,
  ): Promise<T> {
    await looked;
    for (let isRepeated = false; ; isRepeated = true) {
      state.refuseWhileAway();
      try {
        return await using(work, ms);
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        if (fault.isCut && !isRepeated && mayRepeat()) continue;
        if (fault.isLate && ms < SLOW_MS) state.suspect();
        else if (fault.isAway) state.away(fault.error);
        else if (!fault.isPassing) state.refused(fault.error);
        throw fault.error;
      }
    }
  }

  const ready = (async () => {
    await prepare?.();
    await state.look();
  })();
  const looked = ready.catch(() => {});
  return {
    config,
    ready,
    ask: (work, ms) => guarded(work, ms, () => true),
    transact(work, ms) {
      let isEnding = false;
      const run = (db: Connection) =>
        (async () => {
          await db.run('BEGIN');
          const value = await work(db);
          isEnding = true;
          await db.run('COMMIT');
          isEnding = false;
          return value;
        })();
      return guarded(run, ms, () => !isEnding);
    },
    isAway: state.isAway,
    onBack: state.onBack,
    timeOf: (mark) => performance.timeOrigin + mark + (Number.isNaN(ahead) ? 0 : ahead),
    async close() {
      state.close();
      // Those that a server that stands still has not let go end with the process.
      await within(pool.end(), CONNECT_MS).catch(() => {});
    },
  };
}

/** @throws TooLate */
async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate('no answer in time')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
