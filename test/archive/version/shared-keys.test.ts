import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../src/archive/pacer.js';
import { sharedKeys } from '../../../src/archive/version/shared-keys.js';
import type { Article } from '../../../src/article/article.js';

/** Paragraphs long enough to say where they come from. */
const PARAGRAPHS = Array.from({ length: 9 }, (_, i) => `Paragraph ${i} ${'is about a harbour '.repeat(3)}.`);

/** Another object each time: an article is known by what it is, not by what it says. */
const articleOf = (paragraphs: readonly string[]) =>
  ({ id: '', headline: '', date: null, paragraphs }) as unknown as Article;

const article = fc.uniqueArray(fc.constantFrom(...PARAGRAPHS), { maxLength: 3 }).map(articleOf);

const keysAmong = async (articles: readonly Article[]) => {
  const keysOf = await sharedKeys(articles, createPacer());
  return articles.map((one) => [...keysOf(one)]);
};

describe('the keys that articles share', () => {
  it('are those of paragraphs that stand in several', async () => {
    const [harbour, other] = [PARAGRAPHS[0]!, PARAGRAPHS[1]!];
    const [a, b, c] = await keysAmong([
      articleOf([harbour, 'Short.']),
      articleOf([other, harbour]),
      articleOf([]),
    ]);
    expect([a!.length, c!.length]).toEqual([1, 0]);
    expect(a).toEqual(b);
  });

  it('are none of paragraphs that are too short to tell', async () => {
    expect(
      await keysAmong([articleOf(['Short.', PARAGRAPHS[0]!]), articleOf(['Short.', PARAGRAPHS[1]!])]),
    ).toEqual([[], []]);
  });

  it('are what looking at all of them anew gives, whatever comes and goes', async () => {
    const steps = fc.array(fc.record({ come: fc.array(article, { maxLength: 2 }), gone: fc.nat() }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 12, maxLength: 25 }), steps, async (first, changes) => {
        let articles = first;
        await keysAmong(articles);
        for (const { come, gone } of changes) {
          articles = [...articles.filter((_, i) => i !== gone % articles.length), ...come];
          const anew = articles.map((one) => ({ ...one }));
          expect(await keysAmong(articles)).toEqual(await keysAmong(anew));
        }
      }),
    );
  });
});
