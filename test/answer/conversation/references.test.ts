import { describe, expect, it } from 'vitest';
import { reacts, referenceIn } from '../../../src/answer/conversation/references.js';
import { readQuestion } from '../../../src/answer/question/question.js';

describe('a reference to what was said before', () => {
  it.each([
    'Who led it?',
    'And in 2016?',
    'What did she say?',
    'the former?',
    'Is that safe?',
    'What about the EU?',
    'Who sued in that case?',
    'How high is the fee for this service?',
    'Was it sold to the bank?',
    'What did it cost?',
  ])('is sure in "%s"', (question) => {
    expect(referenceIn(readQuestion(question))).toBe(1);
  });

  it.each([
    'Who leads the European Patent Office?',
    'What law made that treaty possible in Geneva?',
    'What does it mean if a mark is cancelled?',
    'How do those who copy shoes work?',
    'What proves that shoes were copied?',
    'How much does it cost to file a mark?',
    'How long does it take for a judge to decide?',
    'Is it legal to copy a shoe?',
    'Is it true that goats may sue?',
  ])('is not in "%s"', (question) => {
    expect(referenceIn(readQuestion(question))).toBe(0);
  });

  it('is in doubt where a noun of the question may be what the pronoun stands for', () => {
    const doubt = referenceIn(
      readQuestion('Why do customs officers destroy the shoes that they detain with it?'),
    );
    expect(doubt).toBeGreaterThan(0);
    expect(doubt).toBeLessThan(1);
  });

  it('is the same however often it is looked for', () => {
    expect([1, 2].map(() => referenceIn(readQuestion('Who led it?')))).toEqual([1, 1]);
  });
});

describe('a reaction', () => {
  it.each(['Wow, how many?', 'Okay. So what?', 'That’s vague.'])('begins "%s"', (text) => {
    expect(reacts(text)).toBe(true);
  });

  it.each(['Now what?', 'Sureties are what?', 'Who said no?'])('does not begin "%s"', (text) => {
    expect(reacts(text)).toBe(false);
  });
});
