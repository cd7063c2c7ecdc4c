/** What the process that is killed is told. */
export interface Task {
  readonly folder: string;
  readonly stateDir: string;
  readonly mode: 'offer' | 'apply';
}

/** What it tells: what it is about to do, and what a moderator would have been told to be done. */
export type Told =
  | { readonly kind: 'begun'; readonly deed: Deed }
  /** The files of what went live. */
  | { readonly kind: 'done'; readonly deed: Deed; readonly saved: readonly string[] };

export type Deed = 'start' | 'poll' | 'take';
