import { NUMBER, TEXT } from './column-types.js';

/** Which articles are new, who follows what, and what waits to be sent. */
export const ALERTS = `
  CREATE TABLE noted_article (
    archive bigint NOT NULL,
    article ${TEXT} NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (archive, article)
  );
  CREATE INDEX noted_article_at ON noted_article (archive, at);

  CREATE TABLE follow (
    number ${NUMBER},
    archive bigint NOT NULL,
    person ${TEXT} NOT NULL,
    server ${TEXT},
    target ${TEXT} NOT NULL,
    locale ${TEXT} NOT NULL,
    sought text NOT NULL,
    alike ${TEXT} NOT NULL,
    at bigint NOT NULL,
    up_to bigint NOT NULL,
    beyond int NOT NULL DEFAULT 0,
    paused ${TEXT},
    paused_at bigint
  );
  CREATE UNIQUE INDEX follow_target_alike ON follow (archive, target, alike);
  CREATE INDEX follow_target_of ON follow (target);
  CREATE INDEX follow_person ON follow (person);
  CREATE INDEX follow_server ON follow (server) WHERE server IS NOT NULL;
  CREATE TABLE follow_waiting (
    number ${NUMBER},
    follow bigint NOT NULL,
    article ${TEXT} NOT NULL,
    at bigint NOT NULL
  );
  CREATE UNIQUE INDEX follow_waiting_article ON follow_waiting (follow, article);
  CREATE TABLE follow_target (
    archive bigint NOT NULL,
    target ${TEXT} NOT NULL,
    told bigint NOT NULL DEFAULT 0,
    batch bigint,
    tries int NOT NULL DEFAULT 0,
    retry bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (archive, target)
  );`;
