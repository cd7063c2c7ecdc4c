/** That a moderator called a question that found nothing solved. */
export interface SolvedGap {
  readonly question: string;
  /** The id of who did. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What moderators of each server have called solved. Nothing here rejects because the store cannot be used. */
export interface SolvedGaps {
  /** In place of an earlier mark on the same words. False when it could not be kept where it outlives the process. */
  solve(server: string, solved: Omit<SolvedGap, 'at'>): Promise<boolean>;
  /** Of a server, newest first, at most `MOST_SOLVED`. */
  of(server: string): Promise<readonly SolvedGap[]>;
  /** Deletes what is older than `SOLVED_DAYS`. */
  sweep(): Promise<void>;
}

/** By then the questions themselves are long gone. */
export const SOLVED_DAYS = 365;
export const MOST_SOLVED = 500;
