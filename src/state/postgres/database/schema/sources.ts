import { NUMBER, TEXT } from './column-types.js';

/** Feeds and lists that are followed, and what came from them. */
export const SOURCES = `
  CREATE TABLE article_source (
    number ${NUMBER},
    archive bigint NOT NULL,
    address ${TEXT} NOT NULL,
    about text NOT NULL,
    course text NOT NULL
  );
  CREATE UNIQUE INDEX article_source_address ON article_source (archive, address);
  CREATE TABLE source_item (
    number ${NUMBER},
    source bigint NOT NULL,
    guid ${TEXT},
    link ${TEXT},
    title ${TEXT},
    stamp ${TEXT} NOT NULL,
    standing ${TEXT} NOT NULL,
    tries int NOT NULL,
    at bigint NOT NULL,
    body text NOT NULL,
    text bytea
  );
  CREATE INDEX source_item_guid ON source_item (source, md5(guid)) WHERE guid IS NOT NULL;
  CREATE INDEX source_item_link ON source_item (source, md5(link)) WHERE link IS NOT NULL;
  CREATE INDEX source_item_title ON source_item (source, md5(title));
  CREATE INDEX source_item_standing ON source_item (source, standing);
  CREATE TABLE source_use (
    archive bigint NOT NULL,
    day ${TEXT} NOT NULL,
    items bigint NOT NULL,
    bytes bigint NOT NULL,
    PRIMARY KEY (archive, day)
  );`;
