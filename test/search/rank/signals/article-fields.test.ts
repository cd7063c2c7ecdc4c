import { describe, expect, it } from 'vitest';
import { ArticleFields } from '../../../../src/search/rank/signals/article-fields.js';
import { article } from '../../articles.js';
import { filled, resolved } from '../../corpora.js';

const BODY = ['Arden Mills reopened the old granary.', 'It stores rye.', 'Arden sold the granary.'];

/** What tells the subject of the first article, by the words of the query; with so many other articles. */
function subject(query: string, { paragraphs = BODY, others = 1 } = {}) {
  const more = Array.from({ length: others }, (_, i) => article(`b${i}`, ['Bread.', 'Loaves.']));
  const { corpus } = filled([article('a', paragraphs, { headline: 'Granary reopened' }), ...more]);
  const { terms, placeOf } = resolved(corpus, query);
  return [...new ArticleFields(corpus, terms, placeOf, null).of(0).subject];
}

describe('what tells the subject of an article', () => {
  it('is what its headline says, and the names that its opening does', () => {
    const [mill, granary, old, rye] = subject('Mills granary old rye');
    expect(granary).toBe(1);
    expect(mill).toBeGreaterThan(0.9);
    expect([old, rye]).toEqual([0, 0]);
  });

  it('is no word that is no name, as typed, nor a name that only stands further down', () => {
    expect(subject('mills')).toEqual([0]);
    expect(subject('Mills', { paragraphs: ['It reopened.', 'Arden Mills sold it.'] })).toEqual([0]);
  });

  it('is less of a name the more paragraphs the archive has', () => {
    expect(subject('Mills', { others: 800 })[0]).toBeLessThan(0.5);
  });

  it('is the headline alone where the article is one paragraph', () => {
    expect(subject('Mills granary', { paragraphs: [BODY[0]!] })).toEqual([0, 1]);
  });
});
