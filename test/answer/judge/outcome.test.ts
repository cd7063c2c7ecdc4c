import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/answer/judge/outcome.js';

const JUDGED = { meetings: [], unsaid: [], lacks: null };

describe('what a confidence comes to', () => {
  it('shows less sure a passage in an archive of a handful of articles, whose words are none of them rare', () => {
    expect(verdictOf(JUDGED, 0.07, { paragraphs: 60 })).toEqual({
      unmet: [],
      answers: true,
      isNearest: true,
    });
    expect(verdictOf(JUDGED, 0.07, { paragraphs: 600 }).answers).toBe(false);
    expect(verdictOf(JUDGED, 0.02, { paragraphs: 60 }).answers).toBe(false);
  });

  it('is an answer only where it is sure, and nothing that was asked for is unsaid or lacking', () => {
    for (const paragraphs of [60, 600]) {
      expect(verdictOf(JUDGED, 0.9, { paragraphs }).isNearest).toBe(false);
      expect(verdictOf(JUDGED, 0.5, { paragraphs }).isNearest).toBe(true);
      expect(verdictOf({ ...JUDGED, unsaid: ['drums'] }, 0.9, { paragraphs }).isNearest).toBe(true);
    }
  });
});
