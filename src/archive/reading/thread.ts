import type { Worker } from 'node:worker_threads';
import type { Done, Job } from './jobs.js';

/** A job that somebody waits for. */
export interface Waiting {
  readonly job: Job;
  readonly resolve: (done: Done[Job['kind']]) => void;
  readonly reject: (reason: unknown) => void;
  /** It was read beside another when too much memory was taken, by whichever: it is read again with nothing beside it. */
  alone?: true;
}

/** A thread, and what it has in hand. */
export interface Thread {
  readonly worker: Worker;
  ready: boolean;
  under: Waiting | null;
  /** What the process took when it began, in bytes. */
  rss: number;
  /** What has come of its answer so far. */
  given: Done[Job['kind']];
  timer: NodeJS.Timeout | undefined;
}
