import { fold } from '../../search/terms/fold.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Span } from '../answer.js';

interface Word extends Span {
  readonly bare: string;
}

/** A question that is longer than this many words is not compared word by word. */
const MOST_WORDS = 200;

/**
 * The parts of a question as it was understood that were not in it as it was asked, in order: whole phrases, so that a small
 * word of the question's own between two of them ("of", "the") belongs to both.
 */
export function addedIn(understoodAs: string, question: string): Span[] {
  const words = wordsOf(understoodAs);
  const own = wordsOf(question);
  if (words.length > MOST_WORDS || own.length > MOST_WORDS) return [];
  const kept = inCommon(words, own);
  const runs: { isAdded: boolean; words: Word[] }[] = [];
  words.forEach((word, i) => {
    const isAdded = !kept.has(i);
    const last = runs.at(-1);
    if (last?.isAdded === isAdded) last.words.push(word);
    else runs.push({ isAdded, words: [word] });
  });
  const spans: { start: number; end: number }[] = [];
  let isBridged = false;
  for (const run of runs) {
    const { start } = run.words[0]!;
    const { end } = run.words.at(-1)!;
    if (run.isAdded) {
      if (isBridged && spans.length > 0) spans.at(-1)!.end = end;
      else spans.push({ start, end });
    }
    isBridged = run.isAdded ? false : tokenize(understoodAs.slice(start, end)).length === 0;
  }
  return spans;
}

function wordsOf(text: string): Word[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}]+(?:[’'.&-][\p{L}\p{N}]+)*/gu),
    ({ 0: word, index: start }) => ({
      start,
      end: start + word.length,
      bare: fold(word),
    }),
  );
}

/** Which of the words stand in the other list too, in the same order: a longest common subsequence. */
function inCommon(words: readonly Word[], own: readonly Word[]): ReadonlySet<number> {
  const lengths = Array.from({ length: words.length + 1 }, () => new Uint16Array(own.length + 1));
  for (let i = words.length - 1; i >= 0; i--) {
    for (let j = own.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        words[i]!.bare === own[j]!.bare
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < words.length && j < own.length; ) {
    if (words[i]!.bare === own[j]!.bare) {
      kept.add(i++);
      j++;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}
