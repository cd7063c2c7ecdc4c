import { editDistance } from '../../search/index/edit-distance.js';
import { fold } from '../../search/terms/fold.js';

const MOST = 3;
/** The share of its letters that a name may differ in. */
const OTHER_LETTERS = 0.34;

/** Names that are near to one which is not among them: spelled nearly so, or with a word that is. Nearest first. */
export function nearestOf(names: readonly string[], given: string): string[] {
  const wanted = fold(given);
  const words = wordsIn(wanted);
  const alike = names.map((name) => {
    const folded = fold(name);
    return { name, alike: Math.max(alikeness(wanted, folded), sharedWords(words, wordsIn(folded))) };
  });
  return alike
    .filter((one) => one.alike >= 0.5)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** How alike each of the words is to the one of the others that is most like it, on average. */
function sharedWords(words: readonly string[], others: readonly string[]): number {
  const distinct = [...new Set(others)];
  const most = new Map<string, number>();
  for (const word of new Set(words))
    most.set(word, Math.max(...distinct.map((one) => alikeness(word, one)), 0));
  return words.reduce((sum, word) => sum + most.get(word)!, 0) / Math.max(words.length, 1);
}

/** 1 for the same, 0 for another one. */
function alikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const edits = Math.floor(longer * OTHER_LETTERS);
  const distance = editDistance(a, b, edits);
  return distance > edits ? 0 : 1 - distance / longer;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
