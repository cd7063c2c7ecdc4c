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
];
