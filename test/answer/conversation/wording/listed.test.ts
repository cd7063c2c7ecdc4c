import { describe, expect, it } from 'vitest';
import { listedIn, picked, pickIn } from '../../../../src/answer/conversation/wording/listed.js';

describe('a pick', () => {
  it.each([
    ['Tell me about the second one', 2],
    ['the third?', 3],
    ['What is the last option?', -1],
    ['Explain the 1st step', 1],
  ])('"%s" is number %i', (question, ordinal) => {
    expect(pickIn(question)?.ordinal).toBe(ordinal);
  });

  it.each(['Who was the first president?', 'a second opinion', 'why?'])('is not in "%s"', (question) => {
    expect(pickIn(question)).toBeNull();
  });

  it('takes one of a list, from either end, or none', () => {
    expect([picked(['a', 'b'], 2), picked(['a', 'b'], -1), picked(['a', 'b'], 3)]).toEqual([
      'b',
      'b',
      undefined,
    ]);
  });
});

describe('what a passage lists', () => {
  it.each([
    ['numbered', 'Do this: 1. Wash it. 2. Dry it.', ['Wash it', 'Dry it']],
    ['counted in sentences', 'First, wash it. Second, dry it.', ['First, wash it', 'Second, dry it']],
    ['a series', 'They took shoes, red hats and bags.', ['They took shoes', 'red hats', 'bags']],
    ['nothing', 'It rained.', []],
    ['no things beside an "and"', 'He said that it rains and of course it does.', []],
  ])('%s', (_, text, items) => {
    expect(listedIn(text)).toEqual(items);
  });
});
