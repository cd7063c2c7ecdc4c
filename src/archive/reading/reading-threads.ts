import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { putBack } from './in-pieces.js';
import { type Done, doJob, type Job, MORE, type Reply } from './jobs.js';
import { memoryWatch } from './memory-watch.js';
import type { Thread, Waiting } from './thread.js';
import { UnreadableInTimeError } from './unreadable.js';

export interface ThreadOptions {
  /** How long a file may be read, in ms, and how much longer for each megabyte. */
  readonly deadlineMs?: number;
  readonly deadlineMsPerMegabyte?: number;
  readonly threads?: number;
  /** The memory of a thread's heap, in megabytes. */
  readonly memoryMb?: number;
  /** By how much the process may grow while a file is read: what is unpacked stands in no heap. */
  readonly unpackedMb?: number;
}

/** How long an idle thread is kept: the next file of a load comes in milliseconds. */
const IDLE_MS = 3_000;

/** Vitest runs the sources, but a thread of Node's needs what was compiled from them (`npm run build`). */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/archive/reading/worker.js' : './worker.js',
  import.meta.url,
);

/**
 * Threads that read what may take long, so that nothing else waits for it, each file within a deadline. They are started
 * by the first job and end when nothing is left to do.
 */
export class ReadingThreads {
  readonly #options: Required<ThreadOptions>;
  readonly #queue: Waiting[] = [];
  readonly #threads = new Set<Thread>();
  readonly #file: URL;
  readonly #memory = memoryWatch((rss) => this.#bound(rss));

  constructor(options: ThreadOptions = {}, file = WORKER) {
    this.#options = {
      deadlineMs: 20_000,
      deadlineMsPerMegabyte: 5_000,
      threads: Math.max(1, Math.min(2, availableParallelism() - 1)),
      memoryMb: 1024,
      unpackedMb: 1536,
      ...options,
    };
    this.#file = file;
  }

  /**
   * Does a job in a thread.
   * @throws UnreadableInTimeError when it takes longer, or more memory, than it may; the signal's reason when aborted
   */
  async inThread<One extends Job>(job: One, signal?: AbortSignal): Promise<Done[One['kind']]> {
    signal?.throwIfAborted();
    let abort: (() => void) | undefined;
    try {
      return await new Promise((resolve, reject) => {
        const waiting: Waiting = { job, resolve: resolve as Waiting['resolve'], reject };
        abort = () => this.#giveUp(waiting, signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        this.#queue.push(waiting);
        this.#next();
      });
    } finally {
      if (abort) signal?.removeEventListener('abort', abort);
    }
  }

  #next(): void {
    for (const thread of this.#threads) {
      const isWaited = this.#queue.length > 0 && this.#mayBegin(this.#queue[0]!);
      if (thread.ready && thread.under === null && isWaited) this.#begin(thread, this.#queue.shift()!);
    }
    const starting = [...this.#threads].filter(({ ready }) => !ready).length;
    if (this.#queue.length > starting && this.#threads.size < this.#options.threads) this.#start();
  }

  #busy(): Thread[] {
    return [...this.#threads].filter(({ under }) => under !== null);
  }

  #mayBegin({ alone }: Waiting): boolean {
    const busy = this.#busy();
    return busy.length === 0 || (!alone && !busy.some(({ under }) => under?.alone));
  }

  /** Ends what took too much memory; where several may have, each is tried again by itself. */
  #bound(rss: number): void {
    const { unpackedMb } = this.#options;
    const busy = this.#busy();
    for (const thread of busy.filter((one) => rss - one.rss > unpackedMb * 1024 ** 2)) {
      this.#finish(thread, (under) => {
        if (busy.length > 1) this.#queue.unshift(Object.assign(under, { alone: true }));
        else under.reject(new UnreadableInTimeError(tooMuch(unpackedMb)));
      });
      this.#end(thread);
    }
    this.#next();
  }

  #start(): void {
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryMb },
    });
    const thread: Thread = { worker, ready: false, under: null, rss: 0, given: null, timer: undefined };
    this.#threads.add(thread);
    worker.on('message', (reply: Reply) => this.#hear(thread, reply));
    worker.on('error', (error) => this.#lost(thread, error));
    worker.on('exit', () => this.#lost(thread, new Error('The thread ended.')));
  }

  #hear(thread: Thread, reply: Reply): void {
    if (reply.kind === 'done') thread.given = reply.done;
    if (reply.kind === 'piece') putBack(thread.given, reply.piece);
    if (reply.kind !== 'ready' && reply.more) {
      // Whatever else waits comes first: each piece is unpacked in one stretch.
      setImmediate(() => thread.worker.postMessage(MORE));
      return;
    }
    thread.ready = true;
    this.#finish(thread, (under) => under.resolve(thread.given));
    this.#rest(thread);
    this.#next();
  }

  #begin(thread: Thread, waiting: Waiting): void {
    clearTimeout(thread.timer);
    thread.worker.ref();
    thread.under = waiting;
    thread.rss = process.memoryUsage.rss();
    this.#memory.begin();
    const ms = this.#deadlineOf(waiting.job);
    thread.timer = setTimeout(() => {
      const reason = `Reading it took longer than ${Math.round(ms / 1000)} seconds, and was ended.`;
      this.#finish(thread, (under) => under.reject(new UnreadableInTimeError(reason)));
      this.#end(thread);
      this.#next();
    }, ms);
    thread.worker.postMessage(waiting.job);
  }

  #deadlineOf(job: Job): number {
    const size = job.kind === 'line' ? job.text.length : job.bytes.length;
    return this.#options.deadlineMs + (this.#options.deadlineMsPerMegabyte * size) / 1024 ** 2;
  }

  #finish(thread: Thread, tell: (under: Waiting) => void): void {
    clearTimeout(thread.timer);
    const { under } = thread;
    thread.under = null;
    if (this.#busy().length === 0) this.#memory.end();
    if (under) tell(under);
  }

  /** A thread without a job keeps no process alive, and ends. */
  #rest(thread: Thread): void {
    thread.worker.unref();
    thread.timer = setTimeout(() => this.#end(thread), IDLE_MS).unref();
  }

  #end(thread: Thread): void {
    clearTimeout(thread.timer);
    this.#threads.delete(thread);
    void thread.worker.terminate();
  }

  /** A thread ended by itself: what it was reading is why, unless it never began. */
  #lost(thread: Thread, error: Error): void {
    if (!this.#threads.has(thread)) return;
    this.#end(thread);
    if (!thread.ready) {
      // Threads cannot be had here: the work is done where it was asked for.
      for (const { job, resolve, reject } of this.#queue.splice(0)) void doJob(job).then(resolve, reject);
      return;
    }
    const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const reason = outOfMemory
      ? tooMuch(this.#options.memoryMb)
      : `A reader failed on it (${error.message.split('\n', 1)[0]}).`;
    this.#finish(thread, (under) => under.reject(new UnreadableInTimeError(reason)));
    this.#next();
  }

  #giveUp(waiting: Waiting, reason: unknown): void {
    const place = this.#queue.indexOf(waiting);
    if (place >= 0) this.#queue.splice(place, 1);
    for (const thread of this.#threads) if (thread.under === waiting) this.#end(thread);
    waiting.reject(reason);
    this.#next();
  }
}

function tooMuch(megabytes: number): string {
  return `Reading it took more than ${megabytes} MB of memory, and was ended.`;
}
