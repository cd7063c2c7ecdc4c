import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.js';
import { SAYS_SOMETHING } from '../../../src/answer/question/term-weights.js';

const weightOf = (question: string, word: string) =>
  readQuestion(question).terms.find((term) => term.word.toLowerCase() === word)!.weight;

describe('how much a word of a question says of what is asked for', () => {
  it.each([
    ['How long did the trial take?', 'long'],
    ['how old is the potter', 'old'],
    ['How often was the kiln lit?', 'often'],
    ['In what year was the kiln lit?', 'year'],
  ])('"%s": little of "%s", which only says how the answer is measured', (question, word) => {
    expect(weightOf(question, word)).toBeLessThan(SAYS_SOMETHING);
  });

  it.each([
    ['Who owns the long boat?', 'long'],
    ['How did the old kiln burn?', 'old'],
    ['Which kiln was lit?', 'kiln'],
  ])('"%s": something of "%s"', (question, word) => {
    expect(weightOf(question, word)).toBeGreaterThanOrEqual(SAYS_SOMETHING);
  });
});
