import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { ArchiveProblem } from '../live/curator/problem.js';
import { problemText } from './archive/problem-text.js';
import type { Context } from './commands/context.js';
import { described } from './described.js';
import type { Incoming } from './gateway/incoming.js';
import type { View } from './reply/gate.js';
import { notice } from './reply/notice.js';
import { Problem } from './reply/problem.js';

/** What a person is told of a failure: what they can put right, or an id under which the log has the rest. */
export function explaining(log: Logger) {
  /** Gives the id. */
  function logFailure(error: unknown, incoming: Incoming): string {
    // Short enough to read out, long enough to find one line in the log.
    const id = randomBytes(4).toString('hex');
    log.error({ err: error, errorId: id, ...described(incoming) }, 'interaction failed');
    return id;
  }

  function explained(error: unknown, incoming: Incoming, { t }: Context): View {
    if (error instanceof Problem) return notice(error.sentence(t), error.outcome);
    if (error instanceof ArchiveProblem) return notice(problemText(t, error), 'refused');
    return notice(t.md('error.failed', { id: logFailure(error, incoming) }), 'failed');
  }

  return { explained, logFailure };
}
