import type { NothingFound } from '../../answer/answer.js';
import type { ArticleRecord, Told, ToldOfArchive, ToldOfArticle } from '../../answer/facts/told.js';
import { harmless } from '../terminal/terminal.js';
import { count, day } from './values.js';

/** What is said to talk. */
export const TALK: Readonly<Record<NonNullable<NothingFound['talk']>, string>> = {
  greeting: 'Hello! Ask something about the articles, for example: How many cases were found?',
  thanks: 'You are welcome. Ask on whenever you like.',
  farewell: 'Goodbye!',
  okay: 'Good. What else would you like to know?',
  wrong: 'Sorry that it did not fit. Ask again in other words, or with a name or a year in it.',
  stop: 'There is nothing to stop: each question is answered by itself. In a dialogue, quit or exit ends it.',
  help: 'Type a question, and the passage that answers it is shown, word for word. Ask on with “And in 2016?”, “more” or “who wrote that article?”; quit ends a dialogue. npm run ask -- --help shows the options.',
  'about-me':
    'This is Clippings: it answers from an archive of articles, with verbatim passages and where they stand, and makes nothing up.',
  link: 'A link or a name alone asks nothing. Type what you want to know.',
  'no-article': 'No article was shown yet. Ask something first.',
};

const LANGUAGE = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' };

/** That a question is in another language than the archive. */
export function languageText({ asked, archive, names }: NonNullable<NothingFound['language']>): string {
  const found =
    names.length === 0
      ? 'It has none of them. Ask in the language of the archive.'
      : `It has ${names.map((name) => `“${harmless(name)}”`).join(', ')}.`;
  return `The question is in ${LANGUAGE[asked]}, and the archive is in ${LANGUAGE[archive]}: only its names and numbers can be looked for. ${found}`;
}

/** What the archive's records say, said as such. */
export function toldAsText(told: Told): string {
  const lines = told.about === 'article' ? ofArticle(told) : ofArchive(told);
  return ['From the archive’s own records:', ...lines.map(harmless)].join('\n');
}

const UNKNOWN = {
  author: 'Its page does not say who wrote it.',
  date: 'Its page does not say when it was published.',
  source: 'Its page does not say where it was published.',
  section: 'Its page names no section.',
  headline: 'It has no headline.',
  url: 'Its page gives no address.',
};
const KNOWN = {
  author: 'By ',
  date: 'Published on ',
  source: 'Published by ',
  section: 'In the section ',
  headline: 'Its headline is: ',
  url: 'It is at ',
};

function ofArticle({ fact, article }: ToldOfArticle): string[] {
  if (fact === 'length') return [named(article), `It has ${count(article.paragraphs, 'paragraph')}.`];
  const value = article[fact];
  if (value === null || value === '') return [named(article), UNKNOWN[fact]];
  return [named(article), `${KNOWN[fact]}${fact === 'date' ? day(value) : value}`];
}

function named({ headline, source, date }: ArticleRecord): string {
  return ['— '.concat(headline), source, date === null ? 'no date' : day(date)]
    .filter((part) => part !== null)
    .join(' · ');
}

function ofArchive(told: ToldOfArchive): string[] {
  const first = told.only === null ? [] : [`Of ${told.only}:`];
  if (told.articles === 0) return [...first, 'There is no article.'];
  return [...first, ...factLines(told)];
}

function factLines({ fact, articles, paragraphs, oldest, newest, undated, listed, names }: ToldOfArchive) {
  if (fact === 'newest' || fact === 'oldest') {
    if (listed.length === 0) return ['No article has a date.'];
    return [`The ${fact} articles:`, ...listed.map(named)];
  }
  if (fact === 'sections' || fact === 'sources' || fact === 'authors') {
    if (names.length === 0)
      return [`No article names ${fact === 'authors' ? 'its author' : `a ${fact.slice(0, -1)}`}.`];
    const list = names.map(({ name, articles }) => `${name} (${articles.toLocaleString('en')})`);
    return [`The ${fact}, with their number of articles: ${list.join(', ')}.`];
  }
  return [
    `${count(articles, 'article')} with ${count(paragraphs, 'paragraph')}.`,
    oldest === null || newest === null
      ? 'No article has a date.'
      : `The oldest is from ${day(oldest)}, the newest from ${day(newest)}.`,
    ...(undated > 0 ? [`${count(undated, 'article')} without a date.`] : []),
  ];
}
