/**
 * A step of the schema: many archives. What there was is the first one's. A table whose key gets the archive in front is made anew;
 * bodies of articles and vectors stay by what they are of, and serve all.
 */
export const MANY_ARCHIVES = `
  CREATE TABLE archive (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    of_server TEXT,
    at INTEGER NOT NULL
  );
  INSERT INTO archive (number, key, name, of_server, at) VALUES (1, 'main', 'main', NULL, 0);
  CREATE TABLE archive_binding (
    server TEXT NOT NULL,
    channel TEXT NOT NULL,
    archive INTEGER NOT NULL,
    PRIMARY KEY (server, channel)
  );
  ALTER TABLE saved_page ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE conversation_turn ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE asked_question ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE wanted_answer ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE archive_act ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX archive_act_archive ON archive_act (archive, number);
  ALTER TABLE archive_intent ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE follow ADD COLUMN archive INTEGER NOT NULL DEFAULT 1;
  DROP INDEX follow_target_alike;
  CREATE UNIQUE INDEX follow_target_alike ON follow (archive, target, alike);
  CREATE INDEX follow_of_target ON follow (target);

  CREATE TABLE live_before (
    version TEXT NOT NULL,
    pinned INTEGER NOT NULL
  );
  INSERT INTO live_before SELECT version, pinned FROM archive_live;
  DROP TABLE archive_live;
  ALTER TABLE archive_version RENAME TO version_before;
  CREATE TABLE archive_version (
    archive INTEGER NOT NULL,
    version TEXT NOT NULL,
    act INTEGER NOT NULL,
    facts TEXT NOT NULL,
    rejected BLOB NOT NULL,
    articles BLOB NOT NULL,
    PRIMARY KEY (archive, version)
  );
  INSERT INTO archive_version SELECT 1, version, act, facts, rejected, articles FROM version_before;
  DROP TABLE version_before;
  CREATE INDEX archive_version_act ON archive_version (archive, act);
  CREATE TABLE archive_live (
    archive INTEGER PRIMARY KEY,
    version TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    FOREIGN KEY (archive, version) REFERENCES archive_version (archive, version)
  );
  INSERT INTO archive_live SELECT 1, version, pinned FROM live_before;
  DROP TABLE live_before;

  ALTER TABLE archive_reading RENAME TO reading_before;
  CREATE TABLE archive_reading (
    archive INTEGER NOT NULL,
    file TEXT NOT NULL,
    reader TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (archive, file)
  );
  INSERT INTO archive_reading SELECT 1, file, reader, body FROM reading_before;
  DROP TABLE reading_before;

  ALTER TABLE vote RENAME TO vote_before;
  CREATE TABLE vote (
    archive INTEGER NOT NULL,
    answer TEXT NOT NULL,
    person TEXT NOT NULL,
    value INTEGER NOT NULL,
    question TEXT,
    article TEXT NOT NULL,
    headline TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    at INTEGER NOT NULL,
    server TEXT,
    drawn_from TEXT,
    PRIMARY KEY (archive, answer, person)
  );
  INSERT INTO vote SELECT 1, answer, person, value, question, article, headline, paragraph, at, server, drawn_from
    FROM vote_before;
  DROP TABLE vote_before;
  CREATE INDEX vote_person ON vote (person);
  CREATE INDEX vote_at ON vote (at);
  CREATE INDEX vote_drawn_from ON vote (drawn_from) WHERE drawn_from IS NOT NULL;

  ALTER TABLE solved_gap RENAME TO solved_before;
  CREATE TABLE solved_gap (
    archive INTEGER NOT NULL,
    server TEXT NOT NULL,
    question TEXT NOT NULL,
    solved_by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (archive, server, question)
  );
  INSERT INTO solved_gap SELECT 1, server, question, solved_by, at FROM solved_before;
  DROP TABLE solved_before;

  ALTER TABLE noted_article RENAME TO noted_before;
  CREATE TABLE noted_article (
    archive INTEGER NOT NULL,
    article TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (archive, article)
  );
  INSERT INTO noted_article SELECT 1, article, at FROM noted_before;
  DROP TABLE noted_before;
  CREATE INDEX noted_article_at ON noted_article (archive, at);

  ALTER TABLE digest_sent RENAME TO sent_before;
  CREATE TABLE digest_sent (
    archive INTEGER NOT NULL,
    server TEXT NOT NULL,
    period TEXT NOT NULL,
    up_to INTEGER NOT NULL,
    PRIMARY KEY (archive, server)
  );
  INSERT INTO digest_sent SELECT 1, server, period, up_to FROM sent_before;
  DROP TABLE sent_before;

  ALTER TABLE follow_target RENAME TO target_before;
  CREATE TABLE follow_target (
    archive INTEGER NOT NULL,
    target TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0,
    batch INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    retry INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (archive, target)
  );
  INSERT INTO follow_target SELECT 1, target, told, batch, tries, retry FROM target_before;
  DROP TABLE target_before;

  ALTER TABLE article_source RENAME TO source_before;
  CREATE TABLE article_source (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    archive INTEGER NOT NULL,
    address TEXT NOT NULL,
    about TEXT NOT NULL,
    course TEXT NOT NULL,
    UNIQUE (archive, address)
  );
  INSERT INTO article_source SELECT number, 1, address, about, course FROM source_before;
  UPDATE sqlite_sequence SET seq = max(seq, (SELECT seq FROM sqlite_sequence WHERE name = 'source_before'))
    WHERE name = 'article_source';
  INSERT INTO sqlite_sequence (name, seq)
    SELECT 'article_source', seq FROM sqlite_sequence WHERE name = 'source_before'
    AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'article_source');
  DROP TABLE source_before;

  ALTER TABLE source_use RENAME TO use_before;
  CREATE TABLE source_use (
    archive INTEGER NOT NULL,
    day TEXT NOT NULL,
    items INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY (archive, day)
  );
  INSERT INTO source_use SELECT 1, day, items, bytes FROM use_before;
  DROP TABLE use_before;
`;
