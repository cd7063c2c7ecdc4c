import { tokensOf } from '../../search/recent-tokens.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Token } from '../../search/terms/token.js';
import { type Kind, thingsOf } from './kinds.js';
import { partsOf } from './sentences.js';

/** In so many UTF-16 units, some eight words, a word tells about a third of what it tells beside the thing. */
const NEAR = 48;

/** A table or a list holds any number of things; the first of them tell. */
const MOST_THINGS = 60;

/**
 * How much of a question stands around a thing of the kind that it asks for, in the same sentence: "eight jurors deliberated" says how many
 * deliberated, and a paragraph with a number elsewhere does not. Passages are chosen so by how densely the words stand round a candidate answer (Tellex
 * and others 2003, "Quantitative evaluation of passage retrieval algorithms for question answering").
 * @param own the terms of the question: a name must say another one
 * @param values what each of them is worth
 * @returns the most round any one thing: 0 to the sum of the values
 */
export function aroundKind(
  text: string,
  kind: Kind,
  lower: string,
  own: ReadonlySet<string>,
  values: ReadonlyMap<string, number>,
): number {
  const tokens = tokensOf(text).filter(({ term }) => (values.get(term) ?? 0) > 0);
  if (tokens.length === 0) return 0;
  const parts = [...partsOf(text)];
  const isNamed = kind.id === 'who' || kind.id === 'where';
  let most = 0;
  for (const { thing, start } of thingsOf(text, kind, lower, MOST_THINGS)) {
    if (isNamed && tokenize(thing).every(({ term }) => own.has(term))) continue;
    const part = parts.find(({ end }) => start < end) ?? parts.at(-1)!;
    const end = start + thing.length;
    const within = tokens.filter((token) => token.start >= part.start && token.end <= part.end);
    most = Math.max(most, worthAround(within, start, end, values));
  }
  return most;
}

/** Each term counts once, where it stands nearest. */
function worthAround(
  tokens: readonly Token[],
  start: number,
  end: number,
  values: ReadonlyMap<string, number>,
): number {
  const worth = new Map<string, number>();
  for (const token of tokens) {
    const distance = token.end <= start ? start - token.end : token.start - end;
    // It is part of the thing itself.
    if (distance < 0) continue;
    const near = values.get(token.term)! * Math.exp(-distance / NEAR);
    worth.set(token.term, Math.max(near, worth.get(token.term) ?? 0));
  }
  let sum = 0;
  for (const near of worth.values()) sum += near;
  return sum;
}
