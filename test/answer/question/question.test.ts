import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.js';

const weights = (question: string) =>
  Object.fromEntries(
    readQuestion(question)
      .query.terms.filter(({ pieces }) => !pieces)
      .map(({ word, weight }) => [word, weight]),
  );

describe('a question as it is looked for', () => {
  it('counts the words of the question in full', () => {
    expect(weights('Did customs seize shoes?')).toEqual({ customs: 1, seize: 1, shoes: 1 });
  });

  it.each([
    ['which agency seized the shoes', 'agency'],
    ['What other company sued?', 'company'],
    ['Whose lawyer spoke?', 'lawyer'],
  ])('counts less what only says which sort of thing is asked for: %s', (question, word) => {
    expect(weights(question)[word]).toBeLessThan(1);
    expect(weights(question)[word]).toBeGreaterThan(0);
  });

  it('counts least the words that answers hardly ever repeat', () => {
    const { year, founded } = weights('In what year was it founded?');
    expect(founded).toBe(1);
    expect(year).toBeLessThan(weights('which agency seized').agency!);
    expect(weights('how many places').places).toBe(year);
  });

  it('names its kind and its period', () => {
    const { kind, query } = readQuestion('How many cases were found in 2016?');
    expect(kind?.id).toBe('count');
    expect(query.period).toMatchObject({ from: '2016-01-01', to: '2016-12-31' });
    expect(query.suits?.('There were 12 cases.')).toBeGreaterThan(0);
    expect(query.suits?.('There were some in 2016.')).toBe(0);
  });

  it('tells whether its wording says what a passage has to hold', () => {
    expect(readQuestion('Who said so?')).toMatchObject({ kind: { id: 'who' }, isSeeking: true });
    expect(readQuestion('Which country seized them?').isSeeking).toBe(true);
    expect(readQuestion('customs cooperation').isSeeking).toBe(false);
  });

  it.each(['', '   ', 'who is it?', '😀', '\u0000', '\ud83d', '?!', '**__~~'])(
    'of nothing to look for has no terms: %j',
    (question) => {
      expect(readQuestion(question).query.terms).toEqual([]);
    },
  );

  it('is looked for by its first 6,000 characters', () => {
    const { text, query } = readQuestion(`customs ${'x'.repeat(6000)} shoes`);
    expect(text).toHaveLength(6000);
    expect(query.terms.map(({ word }) => word)).not.toContain('shoes');
  });
});

describe('what else a question says', () => {
  it('has a content without stop words and talk', () => {
    const { content } = readQuestion('Thanks! Can you tell me more about the shoes?');
    expect(content.map(({ word }) => word)).toEqual(['shoes']);
  });

  it('names what begins with a capital, or a digit, but not its own first word', () => {
    const { names } = readQuestion('Did Customs seize 120 shoes in Felixstowe?');
    expect([...names]).toEqual(['Customs', '120', 'Felixstowe']);
  });

  it('counts its terms, and its names by their initials', () => {
    const { counts } = readQuestion('shoes, shoes and the European Patent Office');
    expect(counts.get('shoe')).toBe(2);
    expect(counts.get('epo')).toBe(1);
  });

  it('is read once, and right also when more questions were read than are kept', () => {
    expect(readQuestion('shoes 1')).toBe(readQuestion('shoes 1'));
    for (let i = 0; i < 1100; i++) expect(readQuestion(`shoes ${i}`).content).toHaveLength(2);
    expect(readQuestion('shoes 1').content).toHaveLength(2);
  });
});
