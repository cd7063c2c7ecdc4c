import { describe, expect, it } from 'vitest';
import { indexedTokens, initialsIn } from '../../../src/search/terms/initials.js';
import { tokenize } from '../../../src/search/terms/terms.js';

const initials = (text: string) => initialsIn(text).map(({ term }) => term);

describe('the initials of a name', () => {
  it.each([
    ['the European Patent Office granted it', ['epo']],
    ['World Health Organization', ['who']],
    ['the Court of Justice of the European Union', ['cje', 'cjeu']],
    ['In the United States Patent Office', ['usp', 'uspo']],
    ['The European Patent Office', ['epo']],
    ['‘European Patent Office’', ['epo']],
  ])('%s', (text, terms) => {
    expect(initials(text)).toEqual(terms);
  });

  it.each([
    ['two words are a person as often as not', 'Robert Lighthizer'],
    ['words without capitals', 'the european patent office'],
    ['abbreviations', 'EPO WIPO USPTO'],
    ['an opener that makes up the number', 'The Patent Office'],
    ['nothing', ''],
  ])('are none for %s', (_, text) => {
    expect(initials(text)).toEqual([]);
  });

  it('stand where the name stands', () => {
    const text = 'Today, the World Health Organization wrote.';
    expect(initialsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'World Health Organization',
    ]);
  });

  it('are of at most five words, however long the run of capitals', () => {
    expect(initials('Aa '.repeat(1000))).toEqual(['aaa', 'aaaa', 'aaaaa']);
  });

  // A pattern that goes over such a run from each of its words would need minutes, and the test would time out.
  it.each(['Aa-', "Aa'", 'Aa--', 'Aa', 'Aa of '])('are found in one go in an endless run of %s', (unit) => {
    expect(initials(unit.repeat(300_000 / unit.length)).length).toBeLessThan(10);
  });
});

describe('the tokens that are indexed', () => {
  it('are the words in order, then the initials', () => {
    const text = 'The World Health Organization met in Geneva.';
    expect(indexedTokens(text)).toEqual([...tokenize(text), ...initialsIn(text)]);
    expect(indexedTokens(text).at(-1)?.term).toBe('who');
  });
});
