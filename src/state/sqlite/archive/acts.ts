import type Database from 'libsql';
import type { ArchiveActs, NewAct } from '../../archive-acts.js';
import { seal } from '../database/seal.js';
import type { Vault } from '../database/vault.js';
import { TABLES } from '../tables.js';

/** Within a write of the vault: adds an act to the trail, and gives its number. */
export function addAct(
  db: Database.Database,
  archive: number,
  { at, actor, kind, outcome, before, after, body }: NewAct,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO archive_act (at, actor, kind, outcome, before, after, body, archive)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(at, seal(actor), kind, outcome, before, after, seal(body), archive);
  return Number(lastInsertRowid);
}

/** Within a write of the vault. */
export function strikeIntent(db: Database.Database, archive: number, intent: number): void {
  db.prepare('DELETE FROM archive_intent WHERE number = ? AND archive = ?').run(intent, archive);
}

export function archiveActs(vault: Vault, archive: number): ArchiveActs {
  return {
    add: async (act) => vault.write((db) => addAct(db, archive, act)),
    find: async (number) => vault.rows(TABLES.acts, 'WHERE number = ? AND archive = ?', number, archive)[0],
    list: async (limit, before = Number.MAX_SAFE_INTEGER) =>
      vault.rows(
        TABLES.acts,
        'WHERE archive = ? AND number < ? ORDER BY number DESC LIMIT ?',
        archive,
        before,
        limit,
      ),
    intend: async (body) =>
      vault.write((db) =>
        Number(
          db.prepare('INSERT INTO archive_intent (body, archive) VALUES (?, ?)').run(seal(body), archive)
            .lastInsertRowid,
        ),
      ),
    async strike(intent) {
      vault.write((db) => strikeIntent(db, archive, intent));
      vault.wipeSoon();
    },
    intents: async () => vault.rows(TABLES.intents, 'WHERE archive = ? ORDER BY number DESC', archive),
  };
}
