import { Worker } from 'node:worker_threads';
import type { Done, Job, Reply, ThreadData } from './messages.js';

/** The model cannot be loaded: no job will ever be done. */
export class NoModelError extends Error {}

/** Does jobs one after the other. */
export interface Thread {
  /**
   * @throws NoModelError when the model cannot be loaded; another Error when this job failed, and the next may not
   */
  run(job: Job): Promise<Done>;
  /** Ends it: what is under way fails. The next job starts it anew. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (done: Done) => void;
  readonly reject: (reason: Error) => void;
}

/** Vitest runs the sources, but a thread of Node's needs what was compiled from them (`npm run build`). */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/meaning/threads/worker.js' : './worker.js',
  import.meta.url,
);

/** A worker thread with the model, started by the first job. It does not keep the process alive. */
export function modelThread(data: ThreadData, file: URL = WORKER): Thread {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let ready = false;
  let under: Waiting | null = null;

  /** The worker is gone: the job that was under way may be what ended it, the others go to the next one. */
  function gone(from: Worker, reason: Error) {
    if (worker !== from) return;
    worker = null;
    ready = false;
    under?.reject(reason);
    under = null;
    if (reason instanceof NoModelError) for (const { reject } of queue.splice(0)) reject(reason);
    next();
  }

  function hear(from: Worker, reply: Reply) {
    if (worker !== from) return;
    if (reply.kind === 'broken') {
      gone(from, new NoModelError(reply.reason));
      void from.terminate();
      return;
    }
    if (reply.kind === 'ready') ready = true;
    else if (reply.kind === 'done') under?.resolve(reply.done);
    else under?.reject(new Error(reply.reason));
    under = null;
    next();
  }

  function next() {
    if (under !== null || queue.length === 0) return;
    if (worker === null) {
      const started = new Worker(file, { workerData: data });
      worker = started;
      started.unref();
      started.on('message', (reply: Reply) => hear(started, reply));
      started.on('error', (error: Error) => gone(started, ready ? error : new NoModelError(error.message)));
      const ended = 'The thread of the model ended.';
      started.on('exit', () => gone(started, ready ? new Error(ended) : new NoModelError(ended)));
    } else if (ready) {
      under = queue.shift()!;
      worker.postMessage(under.job);
    }
  }

  return {
    run(job) {
      return new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      });
    },
    async stop() {
      const ended = worker;
      worker = null;
      ready = false;
      const reason = new Error('The thread of the model was stopped.');
      for (const { reject } of [...(under ? [under] : []), ...queue.splice(0)]) reject(reason);
      under = null;
      await ended?.terminate();
    },
  };
}
