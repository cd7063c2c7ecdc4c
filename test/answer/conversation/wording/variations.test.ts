import { describe, expect, it } from 'vitest';
import {
  isVariation,
  joined,
  withOtherName,
} from '../../../../src/answer/conversation/wording/variations.js';
import { readQuestion } from '../../../../src/answer/question/question.js';
import { index } from '../world.js';

describe('a variation of the question before', () => {
  it.each([
    'and in 2017?',
    '2017?',
    'Felixstowe?',
    'what about the labels?',
    'until when?',
    'in how many boxes?',
  ])('is "%s"', (question) => {
    expect(isVariation(readQuestion(question), index.lexicon)).toBe(true);
  });

  it.each(['Who led it?', 'and who was there?', 'Ebbing sold names to Kestrel and others', 'labels?'])(
    'is not "%s"',
    (question) => {
      expect(isVariation(readQuestion(question), index.lexicon)).toBe(false);
    },
  );

  it('has another country or number in the place of its own, where there is one', () => {
    const other = (previous: string, asked: string) => withOtherName(previous, asked, index.lexicon);
    expect(other('Has France joined the union?', 'what about Spain?')).toBe('Has Spain joined the union?');
    expect(other('Who owns boat 7?', 'and boat 8?')).toBe('Who owns boat 8?');
    expect(other('Who won the race?', 'and Spain?')).toBeNull();
    expect(other('Did France beat Italy?', 'and Spain?')).toBeNull();
    // A person is not put for a country, nor one for the other.
    expect(other('Has France joined the union?', 'what about Ebbing?')).toBeNull();
  });

  it('stands behind the question, and takes the place of another of its kind', () => {
    expect(joined('Who sold shoes?', 'And hats?')).toBe('Who sold shoes — and hats?');
    expect(joined('Who sold shoes — and hats?', 'what about bags?')).toBe(
      'Who sold shoes — what about bags?',
    );
    expect(joined('Who sold shoes — and hats?', 'and in May?')).toBe(
      'Who sold shoes — and hats — and in May?',
    );
  });
});
