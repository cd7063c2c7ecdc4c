import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/answer/passage/citation.js';
import type { Article } from '../../../src/article/article.js';

const ARTICLE: Article = {
  id: 'dam',
  headline: 'A dam is mended',
  date: '2019-11-05',
  section: null,
  author: null,
  source: null,
  url: null,
  credit: null,
  paragraphs: ['One.', 'Two.'],
  related: [],
};

describe('a citation', () => {
  it('names the page that the paragraph begins on', () => {
    expect(citationOf({ ...ARTICLE, pages: [3, 4] }, 2)).toMatchObject({ paragraph: 2, page: 4 });
  });

  it('names none where the article has no pages', () => {
    expect(citationOf(ARTICLE, 2)).not.toHaveProperty('page');
  });
});
