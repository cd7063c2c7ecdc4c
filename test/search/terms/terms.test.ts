import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOf, tokenize } from '../../../src/search/terms/terms.js';

const termsOf = (text: string) => tokenize(text).map(({ term }) => term);

/** Anything that a page or a question may hold, whole code points or not. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a', 'Z', 'é', 'e\u0301', 'İ', 'ß', 'ﬁ', '½', '²', '1', '0', ',', '.', "'", '’', '&', '-', ' ', '\n', 'の', '漢',
      'ก', '\u0e34', '한', '\u0301', '\u200d', '😀', '\ud83d', '\udc00', '\u0000', '٣', 'Ω', '\u202e',
    ), // biome-ignore format: a list of characters
    maxLength: 60,
  }),
);

describe('a term is the same however a word is written', () => {
  it.each([
    ['letter case', 'Customs', 'customs'],
    ['accents', 'Zürich', 'zurich'],
    ['accents written apart', 'Zu\u0308rich', 'Zürich'],
    ['compatibility forms', 'ＡＢＣ ﬁne', 'abc fine'],
    ['a possessive, straight or curly', 'China’s', 'China'],
    ['a possessive, straight', "Trump's", 'Trump'],
    ['the possessive of a name with an apostrophe', 'O’Neill’s', "O'Neill"],
    ['digit grouping', '1,500', '1500'],
    ['digit grouping twice', '10,000,000', '10000000'],
    ['digit grouping beside a decimal point', '1,500.50', '1500.50'],
    ['dots of an abbreviation', 'U.S.', 'US'],
    ['a hyphen after e', 'e-mail', 'email'],
    ['a no-break hyphen after e', 'E\u2011mail', 'email'],
    ['grammatical endings', 'detained', 'detaining'],
    ['plurals', 'states', 'state'],
  ])('%s: %s is %s', (_, one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other));
    expect(termsOf(one)).not.toEqual([]);
  });
});

describe('what is different stays different', () => {
  it.each([
    ['a decimal is not a whole number', '3.5', '35'],
    ['a list of years is not one number', '2,017', '2017,2018'],
    ['a number with a unit is not the number', '2m', '2'],
    ['a length is no amount', '3m high', '3 million high'],
    ['a company is no amount', 'by 3M', 'by 3m'],
    ['another amount', '£3m', '£3bn'],
    ['a verb and a people', 'to polish', 'the Polish'],
    ['a continent and a country', 'South American', 'American'],
    ['a founder and a finder', 'founded', 'found'],
    ['the Fed and who was fed', 'the Fed', 'fed'],
    ['an abbreviation with & is not its letters', 'AT&T', 'ATT'],
    ['a year is not stemmed', '1990s', '1990'],
    ['states is not st', 'states', 'st'],
    ['an accent that makes another letter', 'straße', 'strae'],
  ])('%s', (_, one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other));
  });

  it('keeps numbers and names whole', () => {
    expect(termsOf('AT&T paid $1,500 to COP26, a 5G firm, in Q3 for 40% of 2.4m')).toEqual([
      'at&t', 'pay', 'dollar', '1500', 'cop26', '5g', 'firm', 'q3', '40', 'percent', '2400000',
    ]); // biome-ignore format: a list of terms
  });

  it.each([
    ['6½', ['6']],
    ['½', []],
    ['10²', ['10']],
    ['1,500¹ cases', ['1500', 'case']],
    ['CO₂', ['co2']],
    ['km²', ['km2']],
  ])('does not read a fraction or a footnote as more digits: %s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });
});

describe('stop words', () => {
  it('say nothing about the subject and have no term', () => {
    expect(termsOf('Who is the judge that did not do it, and why can’t they?')).toEqual(['judg']);
    expect(termOf('the')).toBe('');
  });

  it('that news needs are not stop words', () => {
    for (const word of 'new us first state work time May one'.split(' ')) expect(termOf(word)).not.toBe('');
  });

  it('in capitals are names: WHO, IT, IS', () => {
    expect(termsOf('What did WHO say about IT?')).toContain('who');
    expect(termsOf('who said it?')).toEqual(['say']);
    expect(termOf('A')).toBe('');
  });

  it('are stop words again where everything is in capitals', () => {
    expect(termsOf('WHO SEIZED THE SHOES AND WHAT IS IT?')).toEqual(
      termsOf('who seized the shoes and what is it?'),
    );
  });
});

describe('scripts without spaces become overlapping pairs', () => {
  it.each([
    ['中国海关', ['中国', '国海', '海关']],
    ['日', ['日']],
    ['テスト', ['テス', 'スト']],
    ['ไทย', ['ไท', 'ทย']],
    ['𠀀𠀁𠀂', ['𠀀𠀁', '𠀁𠀂']],
  ])('%s', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('but the words and numbers among them stay whole', () => {
    expect(termsOf('Apple社は2017年にCustoms')).toEqual(['appl', '社は', '2017', '年に', 'custom']);
  });

  it('a script with spaces is not cut up', () => {
    expect(termsOf('таможня задержала 세관이')).toHaveLength(3);
  });
});

describe('where a token stands', () => {
  it('is the word as it is written', () => {
    const text = 'The U.S. fined AT&T’s “e-mail” unit, 1,500 cases.';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'U.S', 'fined', 'AT&T’s', 'e-mail', 'unit', '1,500', 'cases',
    ]); // biome-ignore format: a list of words
  });

  it('holds for any text: tokens are in order, and the slice gives the term again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = { start: -1, end: 0 };
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThan(last.start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          const word = text.slice(token.start, token.end);
          const isPair = token.term === word;
          // A text all in capitals is read in lower case, where a stop word has no term.
          if (!isPair && /^\p{L}+$/u.test(word)) {
            expect([termOf(word), termOf(word.toLowerCase())]).toContain(token.term);
          }
          last = token;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text at all', () => {
  it('has no empty term and none over 40 characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { term } of tokenize(text)) {
          expect(term).not.toBe('');
          expect(term.length).toBeLessThanOrEqual(40);
          expect(term).not.toMatch(/\s/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts an endless run to one term of 40 characters that still stands for the whole run', () => {
    expect(tokenize('x'.repeat(5000))).toEqual([{ term: 'x'.repeat(40), start: 0, end: 5000 }]);
    expect(termsOf(`${'7'.repeat(100)}`)).toEqual(['7'.repeat(40)]);
  });

  it.each([
    '',
    '   ',
    '!?.,;:"()[]{}',
    '😀 👩‍👩‍👧‍👦 🙏🏽',
    '© ™ → ✔ ■',
    '\u0301\u0301',
    '\ud83d',
    '\udc00',
    '\u0000',
    '---',
    "'''",
    '\u200b',
  ])('without a word has no term: %j', (text) => {
    expect(tokenize(text)).toEqual([]);
  });

  it('reads words around what is not one', () => {
    expect(termsOf('seized\u0000shoes \ud83d label\udc00')).toEqual(['seiz', 'shoe', 'label']);
    expect(termsOf('^seized.*(shoes)$ **label** `fine`')).toEqual(['seiz', 'shoe', 'label', 'fine']);
  });

  it('gives words that name properties of every object their own terms', () => {
    expect(termsOf('__proto__ constructor toString hasOwnProperty')).toEqual([
      'proto', 'constructor', 'tostr', 'hasownproperti',
    ]); // biome-ignore format: a list of terms
  });

  it('gives the same terms for a text however often it is read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenize(text)).toEqual(tokenize(text));
      }),
    );
  });
});

it('gives a word the same term after more other words than are remembered', () => {
  const words = ['shoes', 'Zürich', 'O’Neill’s', 'the', 'the WHO'];
  const before = words.map(termsOf);
  for (let i = 0; i < 70_000; i += 100) {
    const others = Array.from({ length: 100 }, (_, n) => `w${i + n}`);
    expect(termsOf(others.join(' '))).toEqual(others);
  }
  expect(words.map(termsOf)).toEqual(before);
  expect(before).toEqual([['shoe'], ['zurich'], ['oneil'], [], ['who']]);
});
