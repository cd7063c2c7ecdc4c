import { describe, expect, it } from 'vitest';
import { relatedTo } from '../../../../src/search/terms/forms/related.js';
import { termOf } from '../../../../src/search/terms/terms.js';

const related = (word: string) => relatedTo(termOf(word), word).map((one) => one.term);

describe('the words that say nearly the same', () => {
  it('are there for everyday words, in whichever form they are asked', () => {
    expect(related('lawyer')).toContain(termOf('attorney'));
    expect(related('lawyers')).toContain(termOf('counsel'));
    expect(related('bought')).toContain(termOf('acquired'));
    expect(related('founder')).toContain(termOf('founded'));
    expect(related('price')).toContain(termOf('costs'));
  });

  it('hold each other', () => {
    expect(related('film')).toContain(termOf('movie'));
    expect(related('movie')).toContain(termOf('film'));
  });

  it('are none for a name, a number or a word that has none', () => {
    expect(related('Film')).toEqual([]);
    expect(related('1998')).toEqual([]);
    expect(related('sourdough')).toEqual([]);
  });

  it('never hold the word itself, nor one word twice', () => {
    for (const word of ['pay', 'judge', 'court', 'increase', 'company', 'goods']) {
      expect(related(word)).not.toContain(termOf(word));
      expect(new Set(related(word)).size).toBe(related(word).length);
    }
  });

  it('come as the words that they are, whose commonness can be told', () => {
    for (const { term, word } of relatedTo('film', 'film')) expect(termOf(word)).toBe(term);
  });
});
