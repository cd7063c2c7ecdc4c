import { NUMBER, TEXT } from './column-types.js';

/** The versions of an archive with their articles, which is live, acts, and who may do them. */
export const ARCHIVE = `
  CREATE TABLE archive_article (
    number ${NUMBER},
    digest ${TEXT} NOT NULL UNIQUE,
    body bytea NOT NULL
  );
  CREATE TABLE archive_version (
    archive bigint NOT NULL,
    version ${TEXT} NOT NULL,
    act bigint NOT NULL,
    facts text NOT NULL,
    rejected bytea NOT NULL,
    articles bytea NOT NULL,
    PRIMARY KEY (archive, version)
  );
  CREATE INDEX archive_version_act ON archive_version (archive, act);
  CREATE TABLE archive_live (
    archive bigint PRIMARY KEY,
    version ${TEXT},
    pinned boolean NOT NULL DEFAULT false,
    epoch bigint NOT NULL DEFAULT 0
  );
  CREATE TABLE lease (
    one int PRIMARY KEY CHECK (one = 1),
    holder text NOT NULL,
    until timestamptz NOT NULL,
    fence bigint NOT NULL
  );
  CREATE TABLE archive_act (
    number ${NUMBER},
    archive bigint NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    kind ${TEXT} NOT NULL,
    outcome ${TEXT} NOT NULL,
    before ${TEXT},
    after ${TEXT},
    body text NOT NULL
  );
  CREATE INDEX archive_act_archive ON archive_act (archive, number);
  CREATE TABLE archive_intent (
    number ${NUMBER},
    archive bigint NOT NULL,
    body text NOT NULL
  );
  CREATE TABLE article_correction (
    archive bigint NOT NULL,
    article ${TEXT} NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (archive, article)
  );
  CREATE TABLE archive_reading (
    archive bigint NOT NULL,
    file ${TEXT} NOT NULL,
    reader ${TEXT} NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (archive, file)
  );

  CREATE TABLE vector (
    key ${TEXT} PRIMARY KEY,
    vectors bytea NOT NULL,
    used int NOT NULL
  );
  CREATE INDEX vector_used ON vector (used);`;
