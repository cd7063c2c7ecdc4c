import { describe, expect, it } from 'vitest';
import { MOST_FOUND } from '../../../src/answer/search-for.js';
import { rankedOnce } from '../../../src/answer/searching/ranked-once.js';
import type { SearchedFor } from '../../../src/answer/searching/searched-for.js';

/** Counts how often it is searched, and how much is ranked. */
function counted() {
  const ranked: (readonly [string, number])[] = [];
  const search = rankedOnce((words, _, most) => {
    ranked.push([words, most]);
    return {} as SearchedFor;
  });
  return { ranked, search };
}

describe('a search', () => {
  it('is ranked once for all pages but the first', () => {
    const { ranked, search } = counted();
    search('port', {}, 5);
    for (const offset of [5, 10, 195, 5]) search('port', { offset, limit: 5 }, offset + 5);
    expect(ranked).toEqual([
      ['port', 5],
      ['port', MOST_FOUND],
    ]);
  });

  it('is another one with other words, filters, wording or order', () => {
    const { ranked, search } = counted();
    const others = [
      {},
      { filters: { section: 'News' } },
      { wording: { phrases: ['port'], without: [] } },
      { order: 'newest' as const },
    ];
    for (const other of others) search('port', { ...other, offset: 5 }, 10);
    search('ferry', { offset: 5 }, 10);
    expect(ranked).toHaveLength(5);
  });

  it('among given paragraphs is not kept, and of the others the last few are', () => {
    const { ranked, search } = counted();
    const among = [{ article: 'a', paragraph: 1 }];
    search('port', { among, offset: 5 }, 10);
    search('port', { among, offset: 5 }, 10);
    expect(ranked).toHaveLength(2);
    for (let n = 0; n < 10; n++) search(`word ${n}`, { offset: 5 }, 10);
    search('word 9', { offset: 10 }, 15);
    expect(ranked).toHaveLength(12);
    search('word 0', { offset: 10 }, 15);
    expect(ranked).toHaveLength(13);
  });
});
