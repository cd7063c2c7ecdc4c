import type Database from 'libsql';
import type { Vault } from './vault.js';

/** One entry of the audit trail, as plain data. */
export interface StoredAct {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: unknown;
  readonly kind: string;
  readonly outcome: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly body: unknown;
}

/** The audit trail of the archive, and what of an act has begun and not ended. */
export interface ArchiveActs {
  /** Within a write of the vault. Gives the act's number. */
  add(db: Database.Database, act: Omit<StoredAct, 'number'>): number;
  find(number: number): StoredAct | undefined;
  /** Newest first, those before `before` only. */
  list(limit: number, before?: number): readonly StoredAct[];
  /** Says what is about to be done to files, so that the next start can undo it; plain data. */
  intend(body: unknown): number;
  /** Within a write of the vault. */
  fulfil(db: Database.Database, intent: number): void;
  intents(): readonly { readonly number: number; readonly body: unknown }[];
}

interface Row extends Omit<StoredAct, 'actor' | 'body'> {
  readonly actor: string;
  readonly body: string;
}

export function archiveActs(vault: Vault): ArchiveActs {
  return {
    add(db, { at, actor, kind, outcome, before, after, body }) {
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO archive_act (at, actor, kind, outcome, before, after, body)
           VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(at, JSON.stringify(actor), kind, outcome, before, after, JSON.stringify(body));
      return Number(lastInsertRowid);
    },
    find: (number) =>
      vault.read((db) => {
        const row = db.prepare('SELECT * FROM archive_act WHERE number = ?').get(number) as Row | undefined;
        return row && stored(row);
      }),
    list: (limit, before = Number.MAX_SAFE_INTEGER) =>
      vault.read((db) =>
        (
          db
            .prepare('SELECT * FROM archive_act WHERE number < ? ORDER BY number DESC LIMIT ?')
            .all(before, limit) as Row[]
        ).map(stored),
      ),
    intend: (body) =>
      vault.write((db) =>
        Number(
          db.prepare('INSERT INTO archive_intent (body) VALUES (?)').run(JSON.stringify(body))
            .lastInsertRowid,
        ),
      ),
    fulfil(db, intent) {
      db.prepare('DELETE FROM archive_intent WHERE number = ?').run(intent);
    },
    intents: () =>
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

function stored({ actor, body, ...rest }: Row): StoredAct {
  return { ...rest, actor: JSON.parse(actor), body: JSON.parse(body) };
}
