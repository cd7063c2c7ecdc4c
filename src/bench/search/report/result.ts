import { mean } from './statistics.js';

/** What was measured of one engine at one size. */
export interface Measurement {
  readonly engine: string;
  readonly buildMs: number;
  /** Heap, external memory and array buffers beside the text, garbage collected: after building or after asking, whichever is more. */
  readonly heapBytes: number;
  /** What the engine holds outside Node's accounting, as it says itself. */
  readonly nativeBytes: number;
  /** How much the resident set of the process grew while building: includes memory that is free but not returned. */
  readonly residentBytes: number;
  /** How many questions were timed; slow engines are asked only the first of them. */
  readonly questions: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly meanMs: number;
  readonly mrr10: number;
  /** One a question, in the order of the questions. */
  readonly reciprocalRanks: readonly number[];
}

export interface Skipped {
  readonly engine: string;
  readonly reason: string;
}

export interface SizeResult {
  readonly paragraphs: number;
  /** Characters of the paragraphs. */
  readonly characters: number;
  readonly measured: readonly Measurement[];
  readonly skipped: readonly Skipped[];
}

/** Heap and native memory beside the text, in bytes for each paragraph. */
export function bytesOfParagraph(measurement: Measurement, paragraphs: number): number {
  return (measurement.heapBytes + measurement.nativeBytes) / paragraphs;
}

/** MRR@10 of two engines over the questions that both were asked: a slow one is asked only the first of them. */
export function sharedMrr(one: Measurement, other: Measurement): [number, number] {
  const shared = Math.min(one.questions, other.questions);
  return [mean(one.reciprocalRanks.slice(0, shared)), mean(other.reciprocalRanks.slice(0, shared))];
}
