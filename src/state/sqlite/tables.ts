import { table } from './database/table.js';

/** What is read of each table; `database/migrations.ts` makes them. */
export const TABLES = {
  pages: table('saved_page', {
    id: 'text',
    version: 'text',
    owner: 'text?',
    body: 'sealed',
    drawn_from: 'text?',
  }),
  turns: table('conversation_turn', {
    id: 'text',
    person: 'text',
    place: 'text',
    private: 'integer',
    before: 'text?',
    body: 'sealed',
    asked: 'integer',
    drawn_from: 'text?',
  }),
  asked: table('asked_question', { at: 'integer', found: 'integer', ms: 'real' }),
  unanswered: table('asked_question', { at: 'integer', text: 'text' }),
  votes: table('vote', {
    person: 'text',
    question: 'text?',
    article: 'text',
    headline: 'text',
    paragraph: 'integer',
  }),
  acts: table('archive_act', {
    number: 'integer',
    at: 'integer',
    actor: 'sealed',
    kind: 'text',
    outcome: 'text',
    before: 'text?',
    after: 'text?',
    body: 'sealed',
  }),
  intents: table('archive_intent', { number: 'integer', body: 'sealed' }),
  live: table('archive_live', { version: 'text', pinned: 'integer' }),
  versions: table('archive_version', { version: 'text', act: 'integer', facts: 'sealed' }),
  lists: table('archive_version', { articles: 'bytes' }),
  rejected: table('archive_version', { rejected: 'bytes' }),
  articles: table('archive_article', { digest: 'text', number: 'integer', body: 'bytes' }),
  digests: table('archive_article', { digest: 'text', number: 'integer' }),
  readings: table('archive_reading', { file: 'text', body: 'bytes' }),
  readFiles: table('archive_reading', { file: 'text' }),
  settings: table('server_setting', {
    server: 'text',
    name: 'text',
    value: 'sealed',
    set_by: 'text',
    at: 'integer',
  }),
  vectors: table('vector', { key: 'text', vectors: 'bytes', used: 'integer' }),
} as const;

/** What is lost with a row of each table, for the operator. */
export const LOST_WITH: Readonly<Record<string, string>> = {
  saved_page: 'the buttons under an answer no longer work',
  conversation_turn: 'a question can no longer be followed up',
  asked_question: 'a question is not counted',
  vote: 'a vote is not counted',
  archive_act: 'an entry of the audit trail',
  archive_intent:
    'what an act on files that was cut short had begun; look at the folder of articles and its .trash',
  archive_live: 'which version was live; the folder is read instead',
  archive_version: 'a version of the archive; where it was the live one, the folder is read instead',
  archive_article: 'an article of a version; the folder is read instead, and what it has is kept anew',
  archive_reading: 'a file is read again',
  server_setting: 'what a server has set; the default holds there',
  vector: 'a text is read again for its meaning',
};
