import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightsIn } from '../../../../src/search/rank/weights/shape.js';
import { WEIGHTS } from '../../../../src/search/rank/weights/weights.js';

const NEWSPAPER = { liveArticles: 30, liveParagraphs: 400, averageParagraphLength: 20 };

describe('the weights of a small archive of short paragraphs', () => {
  it('count for more what tells the paragraphs of one article apart', () => {
    const { repetition, opening, given, around } = weightsIn(NEWSPAPER, WEIGHTS);
    expect(repetition).toBeGreaterThan(1.5 * WEIGHTS.repetition);
    expect(opening).toBeGreaterThan(1.5 * WEIGHTS.opening);
    expect(given).toBeGreaterThan(1.5 * WEIGHTS.given);
    expect(around).toBeGreaterThan(0.5);
  });

  it('leave alone what tells the articles apart', () => {
    const { headline, article, paragraph, conditions } = weightsIn(NEWSPAPER, WEIGHTS);
    expect({ headline, article, paragraph, conditions }).toEqual({
      headline: WEIGHTS.headline,
      article: WEIGHTS.article,
      paragraph: WEIGHTS.paragraph,
      conditions: WEIGHTS.conditions,
    });
  });
});

describe('the weights of another archive', () => {
  it.each([
    ['of long paragraphs', { ...NEWSPAPER, averageParagraphLength: 70 }],
    ['of articles of one paragraph', { ...NEWSPAPER, liveArticles: 400 }],
    ['of nothing', { liveArticles: 0, liveParagraphs: 0, averageParagraphLength: 1 }],
  ])('are the usual ones: %s', (_, shape) => {
    expect(weightsIn(shape, WEIGHTS)).toEqual(WEIGHTS);
  });

  it('come the nearer to the usual ones the larger it is', () => {
    const repetitionIn = (liveParagraphs: number) =>
      weightsIn({ ...NEWSPAPER, liveArticles: liveParagraphs / 20, liveParagraphs }, WEIGHTS).repetition;
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (size, more) => {
        const [smaller, larger] = [repetitionIn(size), repetitionIn(size + more)];
        expect(larger).toBeLessThanOrEqual(smaller);
        expect(larger).toBeGreaterThanOrEqual(WEIGHTS.repetition);
      }),
    );
    expect(repetitionIn(1e6)).toBeCloseTo(WEIGHTS.repetition, 2);
  });
});
