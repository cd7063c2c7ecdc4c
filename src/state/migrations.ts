/**
 * The state database's schema, one step a version: `PRAGMA user_version` says how many have been taken.
 * A step that has been released is never edited; a change is a further step.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE saved_page (
     id TEXT PRIMARY KEY,
     kind TEXT NOT NULL,
     version TEXT NOT NULL,
     body TEXT NOT NULL,
     expires INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX saved_page_expires ON saved_page (expires);`,
  `ALTER TABLE saved_page ADD COLUMN owner TEXT;
   CREATE INDEX saved_page_owner ON saved_page (owner);
   CREATE TABLE conversation_turn (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     person TEXT NOT NULL,
     place TEXT NOT NULL,
     private INTEGER NOT NULL,
     before TEXT,
     body TEXT NOT NULL,
     asked INTEGER NOT NULL
   );
   CREATE INDEX conversation_turn_place ON conversation_turn (person, place, asked);
   CREATE INDEX conversation_turn_asked ON conversation_turn (asked);`,
  // What texts mean: see src/meaning/vector-store.ts. `used` counts days since 1970.
  `CREATE TABLE vector (
     key TEXT PRIMARY KEY,
     vectors BLOB NOT NULL,
     used INTEGER NOT NULL
   );
   CREATE INDEX vector_used ON vector (used);`,
];
