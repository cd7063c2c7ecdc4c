import { describe, expect, it } from 'vitest';
import { besideHeadline, leftUnsaid } from '../../../../src/search/rank/signals/within-article.js';

const terms = (...frequencies: number[]) => Float64Array.from(frequencies);

/** Of "harbour", "trial", "complaints" and "counted". */
const VALUES = terms(4, 2, 3, 1);

describe('what a paragraph leaves unsaid because the opening has set it', () => {
  it('is worth the terms that only the opening says', () => {
    expect(leftUnsaid(VALUES, terms(0, 0, 1, 1), terms(0, 0, 0, 0), terms(2, 1, 0, 0))).toBe(6);
  });

  it('leaves out what the headline says, and what the paragraph says itself', () => {
    expect(leftUnsaid(VALUES, terms(0, 1, 1, 0), terms(1, 0, 0, 0), terms(1, 1, 1, 0))).toBe(0);
  });
});

describe('what a paragraph says beside the headline', () => {
  it('counts a related word for its share', () => {
    expect(besideHeadline(VALUES, terms(0, 0.5, 1, 0), terms(1, 0, 0, 0))).toBe(4 / 6);
    expect(leftUnsaid(VALUES, terms(0, 0.5, 1, 0), terms(0, 0, 0, 0), terms(1, 1, 0, 0))).toBe(5);
  });

  it('is its share of the terms that the headline leaves open', () => {
    expect(besideHeadline(VALUES, terms(0, 0, 1, 0), terms(1, 0, 0, 0))).toBe(0.5);
  });

  it('is nothing where the headline leaves none open', () => {
    expect(besideHeadline(VALUES, terms(1, 1, 1, 1), terms(1, 1, 1, 1))).toBe(0);
  });
});
