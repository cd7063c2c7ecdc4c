import { describe, expect, it } from 'vitest';
import { COMPARED, Likeness } from '../../../src/search/meaning/likeness.js';
import { ParagraphVectors } from '../../../src/search/meaning/paragraph-vectors.js';
import { article } from '../articles.js';
import { filled } from '../corpora.js';
import { quantisedByWords } from '../vectors-by-words.js';

const TEXTS = ['customs seized shoes', 'the court sat', 'customs officers came', 'shoes'];

function compared(question: string) {
  const { corpus } = filled([article('a', TEXTS.slice(0, 2)), article('b', TEXTS.slice(2))]);
  const vectors = new ParagraphVectors();
  for (const i of [0, 1, 2]) vectors.set(i, [quantisedByWords(TEXTS[i]!)]);
  return { likeness: finished(Likeness.of(quantisedByWords(question), corpus, vectors)), corpus };
}

function finished<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('the likeness of paragraphs to a question', () => {
  it('is a cosine, and null where there is no vector', () => {
    const { likeness } = compared('customs seized shoes');
    expect(likeness.to(0)).toBeCloseTo(1, 2);
    expect(likeness.to(1)).toBeCloseTo(0, 5);
    expect(likeness.to(3)).toBeNull();
  });

  it('gives the closest that may be found, best first', () => {
    const { likeness } = compared('customs seized shoes');
    expect([...likeness.closest(2, () => true)]).toEqual([0, 2]);
    expect([...likeness.closest(2, (paragraph) => paragraph !== 0)]).toEqual([2, 1]);
  });

  it('gives none that is no longer alive', () => {
    const { likeness, corpus } = compared('customs seized shoes');
    corpus.retire('a');
    expect([...likeness.closest(5, () => true)]).toEqual([2]);
  });

  it('looks on among those that differ more where few of the nearest may be found', () => {
    const texts = Array.from({ length: 3 * COMPARED }, (_, i) => `shoes ${'court '.repeat(i % 3)}of case`);
    const { corpus } = filled([article('a', texts)]);
    const vectors = new ParagraphVectors();
    for (const [i, text] of texts.entries()) vectors.set(i, [quantisedByWords(text)]);
    const likeness = finished(Likeness.of(quantisedByWords('shoes'), corpus, vectors));
    const last = texts.length - 1;
    expect([...likeness.closest(3, (paragraph) => paragraph >= last - 1)]).toEqual([last - 1, last]);
    expect([...likeness.closest(1, () => false)]).toEqual([]);
  });
});
