/** A table of the state database, as its check reads it. One file, because what is checked is to be seen in one place. */
export interface CheckedTable {
  readonly name: string;
  /** What names a row; unique. A text where it is one of `texts`, else a whole number. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly blobs: readonly string[];
  /** Of `texts`, those that hold JSON. */
  readonly json: readonly string[];
  /** What one row of it is to people, for one and for several. */
  readonly row: readonly [string, string];
  /** What to do when rows of it are damaged. */
  readonly remedy: string;
}

const RESTORE = 'Stop the bot and put a copy back: npm run state -- restore FILE.';
const READ_ANEW = `${RESTORE} Without one, move the file away: the next start reads the folder of articles anew.`;
const PASSES = 'What is damaged is of no use any more; it is deleted when its time is over.';

export const CHECKED_TABLES: readonly CheckedTable[] = [
  {
    name: 'archive_article',
    key: 'number',
    texts: ['digest'],
    blobs: ['body'],
    json: [],
    row: ['an article', 'articles'],
    remedy: READ_ANEW,
  },
  {
    name: 'archive_version',
    key: 'version',
    texts: ['version', 'facts'],
    blobs: ['rejected', 'articles'],
    json: ['facts'],
    row: ['a version of the archive', 'versions of the archive'],
    remedy: READ_ANEW,
  },
  {
    name: 'archive_live',
    key: 'one',
    texts: ['version'],
    blobs: [],
    json: [],
    row: ['what says which version is live', 'what says which version is live'],
    remedy: READ_ANEW,
  },
  {
    name: 'archive_act',
    key: 'number',
    texts: ['actor', 'kind', 'outcome', 'before', 'after', 'body'],
    blobs: [],
    json: ['actor', 'body'],
    row: ['an entry of the audit trail', 'entries of the audit trail'],
    remedy: RESTORE,
  },
  {
    name: 'archive_intent',
    key: 'number',
    texts: ['body'],
    blobs: [],
    json: ['body'],
    row: ['an act that was under way', 'acts that were under way'],
    remedy: RESTORE,
  },
  {
    name: 'archive_reading',
    key: 'file',
    texts: ['file', 'reader'],
    blobs: ['body'],
    json: [],
    row: ['how a file was read', 'readings of files'],
    remedy: READ_ANEW,
  },
  {
    name: 'saved_page',
    key: 'id',
    texts: ['id', 'kind', 'version', 'owner', 'body', 'drawn_from'],
    blobs: [],
    json: ['body'],
    row: ['what the buttons of a message need', 'messages’ worth of what buttons need'],
    remedy: PASSES,
  },
  {
    name: 'conversation_turn',
    key: 'number',
    texts: ['id', 'person', 'place', 'before', 'body', 'drawn_from'],
    blobs: [],
    json: ['body'],
    row: ['a question of a conversation', 'questions of conversations'],
    remedy: PASSES,
  },
  {
    name: 'asked_question',
    key: 'number',
    texts: ['text', 'server'],
    blobs: [],
    json: [],
    row: ['a question that was counted', 'questions that were counted'],
    remedy: PASSES,
  },
  {
    name: 'vote',
    key: 'rowid',
    texts: ['answer', 'person', 'question', 'article', 'headline', 'server', 'drawn_from'],
    blobs: [],
    json: [],
    row: ['a vote', 'votes'],
    remedy: PASSES,
  },
  {
    name: 'server_setting',
    key: 'rowid',
    texts: ['server', 'name', 'value', 'set_by'],
    blobs: [],
    json: ['value'],
    row: ['what a server has set', 'settings of servers'],
    remedy: `${RESTORE} Without one, set it again with /setup.`,
  },
  {
    name: 'wanted_answer',
    key: 'number',
    texts: ['person', 'server', 'channel', 'locale', 'question', 'filters', 'version', 'drawn_from'],
    blobs: [],
    json: ['filters'],
    row: ['a question whose asker waits for an answer', 'questions whose askers wait for an answer'],
    remedy: PASSES,
  },
  {
    name: 'solved_gap',
    key: 'rowid',
    texts: ['server', 'question', 'solved_by'],
    json: [],
    blobs: [],
    row: ['that a question was called solved', 'questions that were called solved'],
    remedy: PASSES,
  },
  {
    name: 'noted_article',
    key: 'rowid',
    texts: ['article'],
    json: [],
    blobs: [],
    row: ['that an article is not new any more', 'articles that are not new any more'],
    remedy: `${RESTORE} Without one, they may be told as new again.`,
  },
  {
    name: 'digest_sent',
    key: 'rowid',
    texts: ['server', 'period'],
    json: [],
    blobs: [],
    row: ['how far a server was told of new articles', 'how far servers were told of new articles'],
    remedy: `${RESTORE} Without one, digests begin anew.`,
  },
  {
    name: 'follow',
    key: 'number',
    texts: ['person', 'server', 'target', 'locale', 'sought', 'alike', 'paused'],
    json: ['sought'],
    blobs: [],
    row: ['what somebody follows', 'things that people follow'],
    remedy: `${RESTORE} Without one, it is followed again with /follow.`,
  },
  {
    name: 'follow_waiting',
    key: 'number',
    texts: ['article'],
    json: [],
    blobs: [],
    row: ['a new article that waits to be told', 'new articles that wait to be told'],
    remedy: PASSES,
  },
  {
    name: 'follow_target',
    key: 'rowid',
    texts: ['target'],
    json: [],
    blobs: [],
    row: ['when somebody was told of new articles', 'times at which people were told of new articles'],
    remedy: PASSES,
  },
  {
    name: 'article_source',
    key: 'number',
    texts: ['address', 'about', 'course'],
    json: ['about', 'course'],
    blobs: [],
    row: ['a source of articles', 'sources of articles'],
    remedy: `${RESTORE} Without one, add it again.`,
  },
  {
    name: 'source_item',
    key: 'number',
    texts: ['guid', 'link', 'title', 'stamp', 'standing', 'body'],
    json: ['body'],
    blobs: ['text'],
    row: ['what a source told of an article', 'articles that sources told of'],
    remedy: `${RESTORE} Without one, it is fetched again.`,
  },
  {
    name: 'source_use',
    key: 'rowid',
    texts: ['day'],
    json: [],
    blobs: [],
    row: ['what sources brought on a day', 'days on which sources brought something'],
    remedy: PASSES,
  },
  {
    name: 'vector',
    key: 'key',
    texts: ['key'],
    blobs: ['vectors', 'seal'],
    json: [],
    row: ['what a text means', 'texts’ meanings'],
    remedy: READ_ANEW,
  },
];
