import { ALERTS } from './schema/alerts.js';
import { ARCHIVE } from './schema/archive.js';
import { ARCHIVES } from './schema/archives.js';
import { ASKING } from './schema/asking.js';
import { MEMBERS } from './schema/members.js';
import { SERVERS } from './schema/servers.js';
import { SHARED_ARCHIVE } from './schema/shared-archive.js';
import { SOURCES } from './schema/sources.js';
import { UNTOLD_ACTS } from './schema/untold-acts.js';
import { CLAIMS } from './schema/claims.js';

/**
 * The tables, all of their steps together: `schema_step` says how many have been taken. A step that has been released is never edited;
 * a change is a further step. Rows that are of an archive say which; plain data is JSON in a text, so that it comes back as it was.
 * Nothing here needs an extension, a trigger or a sequence without gaps.
 */
export const MIGRATIONS: readonly string[] = [
  // The first step, by subject.
  [ARCHIVES, ASKING, SERVERS, ALERTS, SOURCES, ARCHIVE].join('\n'),
  SHARED_ARCHIVE,
  MEMBERS,
  UNTOLD_ACTS,
  CLAIMS,
];
