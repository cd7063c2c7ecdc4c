import type { FileReading } from '../article.js';

/** What a reader threw on a file, as a reason and a remedy: the fault is in the file or in the reader, and ends neither load nor bot. */
export function readerFault(error: unknown): { readonly reason: string; readonly remedy: string } {
  // The engine's way of saying that the stack is used up, or that an array or string would be too long; and that of libraries.
  if (error instanceof RangeError || (error instanceof Error && DEPTH.test(error.message)))
    return {
      reason: 'It is nested too deeply to be read.',
      remedy: 'Save the article alone, as .txt or as a page without its surroundings.',
    };
  const what = error instanceof Error ? error.message : String(error);
  const first = what.split('\n', 1)[0]!.trim().slice(0, LONGEST_MESSAGE);
  return {
    reason: `A reader failed on it${first === '' ? '' : ` (${first.replace(/[.:]+$/, '')})`}.`,
    remedy: 'Save the article as .txt, and report the file: no file should make a reader fail.',
  };
}

const DEPTH = /\b(?:nesting|depth)\b/i;
const LONGEST_MESSAGE = 200;

/** A reading that is nothing but the reason why the file gave no article. */
export function rejectedFile(file: string, reason: string, remedy: string): FileReading {
  return { file, read: [], rejected: [{ file, line: null, reason, remedy }] };
}
