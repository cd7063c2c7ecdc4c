import { describe, expect, it } from 'vitest';
import type { NothingFound, ToldAnswer } from '../../../src/answer/answer.js';
import { ARTICLE_FACTS } from '../../../src/answer/facts/of-article.js';
import type { ArticleRecord, Told } from '../../../src/answer/facts/told.js';
import { TALK_KINDS } from '../../../src/answer/talk/talk.js';
import { messagePayload, type View } from '../../../src/discord/reply/gate.js';
import { textsFor } from '../../../src/discord/strings/texts.js';
import { talkView } from '../../../src/discord/views/talk.js';
import { toldView } from '../../../src/discord/views/told.js';

const LANGUAGES = ['en-GB', 'de', 'fr', 'es-ES'];
const shown = (view: View) => JSON.stringify(messagePayload(view).components);

const RECORD: ArticleRecord = {
  id: 'crane',
  headline: 'Crane *falls*',
  author: null,
  date: '2018-01-05',
  source: 'The Quay',
  section: 'Harbour',
  url: 'https://quay.example/crane',
  paragraphs: 3,
};

const answer = (told: Told): ToldAnswer => ({
  outcome: 'told',
  told,
  question: 'who wrote that article?',
  understoodAs: 'who wrote that article?',
  confidence: 1,
  matches: 0,
  archiveVersion: 'v1',
  tookMs: 1,
  searched: {
    articles: 2,
    paragraphs: 4,
    filteredArticles: 2,
    filteredParagraphs: 4,
    newest: null,
    filters: {},
  },
});

describe.each(LANGUAGES)('in %s', (locale) => {
  const t = textsFor(locale);

  it('talk gets a short reply of its own, without buttons', () => {
    const kinds: NonNullable<NothingFound['talk']>[] = [...TALK_KINDS, 'no-article'];
    const replies = kinds.map((kind) => shown(talkView(t, kind)));
    expect(new Set(replies).size).toBe(kinds.length);
    for (const reply of replies) expect(reply).not.toMatch(/custom_id|\{\{/);
  });

  it('an article is told with a button that opens it', () => {
    for (const fact of ARTICLE_FACTS) {
      const text = shown(toldView(t, answer({ about: 'article', fact, article: RECORD })));
      expect(text).toContain(t.plain('told.records'));
      expect(text).toContain('custom_id');
      expect(text).toContain('Crane \\\\*falls\\\\*');
      expect(text).not.toContain('{{');
    }
  });

  it('that the page does not say who wrote it is said', () => {
    const text = shown(toldView(t, answer({ about: 'article', fact: 'author', article: RECORD })));
    expect(text).toContain(t.plain('told.no-author'));
  });

  it('the archive is told in its counts, dates, names and articles', () => {
    const archive = {
      about: 'archive',
      only: null,
      articles: 2,
      paragraphs: 4,
      oldest: '2016-02-01',
      newest: '2018-01-05',
      undated: 1,
      listed: [RECORD],
      names: [{ name: 'Harbour', articles: 2 }],
    } as const;
    const told = (more: object) => shown(toldView(t, answer({ ...archive, fact: 'size', ...more })));
    expect(told({}).replaceAll('\\', '')).toContain(t.date('2016-02-01'));
    expect(told({})).toContain(t.plain('told.undated', { count: 1 }));
    expect(told({ fact: 'newest' })).toContain('https://quay.example/crane');
    expect(told({ fact: 'sections' })).toContain('Harbour (2)');
    expect(told({ fact: 'sources', names: [] })).toContain(t.plain('told.no-sources'));
    expect(told({ only: '2009', articles: 0 })).toContain(t.plain('told.none'));
    expect(told({ oldest: null, newest: null })).toContain(t.plain('told.no-date-at-all'));
  });

  it('very many names stay within the limits of a message', () => {
    const names = Array.from({ length: 3000 }, (_, i) => ({ name: `Section *${i}*`, articles: 1 }));
    const told = { about: 'archive', fact: 'sections', only: null, articles: 1, paragraphs: 1 } as const;
    const view = toldView(t, answer({ ...told, oldest: null, newest: null, undated: 1, listed: [], names }));
    expect(shown(view).length).toBeLessThan(4000);
  });
});
