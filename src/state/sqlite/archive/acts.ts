import type Database from 'libsql';
import type { ArchiveActs, NewAct, StoredAct } from '../../archive-acts.js';
import type { Vault } from '../database/vault.js';

interface Row extends Omit<StoredAct, 'actor' | 'body'> {
  readonly actor: string;
  readonly body: string;
}

/** Within a write of the vault: adds an act to the trail, and gives its number. */
export function addAct(
  db: Database.Database,
  { at, actor, kind, outcome, before, after, body }: NewAct,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO archive_act (at, actor, kind, outcome, before, after, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(at, JSON.stringify(actor), kind, outcome, before, after, JSON.stringify(body));
  return Number(lastInsertRowid);
}

/** Within a write of the vault. */
export function strikeIntent(db: Database.Database, intent: number): void {
  db.prepare('DELETE FROM archive_intent WHERE number = ?').run(intent);
}

export function archiveActs(vault: Vault): ArchiveActs {
  return {
    add: async (act) => vault.write((db) => addAct(db, act)),
    find: async (number) =>
      vault.read((db) => {
        const row = db.prepare('SELECT * FROM archive_act WHERE number = ?').get(number) as Row | undefined;
        return row && stored(row);
      }),
    list: async (limit, before = Number.MAX_SAFE_INTEGER) =>
      vault.read((db) =>
        (
          db
            .prepare('SELECT * FROM archive_act WHERE number < ? ORDER BY number DESC LIMIT ?')
            .all(before, limit) as Row[]
        ).map(stored),
      ),
    intend: async (body) =>
      vault.write((db) =>
        Number(
          db.prepare('INSERT INTO archive_intent (body) VALUES (?)').run(JSON.stringify(body))
            .lastInsertRowid,
        ),
      ),
    strike: async (intent) => vault.write((db) => strikeIntent(db, intent)),
    intents: async () =>
      vault.read((db) =>
        (
          db.prepare('SELECT number, body FROM archive_intent ORDER BY number DESC').all() as {
            number: number;
            body: string;
          }[]
        ).map(({ number, body }) => ({ number, body: JSON.parse(body) })),
      ),
  };
}

/** Field by field: libsql puts what it knows of the statement into the row as well. */
function stored({ number, at, actor, kind, outcome, before, after, body }: Row): StoredAct {
  return { number, at, actor: JSON.parse(actor), kind, outcome, before, after, body: JSON.parse(body) };
}
