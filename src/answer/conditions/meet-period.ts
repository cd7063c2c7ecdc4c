import type { ArchivedArticle } from '../../archive/archive.js';
import type { Period } from '../../search/query.js';
import { overlap, yearOf } from '../periods/calendar.js';
import { type Mention, mentionsIn } from '../periods/mentions.js';
import type { Candidate, Meeting } from './meeting.js';

type MetPeriod = Pick<Meeting, 'met' | 'instead'>;

/**
 * How a passage meets the times that a question sets; one of them is enough. A paragraph that names another time is about
 * that; one that names none is about the time of what stands before it, of its headline, or of its article.
 */
export function meetPeriod(asked: readonly Period[], { article, paragraph }: Candidate): MetPeriod {
  const isAsked = (named: Period) => asked.some((period) => overlap(period, named));
  const own = namedIn(article, paragraph);
  if (own.some(isAsked)) return met('here');
  const headline = mentionsIn(article.headline, article.date);
  if (headline.some(isAsked))
    return own.length === 0 ? met('headline') : contradicted(article, paragraph, own);
  if (headline.length > 0) return { met: 'contradicted', instead: said(article.headline, headline) };
  const before = namedIn(article, paragraph - 1);
  if (own.length === 0 && before.some(isAsked)) return met('beside');
  const isPublished = article.date !== null && isAsked({ from: article.date, to: article.date });
  if (isPublished)
    return own.every(isBackground(article)) ? met('article') : contradicted(article, paragraph, own);
  if (own.length > 0) return contradicted(article, paragraph, own);
  for (let at = 1; at <= Math.min(MOST_READ, article.paragraphs.length); at++) {
    if (namedIn(article, at).some(isAsked)) return met('article');
  }
  return article.date === null
    ? { met: 'nowhere', instead: null }
    : { met: 'contradicted', instead: String(yearOf(article.date)) };
}

/** An article's own time shows in its beginning, or nowhere. */
const MOST_READ = 40;
/** Years that lie so far before an article are its background, and not what it reports. */
const BACKGROUND_YEARS = 2;

function isBackground({ date }: ArchivedArticle): (named: Period) => boolean {
  return ({ to }) => date !== null && yearOf(to) <= yearOf(date) - BACKGROUND_YEARS;
}

function namedIn(article: ArchivedArticle, paragraph: number): readonly Mention[] {
  const text = article.paragraphs[paragraph - 1];
  return text === undefined ? [] : mentionsIn(text, article.date);
}

function met(where: Meeting['met']): MetPeriod {
  return { met: where, instead: null };
}

function contradicted(article: ArchivedArticle, paragraph: number, own: readonly Mention[]): MetPeriod {
  return { met: 'contradicted', instead: said(article.paragraphs[paragraph - 1]!, own) };
}

/** As the text names it; what is told from its day, as the year that is meant. */
function said(text: string, [first]: readonly Mention[]): string {
  return first!.isRelative ? String(yearOf(first!.from)) : text.slice(first!.start, first!.end);
}
