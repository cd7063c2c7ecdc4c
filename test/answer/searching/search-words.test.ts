import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SearchField, searchWordsIn } from '../../../src/answer/searching/search-words.js';

const isTime = (field: string, said: string) =>
  ['before', 'after'].includes(field) && ['2016', 'last month', 'June 2018'].includes(said);
const read = (typed: string) => {
  const { fields, ...rest } = searchWordsIn(typed, isTime);
  return { ...rest, fields: fields.map(({ field, value }) => `${field}=${value}`) };
};
const NOTHING = { words: '', phrases: [], without: [], fields: [] };

describe('what somebody types to search with', () => {
  it.each([
    ['plain words', 'harbour fees', { words: 'harbour fees' }],
    ['a phrase', '"harbour fees" rise', { words: 'rise', phrases: ['harbour fees'] }],
    [
      'typographic quotation marks',
      '„harbour fees“ “and tolls” «ici»',
      { phrases: ['harbour fees', 'and tolls', 'ici'] },
    ],
    ['what must not be there', 'fees -ferry -"port tax"', { words: 'fees', without: ['ferry', 'port tax'] }],
    ['a field', 'fees author:Berg', { words: 'fees', fields: ['author=Berg'] }],
    [
      'a field in quotation marks',
      'section:"City life" fees',
      { words: 'fees', fields: ['section=City life'] },
    ],
    ['a field behind a space', 'author: Anna Berg', { fields: ['author=Anna Berg'] }],
    [
      'a field behind a space, up to the next',
      'author: Anna Berg source: The Bay',
      { fields: ['author=Anna Berg', 'source=The Bay'] },
    ],
    [
      'a quotation behind a space',
      'fees section: "City life"',
      { words: 'fees', fields: ['section=City life'] },
    ],
    ['a time of several words', 'before:last month fees', { words: 'fees', fields: ['before=last month'] }],
    ['a time of one word', 'after:2016 fees', { words: 'fees', fields: ['after=2016'] }],
    ['what is no time', 'before:soon fees', { words: 'fees', fields: ['before=soon'] }],
    ['a field in another language', 'después:2016 Rubrik:Hafen', { fields: ['after=2016', 'section=Hafen'] }],
    ['a field with nothing behind it', 'fees author:', { words: 'fees' }],
    ['a quotation that is not closed', '"harbour fees', { phrases: ['harbour fees'] }],
    ['a quotation of nothing', 'fees "" "…"', { words: 'fees' }],
    ['hyphens that leave nothing out', 'well-known re- - fees', { words: 'well-known re- - fees' }],
    [
      'a colon that names no field',
      'ratio: 3:1 https://a.example',
      { words: 'ratio: 3:1 https://a.example' },
    ],
    ['nothing', '  ', {}],
  ])('%s', (_, typed, expected) => {
    expect(read(typed)).toEqual({ ...NOTHING, ...expected });
  });

  it('loses no letter of what is typed, and makes up none', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const bit = fc.constantFrom('"', '-', 'fees', 'port', ' ', ' ', 'x1', '“', '”', ':', '…');
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 20 }), (bits) => {
        const typed = bits.join('');
        const { words, phrases, without } = searchWordsIn(typed);
        const kept = letters([words, ...phrases, ...without].join(' '));
        expect([...kept].sort()).toEqual([...letters(typed)].sort());
      }),
    );
  });

  it('is read as it was written: each part is found again', () => {
    const word = fc
      .stringMatching(/^[a-z]{3,8}$/)
      .filter((one) => !['before', 'after', 'author', 'source'].includes(one));
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));
    const field = fc.constantFrom<SearchField>('author', 'section', 'source', 'before', 'after');
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(phrase),
        fc.array(phrase),
        fc.array(fc.record({ field, value: phrase })),
        (words, phrases, without, fields) => {
          const typed = [
            ...words,
            ...phrases.map((one) => `"${one}"`),
            ...without.map((one) => `-"${one}"`),
            ...fields.map(({ field: name, value }) => `${name}:"${value}"`),
          ].join(' ');
          expect(searchWordsIn(typed, isTime)).toEqual({ words: words.join(' '), phrases, without, fields });
        },
      ),
    );
  });

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const { phrases, without, fields } = searchWordsIn(typed, () => true);
        for (const said of [...phrases, ...without, ...fields.map(({ value }) => value)])
          expect(said).not.toBe('');
      }),
    );
  });
});
