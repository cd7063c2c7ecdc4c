import { StateError } from '../../state/state-error.js';
import { problems } from '../curator/problems.js';

/** For `catch`: a state that cannot be used is a problem that moderators are told; all else goes on as it is. */
export function unusable(error: unknown): never {
  throw error instanceof StateError ? problems.stateUnusable(error.message, error) : error;
}
