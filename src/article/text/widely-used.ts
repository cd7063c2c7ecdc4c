import { readFileSync } from 'node:fs';
import { NumberedWords } from './numbered-words.js';

/** Written by the build (scripts/words.js). */
const PIECES = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/words/pieces.bin' : '../../../words/pieces.bin',
  import.meta.url,
);

let pieces: NumberedWords | null = null;

/**
 * Whether a word, in any case, is one of those that BERT's vocabulary has whole: some 20,000 that English text of 2018 has most, names
 * among them (Devlin et al. 2018).
 */
export function isWidelyUsed(word: string): boolean {
  pieces ??= new NumberedWords(readFileSync(PIECES));
  return pieces.get(word.toLowerCase()) !== undefined;
}
