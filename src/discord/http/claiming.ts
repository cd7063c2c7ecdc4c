import type { Logger } from 'pino';
import type { Claims } from '../../state/processes/claims.js';
import { StateError } from '../../state/state-error.js';

/** Discord takes no answer to an interaction that is older. */
const VALID_MS = 15 * 60_000;

/**
 * Whether an interaction is this process's to work out: Discord may send it once more, and a load balancer give that to another one,
 * of those that share a database. Where that cannot be known it is: of two answers Discord takes the first.
 */
export function claimingIn(claims: Claims | null, log: Logger): (interaction: string) => Promise<boolean> {
  return async (interaction) => {
    if (claims === null) return true;
    try {
      return (await claims.take(`interaction ${interaction}`, VALID_MS)) === 0;
    } catch (error) {
      // A database that cannot be used tells of itself.
      if (!(error instanceof StateError)) log.warn({ err: error }, 'an interaction could not be claimed');
      return true;
    }
  };
}
