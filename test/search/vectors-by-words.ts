import { DIMENSIONS, type QuantisedVector, quantise } from '../../src/search/meaning/vectors.js';
import { tokenize } from '../../src/search/terms/terms.js';

/** Words that mean the same to the fake model, each under the first of its line. */
const SAME: Readonly<Record<string, string>> = {
  offic: 'agenc',
  detain: 'seiz',
  batch: 'good',
  custom: 'agenc',
};

/**
 * A stand-in for the model: a text's vector points to its words, words of one meaning to the same place. Texts without a
 * common meaning are at right angles, but for the few that share a place by chance.
 */
export function vectorByWords(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const { term } of tokenize(text)) vector[placeOf(SAME[term] ?? term)]! += 1;
  return vector;
}

export const quantisedByWords = (text: string): QuantisedVector => quantise(vectorByWords(text));

function placeOf(term: string): number {
  let hash = 7;
  for (const character of term) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return Math.abs(hash) % DIMENSIONS;
}
