import { describe, expect, it } from 'vitest';
import type { ArticleFact } from '../../../src/answer/facts/of-article.js';
import type { ArticleRecord, ToldOfArchive } from '../../../src/answer/facts/told.js';
import { TALK, toldAsText } from '../../../src/cli/ask/unsearched-text.js';

const RECORD: ArticleRecord = {
  id: 'crane',
  headline: 'Crane falls',
  author: 'Ines Vidal',
  date: '2018-01-05',
  source: 'The Quay',
  section: 'Harbour',
  url: 'https://quay.example/crane',
  paragraphs: 3,
};
const NOWHERE: ArticleRecord = {
  ...RECORD,
  headline: '',
  author: null,
  date: null,
  source: null,
  section: null,
  url: null,
};

const archive = (more: Partial<ToldOfArchive>): ToldOfArchive => ({
  about: 'archive',
  fact: 'size',
  only: null,
  articles: 1200,
  paragraphs: 1,
  oldest: '2016-02-01',
  newest: '2018-01-05',
  undated: 0,
  listed: [],
  names: [],
  ...more,
});

describe('what the records say of an article', () => {
  it.each<[ArticleFact, string, string]>([
    ['author', 'By Ines Vidal', 'does not say who wrote it'],
    ['date', '5 January 2018', 'does not say when it was published'],
    ['source', 'The Quay', 'does not say where it was published'],
    ['section', 'Harbour', 'names no section'],
    ['headline', 'Crane falls', 'no headline'],
    ['url', 'https://quay.example/crane', 'gives no address'],
    ['length', '3 paragraphs', '3 paragraphs'],
  ])('names its %s, or that the page does not', (fact, value, none) => {
    expect(toldAsText({ about: 'article', fact, article: RECORD })).toContain(value);
    expect(toldAsText({ about: 'article', fact, article: NOWHERE })).toContain(none);
  });

  it('says that it is from the records, and is harmless to a terminal', () => {
    const text = toldAsText({
      about: 'article',
      fact: 'author',
      article: { ...RECORD, author: 'I\u001b[2J' },
    });
    expect(text).toMatch(/^From the archive’s own records:/);
    expect(text).not.toContain('\u001b');
  });
});

describe('what the records say of the archive', () => {
  it('counts and dates it', () => {
    const text = toldAsText(archive({ undated: 2 }));
    expect(text).toContain('1,200 articles with 1 paragraph.');
    expect(text).toContain('The oldest is from 1 February 2016, the newest from 5 January 2018.');
    expect(text).toContain('2 articles without a date.');
  });

  it('says what it was narrowed to, also where nothing is left', () => {
    const text = toldAsText(archive({ only: '2009', articles: 0, oldest: null, newest: null }));
    expect(text).toContain('Of 2009:\nThere is no article.');
  });

  it('lists articles and names', () => {
    expect(toldAsText(archive({ fact: 'newest', listed: [RECORD] }))).toContain('Crane falls · The Quay');
    const names = [{ name: 'Harbour', articles: 7 }];
    expect(toldAsText(archive({ fact: 'sections', names }))).toContain('Harbour (7)');
    expect(toldAsText(archive({ fact: 'sections' }))).toContain('No article names a section.');
    expect(toldAsText(archive({ fact: 'authors' }))).toContain('No article names its author.');
    expect(toldAsText(archive({ fact: 'newest', oldest: null, newest: null }))).toContain(
      'No article has a date.',
    );
    expect(toldAsText(archive({ oldest: null, newest: null }))).toContain('No article has a date.');
  });
});

describe('what is said to talk', () => {
  it('is a sentence for each kind', () => {
    for (const sentence of Object.values(TALK)) expect(sentence).toMatch(/^[A-Z].*[.!?]$/);
  });
});
