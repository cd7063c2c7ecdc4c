import type { UntoldActs } from '../../state/archive/untold-acts.js';
import type { NewAct as NewRow } from '../../state/archive-acts.js';
import type { FieldChange } from './editing.js';

/** Who does something to the archive. */
export interface Actor {
  /** Discord's id of the person; the account's name in the terminal; empty for the bot itself. */
  readonly id: string;
  readonly name: string;
  readonly via: Via;
}

/** `source`: one of the sources, by its name; `start`: the bot itself, reading a folder that changed while it was stopped. */
export type Via = 'discord' | 'terminal' | 'watcher' | 'source' | 'start';

/**
 * `fetch`: articles that a source brought are added, or take the place of what they were before; `edit`: what a page does not say, or
 * says wrongly, is corrected; `source-…`: what is done to a source, which changes no article.
 */
export type ActKind =
  | 'reload'
  | 'add'
  | 'replace'
  | 'fetch'
  | 'remove'
  | 'rollback'
  | 'edit'
  | 'source-add'
  | 'source-pause'
  | 'source-resume'
  | 'source-remove';

/** An act on the archive as it stands in the audit trail. Written in one transaction with what it did. */
export interface Act {
  /** Counts up from 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: Actor;
  readonly kind: ActKind;
  /** `refused` and `failed` changed nothing; `problem` then says why. */
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Archive versions (hex digests); null when there was none before, or nothing came of it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly rejected: number;
  /** Ids of the articles of an add, replace or remove; empty otherwise. */
  readonly articles: readonly string[];
  /** The files that were put into the folder or moved to its trash; empty otherwise. */
  readonly files: readonly string[];
  /** Why nothing came of it: an English sentence, and the `ProblemCode`. */
  readonly problem: { readonly code: string; readonly reason: string } | null;
  /** What an edit changed. */
  readonly fields?: readonly FieldChange[];
  /** Which files a reload or an add passed over, those of them that are named, and how many there are. */
  readonly passedOver?: { readonly count: number; readonly files: readonly string[] };
  /** The source of an act on one. */
  readonly source?: { readonly address: string; readonly title: string | null };
}

export interface Audit {
  /** The latest acts, newest first. @throws ArchiveProblem `state-unusable` */
  list(limit: number, before?: number): Promise<readonly Act[]>;
  /** Called after each act has been written; what it throws is ignored. Returns a function that takes it back. */
  onAct(listener: (act: Act) => void): () => void;
  /** Acts that wait to be told to audit channels; null where the process that does one tells of it, by `onAct`. */
  readonly untold: UntoldActs | null;
}

/** An act as it goes into the trail before it has a number. */
export type NewAct = Omit<Act, 'number' | 'at'>;

export const NO_COUNTS = { added: 0, changed: 0, removed: 0, rejected: 0, articles: [], files: [] };

/** An act as the state keeps it; `at` in milliseconds since 1970. */
export function rowOf({ by, kind, outcome, from, to, ...body }: NewAct, at: number): NewRow {
  return { at, actor: by, kind, outcome, before: from, after: to, body };
}
