import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Nearness } from '../../../../src/search/rank/signals/nearness.js';
import { article, paragraph, words } from '../../articles.js';
import { filled, resolved } from '../../corpora.js';

/** How the words of a query stand in one paragraph. */
function near(text: string, query: string) {
  // A second paragraph without these words, so that no word is in all of them.
  const { corpus } = filled([article('a', [text, 'Nothing.'])]);
  const { terms, placeOf } = resolved(corpus, query);
  const values = terms.map(({ weight, idf }) => weight * idf);
  return { ...new Nearness(terms, placeOf).of(corpus.paragraphs.run(0)), values };
}

describe('how the terms of a query stand in a paragraph', () => {
  it('counts each term', () => {
    const { frequencies } = near('Shoes, shoes and labels were seized by customs.', 'shoes label harbour');
    expect([...frequencies]).toEqual([2, 1, 0]);
  });

  it('counts a related word as a part of the term that it stands for, and no more where the term is there', () => {
    const { frequencies, sentence, values } = near('The attorney and the barrister met.', 'lawyer harbour');
    expect(frequencies[0]).toBeGreaterThan(0);
    expect(frequencies[0]).toBeLessThan(0.5);
    expect(sentence).toBeCloseTo(frequencies[0]! * values[0]!);
    expect(near('The attorney met his lawyer and an attorney.', 'lawyer').frequencies[0]).toBe(1);
    expect(near('The lawyers met a lawyer.', 'lawyer').frequencies[0]).toBe(2);
  });

  it('counts each term of a sentence once, however often it stands there', () => {
    const { sentence, values } = near('Shoes, shoes and labels.', 'shoes label harbour');
    expect(sentence).toBeCloseTo(values[0]! + values[1]!);
  });

  it('looks for the sentence that holds most of the query', () => {
    const { sentence, values } = near(
      'Shoes came. Customs seized labels. Customs slept.',
      'shoes customs labels',
    );
    expect(sentence).toBeCloseTo(values[1]! + values[2]!);
  });

  it('finds two terms side by side in the order of the query', () => {
    const { phrase, values } = near('The trade deficit grew.', 'trade deficit');
    expect(phrase).toBeCloseTo((values[0]! + values[1]!) / 2);
    expect(near('The deficit of trade grew.', 'trade deficit').phrase).toBe(0);
    expect(near('The trade war deficit grew.', 'trade deficit').phrase).toBe(0);
    expect(near('He likes trade. Deficit grew.', 'trade deficit').phrase).toBe(0);
  });

  it('pulls more the nearer the terms are, and not at all across sentences', () => {
    const beside = near('Customs shoes were once found here.', 'customs shoes').proximity;
    const apart = near('Customs officers found five shoes.', 'customs shoes').proximity;
    const separate = near('Customs slept. Shoes came.', 'customs shoes').proximity;
    expect(beside).toBeGreaterThan(apart);
    expect(apart).toBeGreaterThan(separate);
    expect(separate).toBe(0);
  });

  it('pulls by a related word on both its sides, without letting it come between two terms', () => {
    const proximity = (text: string) => near(text, 'lawyer shoes customs').proximity;
    expect(proximity('Attorney shoes fell.')).toBeCloseTo(proximity('Shoes attorney fell.'));
    expect(proximity('Attorney shoes fell.')).toBeGreaterThan(0);
    expect(proximity('Attorney shoes fell.')).toBeLessThan(proximity('Lawyer shoes fell.'));
    expect(proximity('Shoes attorney customs fell.')).toBeGreaterThan(proximity('Shoes fell customs fell.'));
  });

  it('is nothing where no term stands', () => {
    expect(near('Shoes.', 'zebra harbour')).toMatchObject({
      phrase: 0,
      proximity: 0,
      sentence: 0,
    });
    expect(near('', 'shoes')).toMatchObject({ phrase: 0, proximity: 0, sentence: 0 });
  });

  it('has no part below zero, and no sentence above the whole', () => {
    fc.assert(
      fc.property(paragraph, words, (text, query) => {
        const { phrase, proximity, sentence, values } = near(text, query);
        for (const part of [phrase, proximity, sentence]) expect(part).toBeGreaterThanOrEqual(0);
        expect(sentence).toBeLessThanOrEqual(values.reduce((sum, value) => sum + value, 0) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  it('begins anew with every paragraph', () => {
    const { corpus } = filled([article('a', ['Shoes shoes shoes. Labels.', 'Labels.'])]);
    const { terms, placeOf } = resolved(corpus, 'shoes labels');
    const nearness = new Nearness(terms, placeOf);
    const copy = () => ({ ...nearness.of(corpus.paragraphs.run(1)), frequencies: [0] });
    const fresh = copy();
    nearness.of(corpus.paragraphs.run(0));
    expect(copy()).toEqual(fresh);
  });
});
