import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCountryUs } from '../../../src/answer/question/country-us.js';
import { readQuestion } from '../../../src/answer/question/question.js';

describe('"us" typed without capitals', () => {
  it.each([
    'how many fakes did us customs seize in 2017',
    'did the us sign the treaty',
    'has us joined yet',
    'how many us judges heard it',
    'what did they export to us companies',
    'us supreme court on band names',
    "what is the us's share",
    'how many were sold in us',
    'how many came from us',
    'us-china trade in 2017',
    'trade between us and china',
    'who wins, us vs eu',
  ])('is the country in "%s"', (question) => {
    expect(withCountryUs(question)).toMatch(/\bUS\b/);
  });

  it.each([
    'tell us who paid',
    'can you give us more details',
    'let us know what the judge said',
    'what does it mean for us',
    'which of us was right',
    'does the ruling affect us',
    'show us the figures for 2017',
    'they told us about the kiln',
    'do you trust in us',
    'who is following us',
    'what did the bus cost',
  ])('is whoever asks in "%s"', (question) => {
    expect(withCountryUs(question)).toBe(question);
  });

  it('is read as the country by whoever reads the question, whose own text stays', () => {
    const question = readQuestion('how many fakes did us customs seize');
    expect(question.core).toBe('how many fakes did US customs seize');
    expect(question.text).toBe('how many fakes did us customs seize');
    expect([...question.names]).toEqual(['US']);
  });

  it('is nothing to look for as a pronoun', () => {
    expect(readQuestion('tell us who made the teapot').terms.map(({ term }) => term)).not.toContain('us');
    expect(readQuestion('Who made the US teapot?').terms.map(({ term }) => term)).toContain('us');
  });

  it('never moves anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('us', 'the', 'tell', 'US', 'in', 'x', ',', '’s', '-'), { maxLength: 12 }),
        (words) => {
          const text = words.join(' ');
          expect(withCountryUs(text).toLowerCase()).toBe(text.toLowerCase());
        },
      ),
    );
  });
});
