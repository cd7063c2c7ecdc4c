import { ArchivePathError, faultOf } from '../../archive/fault.js';
import type { Actor } from './audit.js';
import { ArchiveProblem } from './problem.js';
import { uploadProblems } from './upload-problems.js';

/** One way to say each thing that can go wrong; see `ProblemCode`. */
export const problems = {
  busy: (by: Actor) =>
    new ArchiveProblem(
      'busy',
      `${by.name} is changing the archive right now.`,
      'Wait until that is done, then try again.',
      { by: by.name },
    ),
  expired: () =>
    new ArchiveProblem(
      'expired',
      'That is no longer there to be acted on: it was used, dropped, too old, or made from another version.',
      'Start it anew.',
    ),
  actUnknown: () =>
    new ArchiveProblem(
      'act-unknown',
      'The process that was doing it has ended, and it is not known whether it was done.',
      'The history of the archive shows whether it was; if not, try again.',
    ),
  removesTooMuch: (removed: number, of: number, most: number) =>
    new ArchiveProblem(
      'removes-too-much',
      `It would remove ${removed} of ${of} articles (${percent(removed, of)} %); at most ${most} % may go at once.`,
      'Check the folder. If it is meant, apply it with force, or raise MAX_REMOVED_PERCENT.',
      { removed, of, percent: percent(removed, of), most },
    ),
  nothingLeft: (folder: string) =>
    new ArchiveProblem(
      'nothing-left',
      `${folder} gave no article at all.`,
      'Check that it is the right folder and that its files can be read.',
      { folder },
    ),
  folderUnreadable: (folder: string, error: unknown) => {
    const cause = error instanceof ArchivePathError ? error.cause : error;
    const { reason } = faultOf(cause);
    return new ArchiveProblem(
      'folder-unreadable',
      `The archive folder ${folder} cannot be read. ${reason}`,
      'Bring it back, or set ARTICLES_DIR to where the articles are; until then the bot answers from what it has.',
      { folder, fault: reason },
      { cause: error },
    );
  },
  folderFixed: (folder: string, fault: string) =>
    new ArchiveProblem(
      'folder-fixed',
      `No file can be put into ${folder}: ${fault}`,
      'Set ARTICLES_DIR to a folder that the bot may write to.',
      { folder, fault },
    ),
  diskFull: (where: string, cause: unknown) =>
    new ArchiveProblem(
      'disk-full',
      `There is no space left on the disk of ${where}. Nothing was changed.`,
      'Make room, then try again.',
      { where },
      { cause },
    ),
  fileUnwritable: (file: string, cause: unknown) => {
    const fault = codeOf(cause) || 'unknown fault';
    return new ArchiveProblem(
      'file-unwritable',
      `${file} could not be written (${fault}). Nothing was changed.`,
      'Check the permissions of the archive folder, then try again.',
      { file, fault },
      { cause },
    );
  },
  unsettled: (file: string) =>
    new ArchiveProblem(
      'unsettled',
      `${file} went on changing while it was read.`,
      'Wait until it is written, then try again.',
      { file },
    ),
  stateUnusable: (fault: string, cause: unknown) =>
    new ArchiveProblem(
      'state-unusable',
      `${fault} What is done to the archive must be kept there, so nothing was changed.`,
      'Put STATE_DIR right, then try again.',
      { fault },
      { cause },
    ),
  stateHeld: (folder: string, holder: string) =>
    new ArchiveProblem(
      'state-held',
      `${folder} is in use by ${holder}.`,
      'Stop it first; while the bot runs, use /archive in Discord.',
      { holder },
    ),
  versionUnknown: (version: string) =>
    new ArchiveProblem('version-unknown', `No kept version begins with ${version}.`, 'See the history.', {
      version,
    }),
  versionAmbiguous: (version: string) =>
    new ArchiveProblem(
      'version-ambiguous',
      `Several kept versions begin with ${version}.`,
      'Give more of its digits.',
      { version },
    ),
  versionLive: (version: string) =>
    new ArchiveProblem('version-live', `${version.slice(0, 12)} is the live version.`, 'See the history.', {
      version,
    }),
  articleUnknown: (article: string) =>
    new ArchiveProblem(
      'article-unknown',
      `The archive has no article with the id ${article}.`,
      'Pick one from the list.',
      { article },
    ),
  articleFixed: (file: string) =>
    new ArchiveProblem(
      'article-fixed',
      `${file} holds several articles, of which one cannot be taken out without changing the ids of others.`,
      'Take it out of the file by hand, then reload.',
      { file },
    ),
  fileOutside: (file: string) =>
    new ArchiveProblem(
      'file-outside',
      `${file} lies outside of the archive folder, where a link leads, and is not touched. Nothing was changed.`,
      'Take the link out of the folder, then reload.',
      { file },
    ),
  nothingChanged: () =>
    new ArchiveProblem(
      'nothing-changed',
      'Nothing differs from the live version.',
      'There is nothing to apply.',
    ),
  articleExists: (articles: readonly string[]) =>
    new ArchiveProblem(
      'article-exists',
      `The archive already has ${articles.join(', ')}.`,
      'Replace it, or give the file another name or id.',
      { articles: articles.join(', ') },
    ),
  ...uploadProblems,
  aborted: (cause: unknown) =>
    new ArchiveProblem(
      'aborted',
      'It was stopped before it was done. Nothing was changed.',
      'Start it anew.',
      {},
      { cause },
    ),
};

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function percent(part: number, of: number): number {
  return of === 0 ? 0 : Math.ceil((part / of) * 100);
}
