import type { Embedder } from '../../src/meaning/embedder.js';
import { textsOf } from '../../src/meaning/job-texts.js';
import type { Job } from '../../src/meaning/messages.js';
import { quantisedByWords } from '../search/vectors-by-words.js';

/** Reads so many words; a piece a word. */
const MODEL = { mostPieces: 40, count: (text: string) => text.split(/\s+/).filter(Boolean).length };

/** An embedder without a model, that writes down its jobs. A job fails when `fails` says with what. */
export function fakeEmbedder(fails: (job: Job) => Error | null = () => null) {
  const jobs: Job[] = [];
  const ends: string[] = [];
  const embedder: Embedder = {
    async embed(job) {
      if (job.text !== '') jobs.push(job);
      const failure = fails(job);
      if (failure) throw failure;
      return textsOf(job, MODEL).map(quantisedByWords);
    },
    async rest() {
      ends.push('rest');
    },
    async close() {
      ends.push('close');
    },
  };
  return { embedder, jobs, ends, of: (kind: Job['kind']) => jobs.filter((job) => job.kind === kind) };
}
