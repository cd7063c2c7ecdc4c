import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../src/search/search-index.js';
import { tokenize } from '../../../src/search/terms/terms.js';
import { article, articles, words } from '../articles.js';

const { lexicon } = await SearchIndex.build([
  article('pier', ['The pier at Skarvik is new.', 'It is made of oak.'], { headline: 'Skarvik opens' }),
  article('brook', ['A trout swam in the brook.']),
]);
const term = (word: string) => tokenize(word)[0]!.term;

describe('where a term stands', () => {
  it('is told of a paragraph', () => {
    const at = (paragraph: number, word: string) =>
      lexicon.paragraphHolds({ article: 'pier', paragraph }, term(word));
    expect([at(1, 'piers'), at(2, 'pier'), at(2, 'oak'), at(1, 'trout')]).toEqual([true, false, true, false]);
  });

  it('is told of a headline, and of a whole article with its headline', () => {
    expect(lexicon.headlineHolds('pier', term('opens'))).toBe(true);
    expect(lexicon.headlineHolds('pier', term('oak'))).toBe(false);
    expect(['opens', 'oak', 'trout'].map((word) => lexicon.articleHolds('pier', term(word)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is nowhere in what is not there', () => {
    for (const paragraph of [-1, 0, 3, 99]) {
      expect(lexicon.paragraphHolds({ article: 'pier', paragraph }, term('oak'))).toBe(false);
    }
    expect(lexicon.paragraphHolds({ article: 'none', paragraph: 1 }, term('oak'))).toBe(false);
    expect(lexicon.headlineHolds('none', term('oak'))).toBe(false);
    expect(lexicon.articleHolds('none', term('oak'))).toBe(false);
    expect(lexicon.articleHolds('pier', 'zebra')).toBe(false);
  });

  it('of an article is where any of its paragraphs or its headline has it, in any archive', async () => {
    await fc.assert(
      fc.asyncProperty(articles, words, async (all, some) => {
        const index = await SearchIndex.build(all);
        for (const { term: one } of tokenize(some)) {
          for (const { id, paragraphs } of all) {
            const inBody = paragraphs.some((_, i) =>
              index.lexicon.paragraphHolds({ article: id, paragraph: i + 1 }, one),
            );
            expect(index.lexicon.articleHolds(id, one)).toBe(inBody || index.lexicon.headlineHolds(id, one));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('what the archive writes as a name', () => {
  it('has a capital where it stands within a sentence', () => {
    expect(['Skarvik', 'pier', 'brook', 'zebra'].map((word) => lexicon.isName(term(word)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('is the same when it is asked for again', () => {
    expect(lexicon.isName(term('Skarvik'))).toBe(lexicon.isName(term('Skarvik')));
  });
});

describe('how the archive writes a term', () => {
  it('is told of the places looked at', () => {
    expect([...lexicon.spellingsOf(term('piers'))]).toEqual([['pier', 'pier']]);
    expect([...lexicon.spellingsOf(term('zebra'))]).toEqual([]);
  });
});
