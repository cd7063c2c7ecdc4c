import type { CorpusSource } from './source.js';

/** What the bench asks of an engine's process. Each message gets one reply. */
export type Request =
  | { readonly kind: 'build'; readonly engine: string; readonly corpus: CorpusSource }
  | { readonly kind: 'ask'; readonly questions: readonly string[] }
  | { readonly kind: 'weigh' };

export type Reply =
  | {
      readonly kind: 'built';
      readonly buildMs: number;
      readonly weight: Weight;
      readonly characters: number;
      readonly residentBytes: number;
    }
  | {
      readonly kind: 'asked';
      readonly ms: readonly number[];
      /** The first ten paragraphs for each question. */
      readonly rankings: readonly (readonly number[])[];
    }
  | { readonly kind: 'weighed'; readonly weight: Weight }
  | { readonly kind: 'failed'; readonly reason: string };

/** Memory beside the text, in bytes. */
export interface Weight {
  readonly heapBytes: number;
  readonly nativeBytes: number;
}
