import { describe, expect, it } from 'vitest';
import { withMonths } from '../../../src/answer/question/months.js';
import { readQuestion } from '../../../src/answer/question/question.js';

describe('months typed without capitals', () => {
  it.each([
    ['how did they vote in july', 'how did they vote in July'],
    ['and in september?', 'and in September?'],
    ['what happened between march and may', 'what happened between march and May'],
    ['since may 2017', 'since May 2017'],
    ['who won in march?', 'who won in March?'],
  ])('are written as articles write them: "%s"', (typed, written) => {
    expect(withMonths(typed)).toBe(written);
    expect(readQuestion(typed)).toMatchObject({ text: typed, core: written });
  });

  it.each([
    'may I ask who won',
    'the march of the goats',
    'who may appeal',
    'in may cases',
    'the augustus of Rome',
  ])('are none in "%s"', (typed) => {
    expect(withMonths(typed)).toBe(typed);
  });
});
