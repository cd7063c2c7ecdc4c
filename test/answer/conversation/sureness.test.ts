import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../src/answer/confidence/confidence.js';
import { rightWithinEvidenceOf, surenessOf } from '../../../src/answer/conversation/sureness.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import type { Found, Hit } from '../../../src/search/search.js';

const found = (signals: Record<string, number>, contextScale?: number): Found => ({
  hits: [{ signals, score: 5, matched: [] } as unknown as Hit],
  matches: 1,
  terms: [{ word: 'shoes', term: 'shoe', weight: 1, idf: 3, known: true, mended: false }],
  ...(contextScale !== undefined && { contextScale }),
});

describe('how sure a follow-up’s answer is', () => {
  it('is 0 without a hit', () => {
    expect(surenessOf({ hits: [], matches: 0, terms: [] }, readQuestion(''))).toBe(0);
  });

  it('is that of the question where there is no context', () => {
    const alone = found({ paragraph: 2 });
    expect(surenessOf(alone, readQuestion('shoes?'))).toBe(
      confidenceOf(alone.hits, alone.terms, readQuestion('shoes?')),
    );
  });

  it('grows with how well the passage fits the conversation', () => {
    const fitting = [0, 5, 10].map((context) =>
      surenessOf(found({ paragraph: 1, context }, 10), readQuestion('shoes?')),
    );
    expect(fitting).toEqual(fitting.toSorted((a, b) => a - b));
    expect(fitting[2]).toBeGreaterThan(fitting[0]!);
  });
});

describe('what tells whether a follow-up’s first passage is right', () => {
  const AHEAD = { lacks: null, lead: 'clear' } as const;
  const judged = ({ hits: [hit], ...more }: Found): Found => ({
    ...more,
    hits: [{ ...hit!, look: { by: 'pieces', score: 0.5, pairs: [], whole: 0.5, answers: 3 } } as Hit],
  });
  const evidenceOf = (what: Found) => rightWithinEvidenceOf(what, readQuestion('shoes?'), AHEAD);

  it('is how much of the conversation it holds, what the network says, and how it stands to the others', () => {
    expect(evidenceOf(judged(found({ paragraph: 1, context: 4, discussed: 1 }, 10)))).toMatchObject({
      topic: 0.5,
      answers: 3,
      clear: 1,
      slight: 0,
      lacking: 0,
    });
  });

  it.each([
    ['where no network judged it', found({ paragraph: 1, context: 4 }, 10)],
    ['where nothing was talked about', judged(found({ paragraph: 1 }))],
    ['without a passage', { hits: [], matches: 0, terms: [], contextScale: 10 }],
  ])('is nothing %s', (_, what) => {
    expect(evidenceOf(what)).toBeNull();
  });
});
