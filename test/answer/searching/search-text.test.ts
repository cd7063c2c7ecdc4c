import { describe, expect, it } from 'vitest';
import { searchTextIn } from '../../../src/answer/searching/search-text.js';

const read = (typed: string) => searchTextIn(typed, '2026-11-15');

describe('a text to search with', () => {
  it('is words, as typed, where no mark narrows it', () => {
    expect(read('harbour  pilot')).toMatchObject({ words: 'harbour  pilot', times: [], unread: null });
    expect(read('harbour pilot').wording).toBeUndefined();
  });

  it('says words, wording and fields apart, the last of each field', () => {
    expect(read('ferry "harbour pilot" -fog author:Quill section:Law section:Harbour')).toMatchObject({
      words: 'ferry',
      wording: { phrases: ['harbour pilot'], without: ['fog'] },
      author: 'Quill',
      section: 'Harbour',
      source: undefined,
    });
  });

  it.each([
    ['before:2017', { from: null, to: '2016-12-31' }],
    ['after:2017', { from: '2018-01-01', to: null }],
    ['before:"last month"', { from: null, to: '2026-09-30' }],
  ])('%s is a time', (typed, time) => {
    expect(read(`ferry ${typed}`).times).toEqual([time]);
  });

  it('tells the first that is no time', () => {
    expect(read('ferry before:soup after:2017 after:bread').unread).toEqual({
      field: 'before',
      value: 'soup',
    });
  });
});
