/**
 * The state database's schema, all of its steps together, one step a version: `PRAGMA user_version` says how many have been taken.
 * A step that has been released is never edited; a change is a further step.
 */
import { MANY_ARCHIVES } from './schema/many-archives.js';

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
  `CREATE TABLE archive_article (
     number INTEGER PRIMARY KEY,
     digest TEXT NOT NULL UNIQUE,
     body BLOB NOT NULL
   );
   CREATE TABLE archive_version (
     version TEXT PRIMARY KEY,
     act INTEGER NOT NULL,
     facts TEXT NOT NULL,
     rejected BLOB NOT NULL,
     articles BLOB NOT NULL
   );
   CREATE INDEX archive_version_act ON archive_version (act);
   CREATE TABLE archive_live (
     one INTEGER PRIMARY KEY CHECK (one = 1),
     version TEXT NOT NULL REFERENCES archive_version (version),
     pinned INTEGER NOT NULL
   );
   CREATE TABLE archive_act (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     at INTEGER NOT NULL,
     actor TEXT NOT NULL,
     kind TEXT NOT NULL,
     outcome TEXT NOT NULL,
     before TEXT,
     after TEXT,
     body TEXT NOT NULL
   );
   CREATE TABLE archive_intent (
     number INTEGER PRIMARY KEY,
     body TEXT NOT NULL
   );
   CREATE TABLE archive_reading (
     file TEXT PRIMARY KEY,
     reader TEXT NOT NULL,
     body BLOB NOT NULL
   );`,
  `CREATE TABLE asked_question (
     number INTEGER PRIMARY KEY,
     at INTEGER NOT NULL,
     found INTEGER NOT NULL,
     ms REAL NOT NULL,
     text TEXT
   );
   CREATE INDEX asked_question_at ON asked_question (at);
   CREATE TABLE vote (
     answer TEXT NOT NULL,
     person TEXT NOT NULL,
     value INTEGER NOT NULL,
     question TEXT,
     article TEXT NOT NULL,
     headline TEXT NOT NULL,
     paragraph INTEGER NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (answer, person)
   );
   CREATE INDEX vote_person ON vote (person);
   CREATE INDEX vote_at ON vote (at);`,
  // What texts mean: see sqlite/vectors.ts. `used` counts days since 1970.
  `CREATE TABLE vector (
     key TEXT PRIMARY KEY,
     vectors BLOB NOT NULL,
     used INTEGER NOT NULL
   );
   CREATE INDEX vector_used ON vector (used);`,
  // What moderators see is of their own server. What was kept before says no server, and is shown in none.
  `ALTER TABLE asked_question ADD COLUMN server TEXT;
   CREATE INDEX asked_question_missed ON asked_question (server, at) WHERE text IS NOT NULL;
   ALTER TABLE vote ADD COLUMN server TEXT;`,
  // Whose words may be in it, beside its owner's: ids with a space before and behind each. Few rows have it.
  `ALTER TABLE saved_page ADD COLUMN drawn_from TEXT;
   CREATE INDEX saved_page_drawn_from ON saved_page (drawn_from) WHERE drawn_from IS NOT NULL;
   ALTER TABLE conversation_turn ADD COLUMN drawn_from TEXT;
   CREATE INDEX conversation_turn_drawn_from ON conversation_turn (drawn_from) WHERE drawn_from IS NOT NULL;
   ALTER TABLE vote ADD COLUMN drawn_from TEXT;
   CREATE INDEX vote_drawn_from ON vote (drawn_from) WHERE drawn_from IS NOT NULL;`,
  // What those who manage a server set for it: see sqlite/servers/server-settings.ts.
  `CREATE TABLE server_setting (
     server TEXT NOT NULL,
     name TEXT NOT NULL,
     value TEXT NOT NULL,
     set_by TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (server, name)
   );`,
  // What is to be told once the archive answers it; `version` is the last one that did not.
  `CREATE TABLE wanted_answer (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     person TEXT NOT NULL,
     server TEXT,
     channel TEXT,
     locale TEXT NOT NULL,
     question TEXT NOT NULL,
     filters TEXT NOT NULL,
     version TEXT NOT NULL,
     at INTEGER NOT NULL,
     drawn_from TEXT
   );
   CREATE INDEX wanted_answer_person ON wanted_answer (person);
   CREATE INDEX wanted_answer_server ON wanted_answer (server, at);
   CREATE INDEX wanted_answer_drawn_from ON wanted_answer (drawn_from) WHERE drawn_from IS NOT NULL;`,
  // Some of the digest of a text's key and vectors. What is older has none, and is read anew.
  'ALTER TABLE vector ADD COLUMN seal BLOB;',
  // What moderators have called solved, of what found nothing.
  `CREATE TABLE solved_gap (
     server TEXT NOT NULL,
     question TEXT NOT NULL,
     solved_by TEXT NOT NULL,
     at INTEGER NOT NULL,
     PRIMARY KEY (server, question)
   );`,
  // Which articles are new to a server's digest: see sqlite/servers/digests.ts.
  `CREATE TABLE noted_article (
     article TEXT PRIMARY KEY,
     at INTEGER NOT NULL
   );
   CREATE INDEX noted_article_at ON noted_article (at);
   CREATE TABLE digest_sent (
     server TEXT PRIMARY KEY,
     period TEXT NOT NULL,
     up_to INTEGER NOT NULL
   );`,
  // Who follows what, what waits to be told to each, and when each was told something: see sqlite/alerts.
  `CREATE TABLE follow (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     person TEXT NOT NULL,
     server TEXT,
     target TEXT NOT NULL,
     locale TEXT NOT NULL,
     sought TEXT NOT NULL,
     alike TEXT NOT NULL,
     at INTEGER NOT NULL,
     up_to INTEGER NOT NULL,
     beyond INTEGER NOT NULL DEFAULT 0,
     paused TEXT,
     paused_at INTEGER
   );
   CREATE UNIQUE INDEX follow_target_alike ON follow (target, alike);
   CREATE INDEX follow_person ON follow (person);
   CREATE INDEX follow_server ON follow (server) WHERE server IS NOT NULL;
   CREATE TABLE follow_waiting (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     follow INTEGER NOT NULL,
     article TEXT NOT NULL,
     at INTEGER NOT NULL
   );
   CREATE UNIQUE INDEX follow_waiting_article ON follow_waiting (follow, article);
   CREATE TABLE follow_target (
     target TEXT PRIMARY KEY,
     told INTEGER NOT NULL DEFAULT 0,
     batch INTEGER,
     tries INTEGER NOT NULL DEFAULT 0,
     retry INTEGER NOT NULL DEFAULT 0
   );`,
  // Where articles come from by themselves: see sqlite/sources/article-sources.ts. Numbers are not given twice.
  `CREATE TABLE article_source (
     number INTEGER PRIMARY KEY AUTOINCREMENT,
     address TEXT NOT NULL UNIQUE,
     about TEXT NOT NULL,
     course TEXT NOT NULL
   );
   CREATE TABLE source_item (
     number INTEGER PRIMARY KEY,
     source INTEGER NOT NULL,
     guid TEXT,
     link TEXT,
     title TEXT,
     stamp TEXT NOT NULL,
     standing TEXT NOT NULL,
     tries INTEGER NOT NULL,
     at INTEGER NOT NULL,
     body TEXT NOT NULL,
     text BLOB
   );
   CREATE INDEX source_item_guid ON source_item (source, guid) WHERE guid IS NOT NULL;
   CREATE INDEX source_item_link ON source_item (source, link) WHERE link IS NOT NULL;
   CREATE INDEX source_item_title ON source_item (source, title);
   CREATE INDEX source_item_standing ON source_item (source, standing);
   CREATE TABLE source_use (
     day TEXT PRIMARY KEY,
     items INTEGER NOT NULL,
     bytes INTEGER NOT NULL
   );`,
  MANY_ARCHIVES,
  // What moderators corrected of articles: see sqlite/archive/corrections.ts.
  `CREATE TABLE article_correction (
     number INTEGER PRIMARY KEY,
     archive INTEGER NOT NULL,
     article TEXT NOT NULL,
     body TEXT NOT NULL,
     UNIQUE (archive, article)
   );`,
];
