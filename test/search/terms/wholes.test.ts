import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/search/terms/terms.js';
import { beside, wholesIn } from '../../../src/search/terms/wholes.js';

const wholes = (text: string) => wholesIn(text).map(({ term }) => term);

describe('what is more than its words', () => {
  it('is an identifier', () => {
    expect(wholes('the judges of C-88/15')).toEqual(['c88/15']);
  });

  it('is a name of stop words in capitals', () => {
    expect(wholes('They sang with The The, then The Who.')).toEqual(['thethe', 'thewho']);
  });

  it.each(['the who and the what', 'The Who Party', 'The Court', 'Breathe The'])('is not in %j', (text) => {
    expect(wholes(text)).toEqual([]);
  });

  it('stands beside the words only where it is none of them', () => {
    const extra = (text: string) => beside(tokenize(text), wholesIn(text)).map(({ term }) => term);
    expect(extra('COP19 and No 2,345,678')).toEqual([]);
    expect(extra('COP 19')).toEqual(['cop19']);
  });
});
