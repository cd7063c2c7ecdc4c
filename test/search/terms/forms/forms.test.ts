import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRY_OF } from '../../../../src/search/terms/forms/countries.js';
import { baseFormOf } from '../../../../src/search/terms/forms/forms.js';
import { BASE_OF, BASE_OF_LOWER_CASE } from '../../../../src/search/terms/forms/irregular.js';
import { tokenize } from '../../../../src/search/terms/terms.js';

const terms = (text: string) => tokenize(text).map(({ term }) => term);

describe('either form of a word is read as the other', () => {
  it.each([
    ['a country by its people', 'Chinese', 'China'],
    ['a country by its language', 'the Danes', 'Denmark'],
    ['a country by another name', 'Burma', 'Myanmar'],
    ['the United Kingdom', 'the British', 'the United Kingdom’s'],
    ['the United Kingdom, abbreviated', 'U.K.', 'Great Britain'],
    ['the United States', 'Americans', 'the United States'],
    ['the United States, abbreviated', 'U.S.A.', 'US'],
    ['the Emirates', 'Emirati', 'United Arab Emirates'],
    ['a country in two languages', 'Côte d’Ivoire', 'Ivory Coast'],
    ['two words of which one tells', 'a Sri Lankan', 'Sri Lanka'],
    ['an irregular verb', 'sold', 'sells'],
    ['an irregular verb in a title', 'Shares Fell', 'shares falling'],
    ['a verb that is a name in capitals', 'she led and won', 'she leads and wins'],
    ['an irregular plural', 'children', 'a child'],
    ['the plural of an abbreviation', 'NGOs', 'an NGO'],
    ['the same with dots', 'M.P.s', 'MP'],
    ['a number in words', 'seventeen', '17'],
    ['two words of one number', 'forty-two', '42'],
    ['an ordinal', 'the twenty-third', '23rd'],
    ['an ampersand with its spaces', 'B & K', 'B&K'],
    ['a share', '40 per cent', '40%'],
    ['a share, apart', '40 %', '40 percent'],
    ['skin and variants of a picture', '👍🏽 pressed', '👍 pressed'],
  ])('%s: %s, %s', (_, one, other) => {
    expect(terms(one)).toEqual(terms(other));
    expect(terms(one)).not.toEqual([]);
  });

  it.each([
    ['£3m', '£3 million'],
    ['£3m', '£3,000,000'],
    ['$1.2bn', '$1.2 billion'],
    ['€5 m', '€5 million'],
    ['3 mn', '3m'],
    ['two million', '2m'],
    ['£40k', '£40,000'],
    ['$3M', '$3 million'],
    ['three hundred thousand', '300,000'],
  ])('an amount: %s, %s', (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  it.each([
    ['£3m', '3 million pounds'],
    ['$1.2bn', '1.2 billion dollars'],
    ['20€', 'EUR 20'],
  ])('an amount with its money, in any order: %s, %s', (one, other) => {
    expect(terms(one).sort()).toEqual(terms(other).sort());
  });
});

describe('a sign is a word', () => {
  it('where it is a picture within a sentence', () => {
    expect(terms('They refused 🥨 for bread')).toContain('🥨');
    expect(terms('Why was 😀 refused?')).toContain('😀');
  });

  it('but not where a face only says how something is meant', () => {
    expect(terms('😀 Shoes were seized. 😂 Labels 🙏')).toEqual(terms('Shoes were seized. Labels'));
  });

  it('but not where money or a share has no number', () => {
    expect(terms('$ shoes % labels £')).toEqual(['shoe', 'label']);
  });
});

describe('letters of any script', () => {
  it('keep the marks that are vowels', () => {
    expect(terms('हिंदी')).not.toEqual(terms('हिंदा'));
    expect(terms('தமிழ்')).toHaveLength(1);
  });
});

describe('the tables', () => {
  it('lead to a word that is no form of another again', () => {
    for (const [form, base] of [...BASE_OF, ...BASE_OF_LOWER_CASE, ...COUNTRY_OF]) {
      expect([form, baseFormOf(base, base)]).toEqual([form, base]);
    }
  });

  it('hold no form of two words', () => {
    for (const form of BASE_OF.keys())
      expect(BASE_OF_LOWER_CASE.has(form) || COUNTRY_OF.has(form)).toBe(false);
  });

  it('leave a word that they do not have as it is', () => {
    for (const word of ['shoe', 'constructor', '__proto__', '']) expect(baseFormOf(word, word)).toBe(word);
  });
});

describe('an amount', () => {
  it('is the same with its unit glued, apart and in full', () => {
    const unit = fc.constantFrom(
      ['m', 'million', 6] as const,
      ['bn', 'billion', 9] as const,
      ['k', 'thousand', 3] as const,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), unit, (number, [short, long, power]) => {
        const inFull = String(number) + '0'.repeat(power);
        for (const way of [`£${number}${short}`, `£${number} ${long}`, `£${inFull}`]) {
          expect(terms(way)).toEqual(['pound', inFull]);
        }
      }),
    );
  });
});
