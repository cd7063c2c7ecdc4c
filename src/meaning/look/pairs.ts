import type { WordPair } from '../../search/search.js';
import { termOf } from '../../search/terms/terms.js';
import { SIGN_BYTES } from '../engine/signs.js';
import type { Pieces } from '../engine/word-pieces.js';
import type { Met, PieceMatcher } from './piece-matcher.js';
import type { WordTable } from './word-table.js';

/** A text with the pieces that it is cut into. */
export interface Cut {
  readonly text: string;
  readonly pieces: Pieces;
}

/** Two words mean about the same when they are alike where they stand, and by themselves; either alone is often chance. */
const ALIKE_HERE = 0.5;
const ALIKE_ALONE = 0.3;
const ALIKE_IN_ALL = 1;

/** A word with where its pieces are, as half-open range of their numbers. */
interface Word {
  readonly text: string;
  readonly term: string;
  readonly from: number;
  readonly to: number;
  readonly isName: boolean;
}

/**
 * Which words of a question met which other ones of a passage in meaning: only pairs of whole words of which each is the other's best,
 * and that are alike by the table too. Names, numbers and words that stand on both sides are left out.
 * @param met how the question's pieces are met by those of the passage
 * @param signs of the passage's pieces, in the order of `passage`; where they are others, there are no pairs
 */
export function pairsOf(
  question: Cut,
  passage: readonly Cut[],
  met: Met,
  signs: Uint8Array,
  matcher: PieceMatcher,
  table: WordTable,
): WordPair[] {
  const there = passage.flatMap(({ text, pieces }, part) => {
    const before = passage.slice(0, part).reduce((sum, { pieces: { ids } }) => sum + ids.length, 0);
    return wordsOf(text, pieces, before);
  });
  const ids = Int32Array.from(passage.flatMap(({ pieces }) => [...pieces.ids]));
  if (ids.length * SIGN_BYTES !== signs.length) return [];
  const asked = wordsOf(question.text, question.pieces).filter(({ to }) => to <= met.places.length);
  const terms = new Set(there.map(({ term }) => term));
  const pairs: WordPair[] = [];
  for (const word of asked) {
    if (!isTelling(word) || terms.has(word.term)) continue;
    const first = met.places[word.from]!;
    const other = there.find(({ from, to }) => first >= from && first < to);
    if (!other || !isTelling(other)) continue;
    const back = matcher.meet(signs.subarray(other.from * SIGN_BYTES, other.to * SIGN_BYTES))!;
    const here = meanWithin(back.similarities, word);
    const isBest = asked.every((one) => one === word || meanWithin(back.similarities, one) < here);
    const isAll = met.places.subarray(word.from, word.to).every((at) => at >= other.from && at < other.to);
    if (!isAll || !isBest) continue;
    const alone = aloneAlike(
      question.pieces.ids.subarray(word.from, word.to),
      ids.subarray(other.from, other.to),
      table,
    );
    if (here >= ALIKE_HERE && alone >= ALIKE_ALONE && here + alone >= ALIKE_IN_ALL)
      pairs.push({ asked: word.text, met: other.text });
  }
  return pairs;
}

/** What is no name and no number, and is looked for. */
function isTelling({ text, term, isName }: Word): boolean {
  return term !== '' && !isName && /^\p{L}+$/u.test(text);
}

function wordsOf(text: string, { ids, starts, ends }: Pieces, before = 0): Word[] {
  const words: Word[] = [];
  for (let from = 0, to = 0; from < ids.length; from = to) {
    while (to < ids.length && starts[to] === starts[from]) to++;
    const word = text.slice(starts[from], ends[from]);
    words.push({
      text: word,
      term: termOf(word),
      from: before + from,
      to: before + to,
      isName: isName(word),
    });
  }
  return words;
}

const isName = (word: string) => /^\p{Lu}/u.test(word);

function meanWithin(similarities: Float32Array, { from, to }: Word): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += similarities[i]!;
  return sum / (to - from);
}

/** How alike two words are by themselves: each piece of the one by the piece of the other that is most like it. */
function aloneAlike(pieces: Int32Array, others: Int32Array, table: WordTable): number {
  let sum = 0;
  for (const piece of pieces)
    sum += Math.max(...Array.from(others, (other) => table.similarity(piece, other)));
  return sum / pieces.length;
}
