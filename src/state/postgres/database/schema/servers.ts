import { TEXT } from './column-types.js';

/** What servers have set, and what was told to them. */
export const SERVERS = `
  CREATE TABLE server_setting (
    server ${TEXT} NOT NULL,
    name ${TEXT} NOT NULL,
    value text NOT NULL,
    set_by ${TEXT} NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (server, name)
  );
  CREATE TABLE digest_sent (
    archive bigint NOT NULL,
    server ${TEXT} NOT NULL,
    period ${TEXT} NOT NULL,
    up_to bigint NOT NULL,
    PRIMARY KEY (archive, server)
  );`;
