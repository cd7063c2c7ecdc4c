/** An archive path that cannot be used at all; its message is made for a person. */
export class ArchivePathError extends Error {
  override readonly name = 'ArchivePathError';

  constructor(path: string, cause: unknown) {
    const { reason } = faultOf(cause);
    super(`The archive ${path} cannot be read. ${reason} Name a folder of articles, or one file.`, { cause });
  }
}

/** A file system error as a reason and a remedy. */
export function faultOf(error: unknown): { reason: string; remedy: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return {
        reason: 'It does not exist, or vanished while it was read.',
        remedy: 'Check the path and load again.',
      };
    case 'EACCES':
    case 'EPERM':
      return {
        reason: 'The file system does not permit reading it.',
        remedy: 'Give the bot permission to read it.',
      };
    case 'ELOOP':
      return {
        reason: 'It is a symbolic link that leads back to itself.',
        remedy: 'Remove or correct the link.',
      };
    case 'EISDIR':
    case 'ENOTDIR':
      return {
        reason: 'A folder stands where a file should be, or a file where a folder should be.',
        remedy: 'Load again.',
      };
    default:
      return {
        reason: `Reading it failed (${code || (error instanceof Error ? error.message : String(error))}).`,
        remedy: 'Check the disk and load again.',
      };
  }
}
