import { NUMBER, TEXT } from './column-types.js';

/** What archives there are, and which server or channel is bound to which. */
export const ARCHIVES = `
  CREATE TABLE archive (
    number ${NUMBER},
    key ${TEXT} NOT NULL UNIQUE,
    name text NOT NULL,
    of_server ${TEXT},
    at bigint NOT NULL
  );
  INSERT INTO archive (key, name, of_server, at) VALUES ('main', 'main', NULL, 0);
  CREATE TABLE archive_binding (
    server ${TEXT} NOT NULL,
    channel ${TEXT} NOT NULL,
    archive bigint NOT NULL,
    PRIMARY KEY (server, channel)
  );`;
