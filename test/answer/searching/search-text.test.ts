import { describe, expect, it } from 'vitest';
import { searchTextIn } from '../../../src/answer/searching/search-text.js';
import { article } from '../../search/articles.js';

const ARTICLES = [{ ...article('tides', ['High water.']), author: 'Anna Berg', section: 'Law and Order' }];
const read = (typed: string) => searchTextIn(typed, '2026-11-15', ARTICLES);

describe('a text to search with', () => {
  it('takes the words directly behind a field for its value as far as the archive has such a name', () => {
    expect(read('author:Anna Berg fees')).toMatchObject({ author: 'Anna Berg', words: 'fees' });
    expect(read('author:Berg fees')).toMatchObject({ author: 'Berg', words: 'fees' });
    expect(read('section:law and order tides')).toMatchObject({ section: 'law and order', words: 'tides' });
    expect(read('author:Anna Quill')).toMatchObject({ author: 'Anna', words: 'Quill' });
  });

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
