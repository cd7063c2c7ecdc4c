/** One entry of the audit trail, as plain data. */
export interface StoredAct {
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: unknown;
  readonly kind: string;
  readonly outcome: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly body: unknown;
}

export type NewAct = Omit<StoredAct, 'number'>;

/** What is about to be done to files; `body` is plain data. */
export interface Intent {
  readonly number: number;
  readonly body: unknown;
}

/**
 * The audit trail of the archive, and what of an act has begun and not ended. An act that makes a version live is written
 * with it: see `ArchiveVersions.publish`. What resolves is kept, whatever becomes of this process; all reject with a
 * StateError when the store cannot be used.
 */
export interface ArchiveActs {
  /** Gives the act's number, which is higher than that of every act before. */
  add(act: NewAct): Promise<number>;
  find(number: number): Promise<StoredAct | undefined>;
  /** Newest first, those before `before` only. */
  list(limit: number, before?: number): Promise<readonly StoredAct[]>;
  /** Says what is about to be done to files, so that the next start can undo it. Gives the intent's number. */
  intend(body: unknown): Promise<number>;
  /** Strikes out what was intended, when it has been undone. */
  strike(intent: number): Promise<void>;
  /** What was intended and has not been struck out, the last first. */
  intents(): Promise<readonly Intent[]>;
}
