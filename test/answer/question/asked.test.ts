import { describe, expect, it } from 'vitest';
import { expectedBy } from '../../../src/answer/question/asked.js';

const worth = (question: string, paragraph: string) => expectedBy(question).worthOf(paragraph);

describe('what a question lets expect of its answer', () => {
  it('is nothing where its wording does not tell', () => {
    const { most, worthOf } = expectedBy('What is rye?');
    expect(most).toBe(0);
    expect(worthOf('Rye is the largest crop, because it costs $2 until May 3.')).toBe(0);
  });

  it.each([
    ['which bakery sold the most loaves', 'Arden came first with 40 loaves.', 'Arden sold 40 loaves.'],
    ['what is the mill worth', 'The mill would sell for €2 million.', 'The mill has two million bricks.'],
    ['until when can I order', 'Orders are taken until May 3.', 'Orders were taken on May 3.'],
    ['when does the ban start', 'It takes effect on May 3.', 'The mill stood empty on May 3.'],
    ['what was the outcome of the trial', 'The court dismissed it.', 'The court has nine rooms.'],
    ['how did the council vote', 'It passed 9-3.', 'The council met for nine hours.'],
    ['why did the mill close', 'It closed because the river fell.', 'It closed on Monday.'],
  ])('is told by the wording: %s', (question, answer, other) => {
    expect(worth(question, answer)).toBeGreaterThan(0);
    expect(worth(question, other)).toBe(0);
  });

  it('is never more than the most that it tells, whatever is asked at once', () => {
    const question = 'why was the largest fine that the court decided paid, and until when';
    const { most, worthOf } = expectedBy(question);
    expect(
      worthOf('It ruled for the largest sum, $9, because it had not been paid until May 3, by 9-3 votes.'),
    ).toBeLessThanOrEqual(most);
    expect(most).toBeGreaterThan(4);
  });

  it('takes no longer for a paragraph of figures without end', () => {
    const question = 'what is the largest price, until when, how did they vote and why';
    expect(worth(question, '9,'.repeat(50_000))).toBe(0);
    expect(worth(question, 'from a '.repeat(20_000))).toBe(0);
  });
});
