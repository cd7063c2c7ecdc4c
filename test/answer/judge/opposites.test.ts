import { describe, expect, it } from 'vitest';
import { contrariesOf } from '../../../src/answer/judge/opposites.js';
import { termOf } from '../../../src/search/terms/terms.js';

describe('words that say the contrary of each other', () => {
  it.each([
    ['rise', 'fell'],
    ['won', 'lost'],
    ['granted', 'refused'],
    ['exports', 'imports'],
    ['oldest', 'youngest'],
  ])('are %s and %s, both ways and in every form', (one, other) => {
    expect(contrariesOf(termOf(one))).toContain(termOf(other));
    expect(contrariesOf(termOf(other))).toContain(termOf(one));
  });

  it('are on two sides: no word is the contrary of itself, or of one beside it', () => {
    expect(contrariesOf(termOf('refuse'))).not.toContain(termOf('refuse'));
    expect(contrariesOf(termOf('refuse'))).not.toContain(termOf('reject'));
  });

  it('are few: most words have none', () => {
    expect(contrariesOf(termOf('harbour'))).toEqual([]);
  });
});
