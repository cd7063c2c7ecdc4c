import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/answer/confidence/evidence.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import type { Hit, LookedUp } from '../../../src/search/search.js';
import { article } from '../../search/articles.js';
import { ALL, GOOD, hit, QUESTION, TERMS } from './hits.js';

const asked = readQuestion(QUESTION);
const of = (hits: readonly Hit[], terms: readonly LookedUp[] = TERMS) => evidenceOf(hits, terms, asked)!;
const within = (id: string): Hit => ({ ...hit(GOOD, ALL), article: article(id, ['A paragraph.']) });

describe('what speaks for the first hit', () => {
  it('is nothing without one', () => {
    expect(evidenceOf([], TERMS, asked)).toBeNull();
  });

  it('counts how many of the four behind it are of its article', () => {
    expect(of([within('a')]).together).toBe(0);
    expect(of(['a', 'a', 'b', 'a', 'b', 'a'].map(within)).together).toBe(2);
    expect(of(['a', 'a', 'a', 'a', 'a', 'a'].map(within)).together).toBe(4);
    expect(of(['a', 'b', 'b', 'b', 'b'].map(within)).together).toBe(0);
  });

  it('counts the terms that were looked for, up to a dozen', () => {
    expect(of([within('a')]).asked).toBe(TERMS.length);
    expect(
      of(
        [within('a')],
        Array.from({ length: 40 }, () => TERMS[0]!),
      ).asked,
    ).toBe(12);
  });
});
