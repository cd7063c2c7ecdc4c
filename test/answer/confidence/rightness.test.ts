import { describe, expect, it } from 'vitest';
import { ANSWER_THRESHOLD } from '../../../src/answer/confidence/confidence.js';
import {
  isTakenForRight,
  type RightWithinEvidence,
  rightnessOf,
  rightnessWithin,
  type Standing,
} from '../../../src/answer/confidence/rightness.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { ALL, GOOD, hit, QUESTION, read, TERMS } from './hits.js';

const AHEAD: Standing = { lacks: null, lead: 'clear' };

const right = (answers: number | null, standing: Partial<Standing> = {}, isUnmet = false) =>
  rightnessOf([hit(GOOD, ALL, 10, { look: read({ answers }) })], TERMS, readQuestion(QUESTION), isUnmet, {
    ...AHEAD,
    ...standing,
  });

describe('how likely the first passage is the right one', () => {
  it('is known only where a network judged it', () => {
    expect(right(null)).toBeNull();
    expect(rightnessOf([], TERMS, readQuestion(QUESTION), false, AHEAD)).toBeNull();
  });

  it('grows with what the network says', () => {
    expect(right(4)).toBeGreaterThan(right(0)!);
    expect(right(0)).toBeGreaterThan(right(-4)!);
  });

  it('grows with how far it is ahead of another that may answer', () => {
    expect(right(2, { lead: 'clear' })).toBeGreaterThan(right(2, { lead: 'slight' })!);
    expect(right(2, { lead: 'slight' })).toBeGreaterThan(right(2, { lead: 'close' })!);
  });

  it('falls where it holds none of the kind that is asked for, and where it leaves a condition unmet', () => {
    expect(right(2, { lacks: 'when' })).toBeLessThan(right(2)!);
    expect(right(2, {}, true)).toBeLessThan(right(2)!);
  });
});

describe('how likely it is of a question that goes on with others', () => {
  const EVIDENCE: RightWithinEvidence = {
    likeness: 2,
    topic: 0.5,
    answers: 0,
    clear: 1,
    slight: 0,
    lacking: 0,
  };
  const within = (evidence: Partial<RightWithinEvidence>) => rightnessWithin({ ...EVIDENCE, ...evidence });

  it.each([
    ['what the network says', { answers: 4 }],
    ['how like it is', { likeness: 5 }],
    ['how much of the conversation it holds', { topic: 1 }],
  ])('grows with %s', (_, more) => {
    expect(within(more)).toBeGreaterThan(within({}));
  });

  it.each([
    ['another may answer as well', { clear: 0 }],
    ['it holds none of the kind that is asked for', { lacking: 1 }],
  ])('falls where %s', (_, less) => {
    expect(within(less)).toBeLessThan(within({}));
  });
});

it('what is given as the answer is what is judged, and likely enough', () => {
  expect([null, 0, ANSWER_THRESHOLD - 0.01, ANSWER_THRESHOLD, 1].map(isTakenForRight)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
