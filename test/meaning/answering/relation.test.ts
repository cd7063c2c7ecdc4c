import { describe, expect, it } from 'vitest';
import { RELATIONS, relationOf } from '../../../src/meaning/answering/relation.js';

const shown = [
  { article: 'a', paragraph: 7 },
  { article: 'b', paragraph: 3 },
];
const numbers = (article: string, paragraph: number) =>
  relationOf({ article, paragraph }, { shown }).join('');

describe('how a paragraph stands to what was shown', () => {
  it('tells whether it is in the article that was shown last, and how far behind the passage', () => {
    expect(numbers('b', 3)).toBe('1100000');
    expect(numbers('b', 4)).toBe('1010000');
    expect(numbers('b', 5)).toBe('1001000');
    expect(numbers('b', 6)).toBe('1001000');
    expect(numbers('b', 7)).toBe('1000000');
    expect(numbers('b', 2)).toBe('1000100');
    expect(numbers('b', 1)).toBe('1000000');
  });

  it('tells whether it, or its article, was shown earlier', () => {
    expect(numbers('a', 7)).toBe('0000011');
    expect(numbers('a', 8)).toBe('0000010');
    expect(numbers('c', 3)).toBe('0000000');
  });

  it('is nothing where nothing was shown', () => {
    const none = relationOf({ article: 'a', paragraph: 1 }, { shown: [] });
    expect(none).toEqual(Array.from({ length: RELATIONS }, () => 0));
  });
});
