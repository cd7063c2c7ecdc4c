import { TEXT } from './column-types.js';

/** Which processes share the database, what they tell each other, and what one of them has to be told by another. */
export const MEMBERS = `
  CREATE TABLE member (
    id ${TEXT} PRIMARY KEY,
    name text NOT NULL,
    until timestamptz NOT NULL
  );
  CREATE TABLE person_lock (number int PRIMARY KEY);
  INSERT INTO person_lock (number) SELECT * FROM generate_series(0, 255);
  CREATE TABLE forget_waiting (
    person ${TEXT} NOT NULL,
    member ${TEXT} NOT NULL,
    at double precision NOT NULL,
    PRIMARY KEY (person, member)
  );
  CREATE INDEX forget_waiting_member ON forget_waiting (member);
  CREATE TABLE member_archive (
    archive bigint NOT NULL,
    member ${TEXT} NOT NULL,
    live ${TEXT} NOT NULL,
    ready ${TEXT},
    epoch bigint NOT NULL,
    PRIMARY KEY (archive, member)
  );
  CREATE INDEX member_archive_member ON member_archive (member);
  CREATE TABLE archive_staged (
    archive bigint PRIMARY KEY,
    version ${TEXT} NOT NULL,
    rejected bytea NOT NULL,
    articles bytea NOT NULL
  );`;
