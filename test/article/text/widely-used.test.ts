import { describe, expect, it } from 'vitest';
import { isWidelyUsed } from '../../../src/article/text/widely-used.js';

describe('a word that is widely used', () => {
  it.each(['lego', 'Netflix', 'TESLA', 'spain', 'house'])('is %s, in any case', (word) => {
    expect(isWidelyUsed(word)).toBe(true);
  });

  it.each(['scool', 'Lumenhart', 'actualy', '', '##ing '])('is not %j', (word) => {
    expect(isWidelyUsed(word)).toBe(false);
  });
});
