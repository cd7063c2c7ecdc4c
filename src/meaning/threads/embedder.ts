import { availableParallelism } from 'node:os';
import type { AskedPieces } from '../answering/meeting.js';
import type { RelatedPieces, Said } from '../answering/network.js';
import type { ParagraphMeaning, ParagraphText, QuestionMeaning, QuestionText } from '../engine/meanings.js';
import { modelMemory } from '../engine/shared-memory.js';
import type { Done, Job } from './messages.js';
import { modelThread, NoModelError, type Thread } from './thread.js';

export interface ParagraphJob {
  /** Whether someone waits for it: then it goes before what is only read behind. */
  readonly isAsked: boolean;
  /** Takes it back where it has not begun. */
  readonly signal?: AbortSignal;
}

/**
 * Turns texts into vectors, off the main thread.
 * All throw NoModelError when there is no model, another Error when this text failed, and the signal's reason when it is aborted before they begin.
 */
export interface Embedder {
  question(question: QuestionText, signal?: AbortSignal): Promise<QuestionMeaning>;
  /** `Model.untaughtPieces` */
  untaughtPieces(text: string, signal?: AbortSignal): Promise<Float32Array>;
  paragraphs(paragraphs: readonly ParagraphText[], job: ParagraphJob): Promise<readonly ParagraphMeaning[]>;
  /** What the network says of paragraphs, in their order (`AnsweringNetworks.answering`): each thread judges a part of them. */
  judge(
    asked: AskedPieces,
    paragraphs: readonly (RelatedPieces | null)[],
    signal?: AbortSignal,
  ): Promise<readonly (Said | null)[]>;
  /** How many paragraphs are read at a time when someone waits for them. */
  readonly threads: number;
  close(): Promise<void>;
}

/** More threads gain little: twenty paragraphs are read by eight in three rounds. */
const MOST_THREADS = 8;

/** All cores but one, and at least two: no question waits behind a paragraph that nobody asked for. */
const THREADS = Math.max(2, Math.min(MOST_THREADS, availableParallelism() - 1));

interface Waiting {
  readonly job: Job;
  readonly resolve: (done: Done) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Threads over one memory, each started by the first job that needs it. What someone waits for takes the first that is free, questions
 * before paragraphs; what is read behind takes the last thread alone, which gives way to everything else on the machine.
 */
export function threadedEmbedder(
  start: (gentle: boolean, thread: number) => Thread = startThreads(THREADS),
  count = THREADS,
): Embedder {
  const threads: (Thread | null)[] = Array.from({ length: count }, () => null);
  const busy = new Set<number>();
  const asked: Waiting[] = [];
  const behind: Waiting[] = [];
  const last = count - 1;

  function next() {
    for (let thread = 0; thread < count; thread++) {
      if (busy.has(thread)) continue;
      const waiting = asked.shift() ?? (thread === last ? behind.shift() : undefined);
      if (waiting) void run(thread, waiting);
    }
  }

  async function run(thread: number, { job, resolve, reject }: Waiting) {
    busy.add(thread);
    try {
      threads[thread] ??= start(thread === last, thread);
      resolve(await threads[thread].run(job));
    } catch (error) {
      reject(error);
      if (error instanceof NoModelError)
        for (const other of [...asked.splice(0), ...behind.splice(0)]) other.reject(error);
    }
    busy.delete(thread);
    next();
  }

  function submit(job: Job, queue: Waiting[], isFirst: boolean, signal?: AbortSignal): Promise<Done> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const takeBack = () => {
        const at = queue.indexOf(waiting);
        if (at < 0) return;
        queue.splice(at, 1);
        reject(signal?.reason);
      };
      const settled = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          signal?.removeEventListener('abort', takeBack);
          settle(value);
        };
      };
      const waiting: Waiting = { job, resolve: settled(resolve), reject: settled(reject) };
      signal?.addEventListener('abort', takeBack, { once: true });
      if (isFirst) queue.unshift(waiting);
      else queue.push(waiting);
      next();
    });
  }

  return {
    threads: count,
    async question({ text, kinds }, signal) {
      const question = { text, ...(kinds && { kinds }) };
      const done = await submit({ kind: 'question', question }, asked, true, signal);
      if (done.kind !== 'question') throw new Error('The model answered another job.');
      return done.meaning;
    },
    async untaughtPieces(text, signal) {
      const done = await submit({ kind: 'untaught pieces', text }, asked, true, signal);
      if (done.kind !== 'untaught pieces') throw new Error('The model answered another job.');
      return done.pieces;
    },
    async paragraphs(paragraphs, { isAsked, signal }) {
      const done = await submit({ kind: 'paragraphs', paragraphs }, isAsked ? asked : behind, false, signal);
      if (done.kind !== 'paragraphs') throw new Error('The model answered another job.');
      return done.meanings;
    },
    async judge(question, paragraphs, signal) {
      const share = Math.max(1, Math.ceil(paragraphs.length / count));
      const parts = Array.from({ length: Math.ceil(paragraphs.length / share) }, (_, i) =>
        paragraphs.slice(i * share, (i + 1) * share),
      );
      const said = parts.map(async (part) => {
        const job: Job = { kind: 'judgement', asked: question, paragraphs: part };
        const done = await submit(job, asked, true, signal);
        if (done.kind !== 'judgement') throw new Error('The model answered another job.');
        return done.said;
      });
      return (await Promise.all(said)).flat();
    },
    async close() {
      const reason = new Error('The threads of the model were stopped.');
      for (const { reject } of [...asked.splice(0), ...behind.splice(0)]) reject(reason);
      await Promise.all(threads.map((thread) => thread?.stop()));
    },
  };
}

function startThreads(count: number): (gentle: boolean, thread: number) => Thread {
  let memory: WebAssembly.Memory | null = null;
  return (gentle, thread) => {
    try {
      memory ??= modelMemory(count);
    } catch (error) {
      throw new NoModelError((error as Error).message, { cause: error });
    }
    return modelThread({ gentle, memory, threads: count, thread });
  };
}
