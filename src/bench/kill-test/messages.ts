/** What the process that is killed tells the one that kills it. */
export interface Task {
  readonly folder: string;
  readonly stateDir: string;
  readonly seed: number;
}

export type Deed =
  | { readonly kind: 'reload' }
  | { readonly kind: 'add'; readonly file: string; readonly content: string }
  | { readonly kind: 'remove'; readonly files: readonly string[] }
  | { readonly kind: 'rollback'; readonly version: string }
  | { readonly kind: 'vote'; readonly answer: string; readonly value: 'up' | 'down' };

export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun'; readonly deed: Deed }
  /** What a user would have been told to be done. `version` and `act` are null for a vote. */
  | {
      readonly kind: 'done';
      readonly deed: Deed;
      readonly version: string | null;
      readonly act: number | null;
      readonly trashed: readonly string[];
    }
  | { readonly kind: 'failed'; readonly deed: Deed; readonly fault: string };
