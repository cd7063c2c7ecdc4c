import { ArchivePathError } from '../../archive/fault.js';
import { WebFault } from '../../sources/web/web-fault.js';
import { OvertakenError, StateError } from '../../state/state-error.js';
import { ArchiveProblem } from './problem.js';
import { codeOf, problems } from './problems.js';

/** Whatever was thrown, as a problem if it is one of the foreseen: the state's and the disk's. */
export function asProblem(error: unknown, folder: string, signal?: AbortSignal): unknown {
  if (error instanceof ArchiveProblem) return error;
  if (signal?.aborted) return problems.aborted(error);
  if (error instanceof WebFault)
    return new ArchiveProblem(error.code, error.reason, error.remedy, error.details, { cause: error });
  if (error instanceof OvertakenError) return problems.expired();
  if (error instanceof StateError)
    return error.isFull
      ? problems.diskFull('the state', error)
      : problems.stateUnusable(error.message, error);
  if (error instanceof ArchivePathError) return problems.folderUnreadable(folder, error);
  if (['ENOSPC', 'EDQUOT'].includes(codeOf(error))) return problems.diskFull('the archive', error);
  if (codeOf(error) === 'ENOENT') return problems.folderUnreadable(folder, error);
  if (codeOf(error) !== '' && error instanceof Error && 'syscall' in error) {
    const path = 'path' in error && typeof error.path === 'string' ? error.path : folder;
    return problems.fileUnwritable(path, error);
  }
  return error;
}
