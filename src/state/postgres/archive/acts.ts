import type { ArchiveActs, Intent, NewAct, StoredAct } from '../../archive-acts.js';
import type { Connection } from '../database/connection.js';
import type { Vault } from '../database/vault.js';

/** Within a write of the vault: adds an act to the trail, to be told of, and gives its number. */
export async function addAct(
  db: Connection,
  archive: number,
  { at, actor, kind, outcome, before, after, body }: NewAct,
): Promise<number> {
  const [row] = await db.rows<{ number: number }>(
    `INSERT INTO archive_act (archive, at, actor, kind, outcome, before, after, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING number`,
    archive,
    at,
    JSON.stringify(actor),
    kind,
    outcome,
    before,
    after,
    JSON.stringify(body),
  );
  await db.run('INSERT INTO act_untold (act, archive) VALUES ($1, $2)', row!.number, archive);
  return row!.number;
}

/** Within a write of the vault. */
export async function strikeIntent(db: Connection, archive: number, intent: number): Promise<void> {
  await db.run('DELETE FROM archive_intent WHERE number = $1 AND archive = $2', intent, archive);
}

export interface ActRow extends StoredAct {
  readonly actor: string;
  readonly body: string;
}

export const ACT_COLUMNS = 'number, at, actor, kind, outcome, before, after, body';
export const actOf = (row: ActRow): StoredAct => ({
  ...row,
  actor: JSON.parse(row.actor),
  body: JSON.parse(row.body),
});

/** @param onAct called when an act has been added by itself */
export function archiveActs(vault: Vault, archive: number, onAct: () => void = () => {}): ArchiveActs {
  const found = async (rest: string, ...given: readonly number[]) => {
    const rows = await vault.read((db) =>
      db.rows<ActRow>(`SELECT ${ACT_COLUMNS} FROM archive_act WHERE archive = $1 ${rest}`, archive, ...given),
    );
    return rows.map(actOf);
  };
  return {
    async add(act) {
      const number = await vault.write((db) => addAct(db, archive, act));
      onAct();
      return number;
    },
    find: async (number) => (await found('AND number = $2', number))[0],
    list: (limit, before = Number.MAX_SAFE_INTEGER) =>
      found('AND number < $2 ORDER BY number DESC LIMIT $3', before, limit),
    intend: (body) =>
      vault.write(async (db) => {
        const [row] = await db.rows<{ number: number }>(
          'INSERT INTO archive_intent (archive, body) VALUES ($1, $2) RETURNING number',
          archive,
          JSON.stringify(body),
        );
        return row!.number;
      }),
    strike: (intent) => vault.write((db) => strikeIntent(db, archive, intent)),
    async intents() {
      const rows = await vault.read((db) =>
        db.rows<Intent & { body: string }>(
          'SELECT number, body FROM archive_intent WHERE archive = $1 ORDER BY number DESC',
          archive,
        ),
      );
      return rows.map(({ number, body }) => ({ number, body: JSON.parse(body) }));
    },
  };
}
