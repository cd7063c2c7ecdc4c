/**
 * What is moved from one database to another, in one place: every table that both have, with what its columns hold whichever it is.
 * Kinds say what a value is on its way; each database knows how it keeps it.
 */
export type ColumnKind =
  | 'text'
  | 'text?'
  /** A text that an older state may lack, and is empty then. */
  | 'text, or empty'
  /** Plain data; on its way it is JSON. */
  | 'json'
  /** Ids of people, null for nobody. */
  | 'people?'
  | 'whole'
  | 'whole?'
  | 'real'
  | 'flag'
  | 'bytes'
  /** Bytes that SQLite keeps with some of their digest behind them. */
  | 'sealed bytes'
  | 'sealed bytes?'
  /** A whole number that PostgreSQL keeps in 32 bits. */
  | 'short'
  | 'short?';

export type MovedValue = string | number | boolean | null | Uint8Array | readonly string[];
/** In the order of the table's columns. */
export type MovedRow = readonly MovedValue[];

export interface MovedTable {
  readonly name: string;
  /** What a row is named by, and read in the order of. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Its rows have numbers that are given by the database, and none is given twice. */
  readonly isNumbered: boolean;
  /** A condition on rows: the others say that there is nothing. */
  readonly where?: string;
  /** Rows that are on their way together. */
  readonly atOnce: number;
}

const SMALL = 500;
/** Of some kilobytes each. */
const MIDDLING = 100;
/** Each may be some megabytes. */
const LARGE = 8;

/** Those that others name come first. */
export const MOVED_TABLES: readonly MovedTable[] = [
  numbered('archive', { key: 'text', name: 'text', of_server: 'text?', at: 'whole' }),
  keyed('archive_binding', ['server', 'channel'], { server: 'text', channel: 'text', archive: 'whole' }),
  numbered('archive_article', { digest: 'text', body: 'bytes' }, LARGE),
  keyed(
    'archive_version',
    ['archive', 'version'],
    {
      archive: 'whole',
      version: 'text',
      act: 'whole',
      facts: 'json',
      rejected: 'bytes',
      articles: 'bytes',
    },
    1,
  ),
  {
    ...keyed('archive_live', ['archive'], { archive: 'whole', version: 'text', pinned: 'flag' }),
    where: 'version IS NOT NULL',
  },
  numbered(
    'archive_act',
    {
      archive: 'whole',
      at: 'whole',
      actor: 'json',
      kind: 'text',
      outcome: 'text',
      before: 'text?',
      after: 'text?',
      body: 'json',
    },
    MIDDLING,
  ),
  numbered('archive_intent', { archive: 'whole', body: 'json' }, MIDDLING),
  keyed('article_correction', ['archive', 'article'], { archive: 'whole', article: 'text', body: 'json' }),
  keyed(
    'archive_reading',
    ['archive', 'file'],
    { archive: 'whole', file: 'text', reader: 'text', body: 'sealed bytes' },
    LARGE,
  ),
  keyed('saved_page', ['id'], {
    id: 'text',
    archive: 'whole',
    kind: 'text',
    version: 'text',
    owner: 'text, or empty',
    body: 'json',
    expires: 'whole',
    drawn_from: 'people?',
  }),
  numbered('conversation_turn', {
    archive: 'whole',
    id: 'text',
    person: 'text',
    place: 'text',
    private: 'flag',
    before: 'text?',
    body: 'json',
    asked: 'whole',
    drawn_from: 'people?',
  }),
  numbered('asked_question', {
    archive: 'whole',
    at: 'whole',
    found: 'flag',
    ms: 'real',
    text: 'text?',
    server: 'text?',
  }),
  keyed('vote', ['archive', 'answer', 'person'], {
    archive: 'whole',
    answer: 'text',
    person: 'text',
    value: 'short',
    question: 'text?',
    article: 'text',
    headline: 'text',
    paragraph: 'short',
    server: 'text?',
    at: 'whole',
    drawn_from: 'people?',
  }),
  numbered('wanted_answer', {
    archive: 'whole',
    person: 'text',
    server: 'text?',
    channel: 'text?',
    locale: 'text',
    question: 'text',
    filters: 'json',
    version: 'text',
    at: 'whole',
    drawn_from: 'people?',
  }),
  keyed('solved_gap', ['archive', 'server', 'question'], {
    archive: 'whole',
    server: 'text',
    question: 'text',
    solved_by: 'text',
    at: 'whole',
  }),
  keyed('server_setting', ['server', 'name'], {
    server: 'text',
    name: 'text',
    value: 'json',
    set_by: 'text',
    at: 'whole',
  }),
  keyed('digest_sent', ['archive', 'server'], {
    archive: 'whole',
    server: 'text',
    period: 'text',
    up_to: 'whole',
  }),
  keyed('noted_article', ['archive', 'article'], { archive: 'whole', article: 'text', at: 'whole' }),
  numbered('follow', {
    archive: 'whole',
    person: 'text',
    server: 'text?',
    target: 'text',
    locale: 'text',
    sought: 'json',
    alike: 'text',
    at: 'whole',
    up_to: 'whole',
    beyond: 'short',
    paused: 'text?',
    paused_at: 'whole?',
  }),
  numbered('follow_waiting', { follow: 'whole', article: 'text', at: 'whole' }),
  keyed('follow_target', ['archive', 'target'], {
    archive: 'whole',
    target: 'text',
    told: 'whole',
    batch: 'whole?',
    tries: 'short',
    retry: 'whole',
  }),
  numbered('article_source', { archive: 'whole', address: 'text', about: 'json', course: 'json' }),
  numbered(
    'source_item',
    {
      source: 'whole',
      guid: 'text?',
      link: 'text?',
      title: 'text?',
      stamp: 'text',
      standing: 'text',
      tries: 'short',
      at: 'whole',
      body: 'json',
      text: 'sealed bytes?',
    },
    LARGE,
  ),
  keyed('source_use', ['archive', 'day'], { archive: 'whole', day: 'text', items: 'whole', bytes: 'whole' }),
  keyed('vector', ['key'], { key: 'text', vectors: 'bytes', used: 'short' }, MIDDLING),
];

function numbered(name: string, columns: MovedTable['columns'], atOnce = SMALL): MovedTable {
  return { name, key: ['number'], columns: { number: 'whole', ...columns }, isNumbered: true, atOnce };
}

function keyed(
  name: string,
  key: readonly string[],
  columns: MovedTable['columns'],
  atOnce = SMALL,
): MovedTable {
  return { name, key, columns, isNumbered: false, atOnce };
}
