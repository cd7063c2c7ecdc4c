import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/answer/judge/outcome.js';

const BY_WORDS = { hits: [{ look: null }] };
const JUDGED = { meetings: [], unsaid: [], lacks: null, lead: 'clear' as const, right: null };

describe('what a confidence comes to', () => {
  it('shows less sure a passage in an archive of a handful of articles, whose words are none of them rare', () => {
    expect(verdictOf(JUDGED, 0.07, { paragraphs: 60 }, BY_WORDS)).toEqual({
      unmet: [],
      answers: true,
      isNearest: true,
    });
    expect(verdictOf(JUDGED, 0.07, { paragraphs: 600 }, BY_WORDS).answers).toBe(false);
    expect(verdictOf(JUDGED, 0.04, { paragraphs: 60 }, BY_WORDS).answers).toBe(false);
  });

  it('and less sure still what its meaning puts first', () => {
    const byMeaning = {
      hits: [{ look: { by: 'pieces', score: 0.4, whole: 0, answers: null, pairs: [] } }],
    } as const;
    expect(verdictOf(JUDGED, 0.04, { paragraphs: 60 }, byMeaning).answers).toBe(true);
    expect(verdictOf(JUDGED, 0.02, { paragraphs: 60 }, byMeaning).answers).toBe(false);
    expect(verdictOf(JUDGED, 0.07, { paragraphs: 600 }, byMeaning).answers).toBe(false);
  });

  it('is an answer only where it is sure, and nothing that was asked for is unsaid or lacking', () => {
    for (const paragraphs of [60, 600]) {
      expect(verdictOf(JUDGED, 0.9, { paragraphs }, BY_WORDS).isNearest).toBe(false);
      expect(verdictOf(JUDGED, 0.5, { paragraphs }, BY_WORDS).isNearest).toBe(true);
      expect(verdictOf({ ...JUDGED, unsaid: ['drums'] }, 0.9, { paragraphs }, BY_WORDS).isNearest).toBe(true);
    }
  });
});
