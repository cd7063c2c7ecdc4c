import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/search/recent-tokens.js';
import { tokenize } from '../../src/search/terms/terms.js';

const TEXT = 'The 3 million pounds went to O’Neill & Sons of the U.S. in 2016.';

describe('the tokens of a text that is looked at again', () => {
  it('are those that the text has', () => {
    expect(tokensOf(TEXT)).toEqual(tokenize(TEXT));
  });

  it('are not made again', () => {
    expect(tokensOf(TEXT)).toBe(tokensOf(TEXT));
  });

  it('are forgotten after many others, and made again', () => {
    const first = tokensOf(TEXT);
    for (let i = 0; i < 60; i++) tokensOf(`${i} ${'herring '.repeat(1_000)}`);
    expect(tokensOf(TEXT)).not.toBe(first);
    expect(tokensOf(TEXT)).toEqual(first);
  });
});
