import type { AskedPieces } from '../answering/meeting.js';
import type { RelatedPieces, Said } from '../answering/network.js';
import type { ParagraphMeaning, ParagraphText, QuestionMeaning, QuestionText } from '../engine/meanings.js';

export type Job =
  | { readonly kind: 'question'; readonly question: QuestionText }
  | { readonly kind: 'untaught pieces'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly ParagraphText[] }
  | {
      readonly kind: 'judgement';
      readonly asked: AskedPieces;
      readonly paragraphs: readonly (RelatedPieces | null)[];
    };

export type Done =
  | { readonly kind: 'question'; readonly meaning: QuestionMeaning }
  | { readonly kind: 'untaught pieces'; readonly pieces: Float32Array }
  | { readonly kind: 'paragraphs'; readonly meanings: readonly ParagraphMeaning[] }
  | { readonly kind: 'judgement'; readonly said: readonly (Said | null)[] };

/** What a thread says: that it has loaded the model or why not, then an answer to each job, in turn. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a thread is started with. */
export interface ThreadData {
  /** Whether to give way to whatever else the machine has to do. */
  readonly gentle: boolean;
  /** The memory that all threads share, how many they are, and which of them this is. */
  readonly memory: WebAssembly.Memory;
  readonly threads: number;
  readonly thread: number;
}
