import type Database from 'libsql';
import type { ArchiveActs, NewAct } from '../../archive-acts.js';
import { seal } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

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
    .run(at, seal(actor), kind, outcome, before, after, seal(body));
  return Number(lastInsertRowid);
}

/** Within a write of the vault. */
export function strikeIntent(db: Database.Database, intent: number): void {
  db.prepare('DELETE FROM archive_intent WHERE number = ?').run(intent);
}

export function archiveActs(vault: Vault): ArchiveActs {
  return {
    add: async (act) => vault.write((db) => addAct(db, act)),
    find: async (number) => vault.rows(TABLES.acts, 'WHERE number = ?', number)[0],
    list: async (limit, before = Number.MAX_SAFE_INTEGER) =>
      vault.rows(TABLES.acts, 'WHERE number < ? ORDER BY number DESC LIMIT ?', before, limit),
    intend: async (body) =>
      vault.write((db) =>
        Number(db.prepare('INSERT INTO archive_intent (body) VALUES (?)').run(seal(body)).lastInsertRowid),
      ),
    strike: async (intent) => vault.write((db) => strikeIntent(db, intent)),
    intents: async () => vault.rows(TABLES.intents, 'ORDER BY number DESC'),
  };
}
