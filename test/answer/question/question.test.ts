import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/answer/question/question.js';

const weights = (question: string) =>
  Object.fromEntries(analyse(question).query.terms.map(({ word, weight }) => [word, weight]));

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
    const { kind, query } = analyse('How many cases were found in 2016?');
    expect(kind?.id).toBe('count');
    expect(query.period).toEqual({ from: '2016-01-01', to: '2016-12-31' });
    expect(query.kind?.('There were 12 cases.')).toBe(true);
    expect(query.kind?.('There were some in 2016.')).toBe(false);
  });

  it('does not favour paragraphs by a kind that nearly all of them hold', () => {
    expect(analyse('Who said so?').kind?.id).toBe('who');
    expect(analyse('Who said so?').query.kind).toBeNull();
    expect(analyse('customs cooperation').query.kind).toBeNull();
  });

  it.each(['', '   ', 'who is it?', '😀', '\u0000', '\ud83d', '?!', '**__~~'])(
    'of nothing to look for has no terms: %j',
    (question) => {
      expect(analyse(question).query.terms).toEqual([]);
    },
  );

  it('is looked for by its first 6,000 characters', () => {
    const { text, query } = analyse(`customs ${'x'.repeat(6000)} shoes`);
    expect(text).toHaveLength(6000);
    expect(query.terms.map(({ word }) => word)).not.toContain('shoes');
  });
});
