import { OvertakenError } from '../state-error.js';

export function overtaken(): OvertakenError {
  return new OvertakenError('Another version of the archive went live meanwhile.');
}
