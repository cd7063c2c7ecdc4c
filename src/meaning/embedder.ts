import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { Job } from './messages.js';
import { modelThread, type Thread } from './thread.js';

/** Turns texts into vectors, off the main thread. */
export interface Embedder {
  /** @throws NoModelError when there is no model; another Error when this text failed */
  embed(job: Job): Promise<readonly QuantisedVector[]>;
  /** The archive is done: gives back what only reading it takes. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Two threads, each with a model: one for questions, so that no question waits behind a paragraph, and one for the archive,
 * which gives way to everything else and ends when the archive is read.
 */
export function threadedEmbedder(
  start: (gentle: boolean) => Thread = (gentle) => modelThread({ gentle }),
): Embedder {
  const forQuestions = start(false);
  const forArchive = start(true);
  return {
    embed: (job) => (job.kind === 'question' ? forQuestions : forArchive).run(job),
    rest: () => forArchive.stop(),
    async close() {
      await Promise.all([forQuestions.stop(), forArchive.stop()]);
    },
  };
}
