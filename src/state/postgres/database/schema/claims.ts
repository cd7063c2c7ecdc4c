import { TEXT } from './column-types.js';

/** Who has what for a while: it goes by itself, and what it is stands in its name. */
export const CLAIMS = `
  CREATE TABLE claim (
    name ${TEXT} PRIMARY KEY,
    taken_by ${TEXT} NOT NULL,
    until timestamptz NOT NULL
  );
  CREATE INDEX claim_until ON claim (until);`;
