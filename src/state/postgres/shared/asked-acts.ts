import type { AskedActs, AskedStanding, TakenAct } from '../../shared-archive/asked-acts.js';
import type { Database } from '../database/database.js';
import type { Lease } from '../database/lease.js';
import type { Vault } from '../database/vault.js';

const ASK_MS = 2_300;
/** Whoever has not renewed its right for so long is taken for gone; it may have been the database that was. */
const SILENT_SECONDS = 15;
/** What nobody has come back for is deleted. */
const KEPT_MINUTES = 60;
/** Whether anything waits at all is asked once for all archives in so long. */
const LOOK_MS = 200;

/** Of which archives something waits to be done. */
export type WaitingArchives = () => Promise<ReadonlySet<number>>;

export function waitingArchives(database: Database): WaitingArchives {
  let asked = Number.NEGATIVE_INFINITY;
  let found: Promise<ReadonlySet<number>> = Promise.resolve(new Set());
  return () => {
    if (performance.now() < asked + LOOK_MS) return found;
    asked = performance.now();
    found = database
      .ask(
        (db) => db.rows<{ archive: number }>('SELECT DISTINCT archive FROM asked_act WHERE fence IS NULL'),
        ASK_MS,
      )
      .then((rows) => new Set(rows.map(({ archive }) => archive)));
    return found;
  };
}

interface Row {
  readonly is_taken: boolean;
  readonly is_gone: boolean;
  readonly progress: string | null;
  readonly answer: string | null;
}

export function askedActs(
  parts: {
    readonly database: Database;
    readonly vault: Vault;
    readonly lease: Pick<Lease, 'fence'>;
    readonly waiting: WaitingArchives;
  },
  archive: number,
): AskedActs {
  const { database, vault, lease, waiting } = parts;
  return {
    ask: ({ text, bytes }) =>
      database.transact(async (db) => {
        await db.run(
          `DELETE FROM asked_act WHERE at < clock_timestamp() - ${KEPT_MINUTES} * interval '1 minute'`,
        );
        const [row] = await db.rows<{ number: number }>(
          'INSERT INTO asked_act (archive, text, bytes, at) VALUES ($1, $2, $3::bytea[], clock_timestamp()) RETURNING number',
          archive,
          text,
          bytes,
        );
        return row!.number;
      }, ASK_MS),
    async standing(number): Promise<AskedStanding> {
      const [row] = await database.ask(
        (db) =>
          db.rows<Row>(
            `SELECT fence IS NOT NULL AS is_taken, progress, answer,
               NOT EXISTS (SELECT 1 FROM lease WHERE lease.fence = asked_act.fence
                 AND until > clock_timestamp() - ${SILENT_SECONDS} * interval '1 second') AS is_gone
             FROM asked_act WHERE number = $1`,
            number,
          ),
        ASK_MS,
      );
      if (!row) return { kind: 'gone' };
      if (row.answer !== null) return { kind: 'answered', answer: row.answer };
      if (!row.is_taken) return { kind: 'waiting' };
      return row.is_gone ? { kind: 'gone' } : { kind: 'taken', progress: row.progress };
    },
    async withdraw(number) {
      const [row] = await database.transact(
        (db) =>
          db.rows<{ is_waiting: boolean }>(
            'DELETE FROM asked_act WHERE number = $1 RETURNING fence IS NULL AS is_waiting',
            number,
          ),
        ASK_MS,
      );
      return row?.is_waiting ?? false;
    },
    async take() {
      const fence = lease.fence();
      if (fence === null || !(await waiting()).has(archive)) return null;
      const [taken] = await vault.write((db) =>
        db.rows<TakenAct>(
          `UPDATE asked_act SET fence = $1 WHERE fence IS NULL AND number =
             (SELECT min(number) FROM asked_act WHERE archive = $2 AND fence IS NULL)
           RETURNING number, text, bytes`,
          fence,
          archive,
        ),
      );
      return taken ?? null;
    },
    async tell(number, progress) {
      await vault.write((db) =>
        db.run('UPDATE asked_act SET progress = $1 WHERE number = $2', progress, number),
      );
    },
    async answer(number, answer) {
      await vault.write((db) => db.run('UPDATE asked_act SET answer = $1 WHERE number = $2', answer, number));
    },
  };
}
