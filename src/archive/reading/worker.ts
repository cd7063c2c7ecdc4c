/** A thread that reads files: a job in, what it gave out, one after the other. Started by reading-threads.ts. */
import { parentPort } from 'node:worker_threads';
import { doJob, type Job } from './jobs.js';

const port = parentPort!;
port.on('message', async (job: Job) => {
  port.postMessage({ kind: 'done', done: await doJob(job) });
});
port.postMessage({ kind: 'ready' });
