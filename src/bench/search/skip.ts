import type { SizeResult } from './report/result.js';

export interface Limits {
  readonly buildMs: number;
  /** What one process may need. */
  readonly memoryBytes: number;
  /** What the machine has left. */
  readonly freeBytes: number;
}

/** While it builds, a process holds garbage as well: about half as much again as what stays. */
const garbage = 1.5;

/**
 * Foretells from the next smaller size whether building is worth trying, time and memory growing at least with the number
 * of paragraphs. Null when it is; else the rest of a sentence that begins with the engine's name.
 */
export function reasonToSkip(
  engine: string,
  paragraphs: number,
  smaller: SizeResult | null,
  limits: Limits,
): string | null {
  if (smaller === null) return null;
  const before = smaller.measured.find((measurement) => measurement.engine === engine);
  const failed = smaller.skipped.find((skip) => skip.engine === engine);
  if (failed)
    return `is left out, as at ${smaller.paragraphs.toLocaleString('en')} paragraphs it ${failed.reason}`;
  if (!before) return null;
  const growth = paragraphs / smaller.paragraphs;
  const buildMs = before.buildMs * growth;
  if (buildMs > limits.buildMs) {
    return `would build for about ${minutes(buildMs)} minutes; the limit is ${minutes(limits.buildMs)}`;
  }
  const bytes = (before.heapBytes + before.nativeBytes + smaller.characters) * growth * garbage;
  const most = Math.min(limits.memoryBytes, limits.freeBytes);
  if (bytes > most)
    return `would need about ${gigabytes(bytes)} GB of memory; there is room for ${gigabytes(most)}`;
  return null;
}

const minutes = (ms: number): string => (ms / 60_000).toFixed(1);
const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
