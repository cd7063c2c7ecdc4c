import { sentencesOf } from '../article/sentences.js';
import type { Job } from './messages.js';
import type { Model } from './model.js';
import { windowsOf } from './windows.js';

/** The texts whose vectors a job asks for, in order. */
export function textsOf(job: Job, { count, mostPieces }: Pick<Model, 'count' | 'mostPieces'>): string[] {
  switch (job.kind) {
    case 'question':
      return [job.text];
    case 'paragraph':
      return windowsOf(job.headline, job.text, count, mostPieces);
    case 'sentences':
      return sentencesOf(job.text).map(({ start, end }) => job.text.slice(start, end));
  }
}
