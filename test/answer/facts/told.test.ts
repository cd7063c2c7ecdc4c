import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../../src/answer/answer.js';
import { toldOf } from '../../../src/answer/facts/told.js';
import { readQuestion } from '../../../src/answer/question/question.js';
import type { Filters } from '../../../src/search/query.js';
import { article } from '../../search/articles.js';

const ARTICLES = [
  article('a', ['One.', 'Two.'], {
    headline: 'Ships',
    date: '2016-02-01',
    section: 'Harbour',
    source: 'The Quay',
    author: 'Ines Vidal',
  }),
  article('b', ['One.'], {
    headline: 'Boats',
    date: '2018-05-09',
    section: 'HARBOUR',
    source: 'Tide',
    author: null,
  }),
  article('c', ['One.', 'Two.', 'Three.'], {
    headline: 'Rafts',
    date: '2016-07-30',
    section: 'Harbour',
    source: 'The Quay',
    author: 'Ines Vidal',
  }),
  article('d', ['One.'], {
    headline: 'Buoys',
    date: null,
    section: null,
    source: null,
    author: null,
    url: null,
  }),
];

const shown = (...ids: string[]): Conversation => ({
  turns: [
    {
      question: 'Who sails?',
      understoodAs: 'Who sails?',
      shown: ids.map((id) => ({ article: id, paragraph: 1, sentence: 'One.' })),
    },
  ],
});

const told = (question: string, conversation?: Conversation, filters?: Filters) =>
  toldOf(readQuestion(question), ARTICLES, filters, conversation);

describe('questions about the archive', () => {
  it.each([
    ['how many articles do you have?', 'size'],
    ['How many stories are in your archive?', 'size'],
    ['Hi! how big is the archive? thanks', 'size'],
    ['How many articles are there?', 'size'],
    ['what is the newest?', 'newest'],
    ["What's the latest article you have?", 'newest'],
    ['show me the most recent articles', 'newest'],
    ['what is the oldest article in the archive?', 'oldest'],
    ['how far back does the archive go?', 'range'],
    ['Which years do you cover?', 'range'],
    ['which sections are there?', 'sections'],
    ['what topics do you cover?', 'sections'],
    ['Which newspapers do you have?', 'sources'],
    ['where do the articles come from?', 'sources'],
    ['which authors do you have?', 'authors'],
    ['Wie viele Artikel gibt es?', 'size'],
    ['Quelles rubriques y a-t-il ?', 'sections'],
    ['¿Cuál es el artículo más reciente?', 'newest'],
  ])('are told from its records: %s', (question, fact) => {
    expect(told(question)).toMatchObject({ about: 'archive', fact });
  });

  it('are told in counts, dates and names, a name in other capitals counted with the more frequent one', () => {
    expect(told('which sections are there?')).toEqual({
      about: 'archive',
      fact: 'sections',
      only: null,
      articles: 4,
      paragraphs: 7,
      oldest: '2016-02-01',
      newest: '2018-05-09',
      undated: 1,
      listed: [],
      names: [{ name: 'Harbour', articles: 3 }],
    });
  });

  it('are told newest first, those without a date left out', () => {
    const newest = told('what is the newest?');
    expect(newest).toMatchObject({ listed: [{ id: 'b' }, { id: 'c' }, { id: 'a' }] });
  });

  it.each([
    ['how many articles do you have from 2016?', '2016', 2],
    ['How many articles do you have from July 2016?', 'July 2016', 1],
    ['how many articles do you have from the Quay?', 'the Quay', 2],
    ['How many articles are there by Ines Vidal?', 'Ines Vidal', 2],
    ['how many articles do you have in the section Harbour?', 'the section Harbour', 3],
    ['how many articles do you have from 2009?', '2009', 0],
  ])('may name a year, a section, a source or an author: %s', (question, only, articles) => {
    expect(told(question)).toMatchObject({ fact: 'size', only, articles });
  });

  it('are told of what the filters leave', () => {
    expect(told('how many articles do you have?', undefined, { source: 'tide' })).toMatchObject({
      articles: 1,
    });
  });
});

describe('questions about the article that was shown', () => {
  it.each([
    ['who wrote that article?', 'author', 'a'],
    ['And who is the author?', 'author', 'a'],
    ['when was it published?', 'date', 'a'],
    ['When did this article appear?', 'date', 'a'],
    ['where was it published?', 'source', 'a'],
    ['which section is it in?', 'section', 'a'],
    ['what is the headline?', 'headline', 'a'],
    ['do you have a link to that article?', 'url', 'a'],
    ['how long is that article?', 'length', 'a'],
    ['who wrote the second one?', 'author', 'd'],
    ['Wer hat diesen Artikel geschrieben?', 'author', 'a'],
    ['Qui a écrit cet article ?', 'author', 'a'],
    ['¿Quién escribió ese artículo?', 'author', 'a'],
  ])('are told from its page: %s', (question, fact, id) => {
    expect(told(question, shown('a', 'd'))).toMatchObject({ about: 'article', fact, article: { id } });
  });

  it('are told too where the page does not say', () => {
    expect(told('who wrote that article?', shown('d'))).toMatchObject({ article: { author: null } });
  });

  it('mean the article that was shown last, though nothing was found since', () => {
    const [turn] = shown('c').turns;
    const conversation = { turns: [turn!, { question: 'And?', understoodAs: 'And?', shown: [] }] };
    expect(told('who wrote that article?', conversation)).toMatchObject({ article: { id: 'c' } });
    expect(told('when was it published?', conversation)).toBeNull();
  });

  it('find none where none was shown, or it has left the archive', () => {
    expect(told('who wrote that article?')).toBe('no-article');
    expect(told('who wrote that article?', shown('gone'))).toBe('no-article');
    expect(told('when was it published?')).toBeNull();
  });

  it('do not take "it" for the article where a book or a report was talked about', () => {
    const turn = {
      question: 'x',
      understoodAs: 'What does the report say?',
      shown: shown('a').turns[0]!.shown,
    };
    expect(told('when was it published?', { turns: [turn] })).toBeNull();
    expect(told('when was that article published?', { turns: [turn] })).toMatchObject({ fact: 'date' });
  });
});

describe('questions that only sound like it', () => {
  it.each([
    'How many articles did customs seize?',
    'How many reports are there of fakes?',
    'how many articles do you have about ships?',
    'How many articles does the treaty have?',
    'What is the newest law on boats?',
    'What is the latest?',
    'Which sections of the act apply?',
    'What sources did the police name?',
    'Who wrote that letter?',
    'Who wrote the open letter about rafts?',
    'When was the regulation published?',
    'Where was it found?',
    'who is the author of the book?',
    'What is the size of the fleet?',
    'articles',
    '',
  ])('are looked up: %s', (question) => {
    expect(told(question, shown('a'))).toBeNull();
  });
});
