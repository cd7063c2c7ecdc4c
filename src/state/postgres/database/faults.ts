import { StateError } from '../../state-error.js';

/** What went wrong with a database. */
export interface Fault {
  /** For whoever asked. */
  readonly error: StateError;
  /** Whether the server cannot be reached or does not answer, so that whatever is asked next would fail too. */
  readonly isAway: boolean;
  /** Whether a deadline passed, which a server that is only busy may miss too. */
  readonly isLate: boolean;
  /** Whether it is only that others were at it just then: nobody has to do anything. */
  readonly isPassing: boolean;
  /** Whether only this connection was cut, so that the same may work on another one at once. */
  readonly isCut: boolean;
}

/** Of Node's own, where there is no connection or it ended. */
const NETWORK = /^(?:ECONN|ENOTFOUND|EAI_|ENOENT|EPIPE|ETIMEDOUT|EHOST|ENET|EACCES|EPERM)/;
/** SQLSTATE: no connection, shut down, not yet started. */
const AWAY = /^(?:08|57P0[1-3])/;
/** A lock, a deadline of the server's, two changes that cannot be brought in order. */
const PASSING = /^(?:40|55P03|57014)/;
/** The first of a connection that a person or a shutdown ended. */
const TERMINATED = '57P01';
const LATE = /^(?:Query read timeout|timeout ex)/;
const ENDED = /^(?:Connection terminated|Client has encountered)/;

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'The PostgreSQL server refuses the account of DATABASE_URL'],
  [/^3D000/, 'The database of DATABASE_URL does not exist'],
  [/^3F000/, 'The schema that DATABASE_URL names does not exist'],
  [/^42501/, 'The account of DATABASE_URL may not do what is needed in its database'],
  [/^25006/, 'The PostgreSQL server takes no writes (it may be a replica)'],
  [/^53100/, 'There is no space left on the disk of the PostgreSQL server'],
  [/^53300/, 'The PostgreSQL server has no connection left'],
  [/^55P03|^57014/, 'The PostgreSQL server took too long'],
  [/^40/, 'The PostgreSQL server could not bring two changes in order'],
];

/** A deadline of ours that passed. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/**
 * What an error of the client or the server says. `undefined` for what is neither: a fault of the program, which is not to be taken
 * for trouble with the database.
 */
export function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isLate = error instanceof TooLate || LATE.test(error.message);
  const isAway = isLate || ENDED.test(error.message) || NETWORK.test(code) || AWAY.test(code);
  const isServers = 'severity' in error;
  // Several addresses were tried, and none answered.
  const isAggregate = error instanceof AggregateError;
  if (!isAway && !isServers && !isAggregate) return undefined;
  return {
    error: new StateError(sentenceFor(error, code), code === '53100', error),
    isAway: isAway || isAggregate,
    isLate,
    isPassing: PASSING.test(code),
    isCut: code === TERMINATED || code === 'ECONNRESET' || /^Connection terminated/.test(error.message),
  };
}

function sentenceFor(error: Error, code: string): string {
  const known = SENTENCES.find(([states]) => states.test(code));
  if (known) return `${known[1]} (${error.message}).`;
  if ('severity' in error && !AWAY.test(code)) return `The PostgreSQL server failed (${error.message}).`;
  const why = error.message || code || 'no connection';
  return `The PostgreSQL server cannot be reached (${why}).`;
}
