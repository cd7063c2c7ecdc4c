import { NUMBER, TEXT } from './column-types.js';

/** What is asked and what of it is kept: pages, conversations, votes, gaps, and who has to be told of an answer. */
export const ASKING = `
  CREATE TABLE saved_page (
    id ${TEXT} PRIMARY KEY,
    archive bigint NOT NULL,
    kind ${TEXT} NOT NULL,
    version ${TEXT} NOT NULL,
    owner ${TEXT} NOT NULL,
    body text NOT NULL,
    expires bigint NOT NULL,
    drawn_from text[]
  );
  CREATE INDEX saved_page_expires ON saved_page (expires);
  CREATE INDEX saved_page_owner ON saved_page (owner);
  CREATE INDEX saved_page_drawn_from ON saved_page (id) WHERE drawn_from IS NOT NULL;

  CREATE TABLE conversation_turn (
    number ${NUMBER},
    archive bigint NOT NULL,
    id ${TEXT} NOT NULL UNIQUE,
    person ${TEXT} NOT NULL,
    place ${TEXT} NOT NULL,
    private boolean NOT NULL,
    before ${TEXT},
    body text NOT NULL,
    asked bigint NOT NULL,
    drawn_from text[]
  );
  CREATE INDEX conversation_turn_person ON conversation_turn (person, place, number);
  CREATE INDEX conversation_turn_place ON conversation_turn (place, asked);
  CREATE INDEX conversation_turn_asked ON conversation_turn (asked);
  CREATE INDEX conversation_turn_drawn_from ON conversation_turn (number) WHERE drawn_from IS NOT NULL;
  CREATE TABLE conversation (
    archive bigint NOT NULL,
    person ${TEXT} NOT NULL,
    place ${TEXT} NOT NULL,
    asked bigint NOT NULL,
    PRIMARY KEY (archive, person, place)
  );
  CREATE INDEX conversation_person ON conversation (person);
  CREATE INDEX conversation_asked ON conversation (asked);

  CREATE TABLE lock (number int PRIMARY KEY);
  CREATE TABLE forgotten (
    person ${TEXT} PRIMARY KEY,
    at double precision NOT NULL
  );

  CREATE TABLE asked_question (
    number ${NUMBER},
    archive bigint NOT NULL,
    at bigint NOT NULL,
    found boolean NOT NULL,
    ms double precision NOT NULL,
    text text,
    server ${TEXT}
  );
  CREATE INDEX asked_question_at ON asked_question (archive, at);
  CREATE INDEX asked_question_server ON asked_question (server, at);

  CREATE TABLE vote (
    archive bigint NOT NULL,
    answer ${TEXT} NOT NULL,
    person ${TEXT} NOT NULL,
    value smallint NOT NULL,
    question ${TEXT},
    article ${TEXT} NOT NULL,
    headline ${TEXT} NOT NULL,
    paragraph int NOT NULL,
    server ${TEXT},
    at bigint NOT NULL,
    drawn_from text[],
    PRIMARY KEY (archive, answer, person)
  );
  CREATE INDEX vote_person ON vote (person);
  CREATE INDEX vote_server ON vote (server, at);
  CREATE INDEX vote_at ON vote (at);
  CREATE INDEX vote_drawn_from ON vote (person) WHERE drawn_from IS NOT NULL;

  CREATE TABLE wanted_answer (
    number ${NUMBER},
    archive bigint NOT NULL,
    person ${TEXT} NOT NULL,
    server ${TEXT},
    channel ${TEXT},
    locale ${TEXT} NOT NULL,
    question ${TEXT} NOT NULL,
    filters text NOT NULL,
    version ${TEXT} NOT NULL,
    at bigint NOT NULL,
    drawn_from text[]
  );
  CREATE INDEX wanted_answer_person ON wanted_answer (person);
  CREATE INDEX wanted_answer_server ON wanted_answer (server, at);
  CREATE INDEX wanted_answer_drawn_from ON wanted_answer (number) WHERE drawn_from IS NOT NULL;

  CREATE TABLE solved_gap (
    archive bigint NOT NULL,
    server ${TEXT} NOT NULL,
    question ${TEXT} NOT NULL,
    solved_by ${TEXT} NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (archive, server, question)
  );`;
