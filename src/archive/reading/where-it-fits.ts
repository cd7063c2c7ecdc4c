import { isPacked, kindOfFile } from '../../article/identifier.js';
import { isHeavy } from './heavy.js';
import { type Done, doJob, type Job } from './jobs.js';
import { ReadingThreads } from './reading-threads.js';

const threads = new ReadingThreads();

/** Does a job in a thread. @throws UnreadableInTimeError; the signal's reason when aborted */
export function inThread<One extends Job>(job: One, signal?: AbortSignal): Promise<Done[One['kind']]> {
  return threads.inThread(job, signal);
}

/** Does a job here where it is light, else in a thread. @throws UnreadableInTimeError; the signal's reason when aborted */
export function whereverFits<One extends Extract<Job, { readonly bytes: Uint8Array }>>(
  job: One,
  signal?: AbortSignal,
): Promise<Done[One['kind']]> {
  return isPacked(kindOfFile(job.file)) || isHeavy(job.bytes) ? inThread(job, signal) : doJob(job);
}

/** A longer line of a .jsonl file is read in a thread, so that nothing waits for it. */
const LONG_LINE = 64 * 1024;

/** The same for a line. @throws UnreadableInTimeError; the signal's reason when aborted */
export function lineWhereItFits(
  job: Extract<Job, { readonly kind: 'line' }>,
  signal?: AbortSignal,
): Promise<Done['line']> {
  return job.text.length > LONG_LINE ? inThread(job, signal) : doJob(job);
}
