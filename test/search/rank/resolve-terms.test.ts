import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idfOf } from '../../../src/search/index/bm25.js';
import type { Vocabulary } from '../../../src/search/index/vocabulary.js';
import { resolveTerms } from '../../../src/search/rank/resolve-terms.js';
import { BACKGROUND_PARAGRAPHS, backgroundOf } from '../../../src/search/terms/background.js';
import { queryTermsOf } from '../../../src/search/terms/query-terms.js';
import { article } from '../articles.js';
import { filled } from '../corpora.js';

const { corpus } = filled([
  article('a', ['Customs seized shoes.', 'Customs seized labels.', 'Lighthizer spoke.'], {
    headline: 'Geneva talks',
  }),
]);
const resolve = (words: string) => resolveTerms(queryTermsOf(words), corpus);

describe('the terms of a question', () => {
  it('are its words, each term once, in order, as they are typed', () => {
    const terms = queryTermsOf('Which shoes did Customs seize? The SHOES!');
    expect(terms.filter(({ optional }) => !optional)).toEqual([
      { term: 'shoe', word: 'shoes', weight: 1 },
      { term: 'custom', word: 'Customs', weight: 1 },
      { term: 'seiz', word: 'seize', weight: 1 },
    ]);
  });

  it('hold the initials of a long name, for less, and only if there are such', () => {
    const terms = queryTermsOf('the European Patent Office');
    const epo = terms.find(({ term }) => term === 'epo');
    expect(epo).toMatchObject({ optional: true });
    expect(epo!.weight).toBeLessThan(1);
    expect(resolve('the European Patent Office').map(({ term }) => term)).not.toContain('epo');
  });

  it('are none where it has only stop words', () => {
    expect(queryTermsOf('who is it and what was that?')).toEqual([]);
    expect(queryTermsOf('')).toEqual([]);
  });
});

describe('inverse document frequency', () => {
  it('is above zero, and the higher the rarer a term is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (documents, seed) => {
        const frequency = seed % documents;
        expect(idfOf(frequency + 1, documents)).toBeGreaterThan(0);
        expect(idfOf(frequency, documents)).toBeGreaterThan(idfOf(frequency + 1, documents));
      }),
    );
  });
});

/** The idf of a word, the background of general English counted in. */
const rarity = (word: string, frequency: number, documents: number) =>
  idfOf(frequency + backgroundOf(word), documents + BACKGROUND_PARAGRAPHS);

describe('looking terms up', () => {
  it('finds those that the index has, with how rare they are', () => {
    const [customs, shoes] = resolve('customs shoes');
    expect(customs).toMatchObject({ term: 'custom', mended: false, idf: rarity('customs', 2, 3) });
    expect(shoes).toMatchObject({ term: 'shoe', mended: false, idf: rarity('shoes', 1, 3) });
    expect(corpus.vocabulary.termOf(customs!.id)).toBe('custom');
  });

  it('tells the related words that the index has, each for a part that is less the commoner it is', () => {
    const idOf = (term: string) => corpus.vocabulary.idOf(term);
    const [asked] = resolve('confiscate');
    expect(asked).toMatchObject({ id: 0, related: [{ id: idOf('seiz') }] });
    const { share } = asked!.related![0]!;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.45);
    expect(resolve('shoes')[0]).not.toHaveProperty('related');
    expect(resolve('Confiscate Inc')[0]).not.toHaveProperty('related');
  });

  it('makes less of related words the more paragraphs there are', () => {
    const shareIn = (count: number) => {
      const paragraphs = Array.from({ length: count }, (_, i) =>
        i === 0 ? 'Customs seized.' : `Loaf ${i}.`,
      );
      const large = filled([article('a', paragraphs)]).corpus;
      const [{ related = [] } = {}] = resolveTerms(queryTermsOf('confiscate'), large);
      return related[0]!.share;
    };
    expect(shareIn(4000)).toBeLessThan(0.7 * shareIn(4));
  });

  it('finds those that only a headline has', () => {
    expect(resolve('Geneva')).toMatchObject([{ term: 'geneva', mended: false, idf: rarity('Geneva', 1, 3) }]);
    expect(resolve('Geneva')[0]!.id).toBeGreaterThan(0);
  });

  it('mends those that it has not to the nearest it has', () => {
    expect(resolve('Lihgthizer')).toMatchObject([{ term: 'lighthiz', word: 'Lihgthizer', mended: true }]);
  });

  it('does not mend an ordinary word into another: it is meant as it is written', () => {
    const { corpus } = filled([article('a', ['The case was less than that of the three.'])]);
    for (const word of ['came', 'losses', 'threw', 'Cast']) {
      expect(resolveTerms(queryTermsOf(word), corpus)).toMatchObject([{ id: 0, mended: false }]);
    }
  });

  it('does not mend to a term that the question has already, nor two to the same', () => {
    expect(resolve('Lighthizer Lihgthizer').map(({ mended }) => mended)).toEqual([false, false]);
    const twice = resolve('csutoms custosm');
    expect(twice.map(({ id }) => id > 0)).toEqual([true, false]);
  });

  it('keeps those that it does not know, as rare as can be', () => {
    expect(resolve('zebra')).toEqual([
      { term: 'zebra', word: 'zebra', weight: 1, id: 0, idf: rarity('zebra', 0, 3), mended: false },
    ]);
  });
});

describe('a pasted page', () => {
  const letters = (i: number) => [...String(i)].map((digit) => 'bcdfghklmn'[Number(digit)]).join('a');
  const words = Array.from({ length: 1000 }, (_, i) => `${letters(i)}ozo`);

  it('is looked for by its 64 rarest terms', () => {
    const paragraphs = words.slice(0, 100).map((word, i) => `${word} ${words.slice(0, i).join(' ')}`);
    const { corpus } = filled([article('a', paragraphs)]);
    const terms = resolveTerms(queryTermsOf(words.slice(0, 100).join(' ')), corpus);
    expect(terms).toHaveLength(64);
    expect(terms.map(({ word }) => word)).toEqual(words.slice(36, 100));
  });

  it('that the archive does not know is not taken for the one word of it that is known', () => {
    const terms = resolve(`${words.join(' ')} customs`);
    const known = terms.filter(({ id }) => id > 0);
    expect(known.map(({ term }) => term)).toEqual(['custom']);
    expect(terms.length).toBeGreaterThan(900);
  });

  it('is not mended word by word: that would take the whole vocabulary each time', () => {
    let looked = 0;
    const vocabulary = new Proxy(corpus.vocabulary, {
      get(target, name) {
        if (name === 'nearest') looked++;
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }) as Vocabulary;
    const watched = {
      vocabulary,
      liveParagraphs: 3,
      frequencyOf: (term: number) => corpus.frequencyOf(term),
    };
    resolveTerms(queryTermsOf(words.join(' ')), watched as typeof corpus);
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThanOrEqual(64);
  });
});
