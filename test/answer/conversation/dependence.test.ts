import { describe, expect, it } from 'vitest';
import { dependenceOf } from '../../../src/answer/conversation/dependence.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import { DECIDED, memory } from './world.js';

const dependence = (question: string) => dependenceOf(readQuestion(question), memory(DECIDED));

describe('how much a question depends on what was said before', () => {
  it.each([
    'Why?',
    'Can you be more specific?',
    'Who helped him?',
    'and the panelist?',
    'Before which judge?',
    '1994?',
    'and in 1994?',
  ])('"%s": wholly', (question) => {
    expect(dependence(question)).toBe(1);
  });

  it.each([
    'How many pairs of shoes did Customs detain at Felixstowe?',
    'What is hypertension?',
    'Which warehouse keeps shoes until courts decide?',
  ])('"%s": hardly', (question) => {
    expect(dependence(question)).toBeLessThan(0.2);
  });

  it.each(['Who wrote the opinion?', 'What did the holder ask for?'])('"%s": in part', (question) => {
    expect(dependence(question)).toBeGreaterThan(0);
    expect(dependence(question)).toBeLessThan(1);
  });

  it('grows with what the question repeats', () => {
    expect(dependence('Did Professor Anselm Tierney decide the Kestrel Tea case alone?')).toBe(1);
  });
});
