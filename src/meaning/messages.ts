import type { QuantisedVector } from '../search/meaning/vectors.js';

/** A text to embed, and what it is. */
export type Job =
  | { readonly kind: 'question'; readonly text: string }
  /** Becomes a vector a window: see windows.ts. */
  | { readonly kind: 'paragraph'; readonly headline: string; readonly text: string }
  /** Becomes a vector a sentence. */
  | { readonly kind: 'sentences'; readonly text: string };

/** What a thread says: that it has loaded the model or why not, then an answer to each job, in turn. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'vectors'; readonly vectors: readonly QuantisedVector[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a thread is started with. */
export interface ThreadData {
  /** Whether to give way to whatever else the machine has to do. */
  readonly gentle: boolean;
}
