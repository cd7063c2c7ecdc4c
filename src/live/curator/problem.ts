import type { WebFaultCode } from '../../sources/web/web-fault.js';

/** Why an act of a moderator was refused or failed. Each has its texts in `ArchiveProblem`, and in Discord's languages. */
export type ProblemCode =
  /** Somebody else is changing the archive. `by`: who. */
  | 'busy'
  /** The proposal or upload is not there any more: applied, cancelled, made from another version, or too old. */
  | 'expired'
  /** It would take away more of the articles than MAX_REMOVED_PERCENT allows. `removed`, `of`, `percent`, `most`. */
  | 'removes-too-much'
  /** The folder gave no article at all while the live version has some. `folder`. */
  | 'nothing-left'
  /** The archive folder is not there or cannot be opened. `folder`, `fault`. */
  | 'folder-unreadable'
  /** The archive is one file, or lies where files cannot be put. `folder`, `fault`. */
  | 'folder-fixed'
  /** No space on the disk of the archive or the state. `where`. */
  | 'disk-full'
  /** Writing a file failed. `file`, `fault`. */
  | 'file-unwritable'
  /** Files went on changing while they were read. `file`. */
  | 'unsettled'
  /** The state database is locked, damaged or cannot be written: acts are not kept in memory. `fault`. */
  | 'state-unusable'
  /** Another process has the state folder. `holder`. */
  | 'state-held'
  | 'archive-held'
  /** Another process was doing it and has ended, so that it is not known whether it was done. */
  | 'act-unknown'
  /** No kept version has that name. `version`. */
  | 'version-unknown'
  /** Several kept versions begin with that. `version`. */
  | 'version-ambiguous'
  /** That version is the live one already. `version`. */
  | 'version-live'
  /** No live article has that id. `article`. */
  | 'article-unknown'
  /** The article stands in a file that cannot be shortened by it. `file`. */
  | 'article-fixed'
  /** The file lies where a link leads out of the archive folder. `file`. */
  | 'file-outside'
  /** Nothing differs from the live version. */
  | 'nothing-changed'
  /** Ids of the upload are taken by live articles: allowed with `replace`. `articles`. */
  | 'article-exists'
  /** The same text stands in the archive already, under another id. `article`. */
  | 'article-copied'
  /** The upload's name: leads out of the folder, is hidden, too long, or belongs to no article. `file`. */
  | 'upload-name'
  /** `file`, `extension`. */
  | 'upload-kind'
  /** `bytes`, `most`. */
  | 'upload-too-large'
  /** No text, or a picture, program, archive under a text's name. `file`. */
  | 'upload-binary'
  /** Nested or repeated beyond reason, or grows far beyond its size when read. `file`. */
  | 'upload-bomb'
  /** It was read, and gave no article. `file`, `reason`, `remedy`, `line`. */
  | 'upload-unreadable'
  /** Of several files, two have one name. `file`. */
  | 'upload-twice'
  /** Of several files, two have an article with one id. `file`, `other`. */
  | 'upload-same'
  /** Something could not be had from the web. */
  | WebFaultCode
  /** That address is a source already. `source`. */
  | 'source-known'
  /** There is no such source. `source`. */
  | 'source-unknown'
  /** There are as many sources as may be. `most`. */
  | 'sources-full'
  /** It is being asked already. `source`. */
  | 'source-busy'
  /** Nothing of it waits to be taken. `source`. */
  | 'source-empty'
  /** It is no day, or several. `value`. */
  | 'edit-date'
  /** It is no http(s) address that can be shown to anyone. `value`. */
  | 'edit-url'
  /** There has to be one. */
  | 'edit-headline'
  /** `length`, `most`. */
  | 'edit-long'
  /** Another moderator has changed the same field since. `now`, `seen`. */
  | 'edit-overtaken'
  /** It says that already. */
  | 'edit-same'
  /** There is no correction to take back. `article`. */
  | 'edit-none'
  /** Asked to stop. */
  | 'aborted';

/** What goes into a problem's sentences. */
export type ProblemDetails = Readonly<Record<string, string | number | null>>;

/**
 * An act that changed nothing, and why: `reason` and `remedy` are English sentences for the terminal and the log;
 * `code` and `details` are what a translation is made from.
 */
export class ArchiveProblem extends Error {
  override readonly name = 'ArchiveProblem';
  readonly code: ProblemCode;
  readonly reason: string;
  readonly remedy: string;
  readonly details: ProblemDetails;

  constructor(
    code: ProblemCode,
    reason: string,
    remedy: string,
    details: ProblemDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${reason} ${remedy}`, options);
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
    this.details = details;
  }
}
