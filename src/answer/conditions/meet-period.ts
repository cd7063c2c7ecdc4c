import type { ArchivedArticle } from '../../archive/archive.js';
import type { Period } from '../../search/query.js';
import { type SentenceSpan, sentencesOf } from '../../article/sentences.js';
import { tokenize } from '../../search/terms/terms.js';
import { ALWAYS, overlap, shifted, yearOf } from '../periods/calendar.js';
import { type Mention, mentionsIn } from '../periods/mentions.js';
import { periodSaid } from '../periods/question-periods.js';
import type { PeriodCondition } from './condition.js';
import type { Candidate, Meeting } from './meeting.js';

type MetPeriod = Pick<Meeting, 'met' | 'instead'>;

/**
 * How a passage meets the times that a question sets; one of them is enough. A paragraph that names another time is about
 * that; one that names none is about the time of what stands before it, of its headline, or of its article.
 * An article about the figures of one year is about that year, whenever it appeared.
 */
export function meetPeriod(asked: readonly PeriodCondition[], { article, paragraph }: Candidate): MetPeriod {
  const { isFigure, about } = asked[0]!;
  const isAsked = (named: Period) => asked.some((period) => overlap(period, named));
  const text = article.paragraphs[paragraph - 1]!;
  const isCompared = asked.some((period) => period.isCompared);
  const own = mentionsOf(article, paragraph).filter((mention) => isCompared || !isBase(text, mention));
  const isSaidSo = (mention: Mention) =>
    asked.some((period) => isSameBound(period, periodSaid(text, mention), mention));
  const frame = frameOf(article);
  const other = frame.mentions.length > 0 && !frame.mentions.some(isAsked) ? frame : null;
  const isHere = own.some((mention) => isAsked(mention) || isSaidSo(mention));
  // "… after a rush in 2015" within the figures of 2016: the year that is named beside them is not what they are of.
  const isBesideIt =
    other !== null &&
    isFigure &&
    !isCompared &&
    (isForecast(article, asked) || !tells(text, own.filter(isAsked), about));
  if (isHere && !isBesideIt) return met('here');
  if (other && (isFigure || frame.isHeadline)) return { met: 'contradicted', instead: other.said };
  const before = mentionsOf(article, paragraph - 1);
  if (own.length === 0 && before.some(isAsked)) return met('beside');
  const isOfFrame = frame.mentions.some(isAsked);
  if (own.length === 0 && isOfFrame) return met(frame.isHeadline ? 'headline' : 'article');
  // "5,374 domain names; since December 1999 the centre has …" below "… in 2016".
  if (isOfFrame && frame.isHeadline && own.every((mention) => isAsked(periodSaid(text, mention))))
    return met('headline');
  const isPublished = article.date !== null && isAsked({ from: article.date, to: article.date });
  if (isPublished && own.every(isBackground(article))) return met('article');
  if (own.length > 0) return { met: 'contradicted', instead: saidIn(text, own) };
  for (let at = 1; at <= Math.min(MOST_READ, article.paragraphs.length); at++) {
    if (mentionsOf(article, at).some(isAsked)) return met('article');
  }
  return article.date === null
    ? { met: 'nowhere', instead: null }
    : { met: 'contradicted', instead: String(yearOf(article.date)) };
}

/** Whether a text says "before 2008", "after 2008" of a time just as it is asked for: the year that is named there is none that it is about. */
function isSameBound(asked: Period, said: Period, named: Period): boolean {
  const isBefore = asked.from === ALWAYS.from && said.from === ALWAYS.from;
  const isAfter = asked.to === ALWAYS.to && said.to === ALWAYS.to;
  const bound = isBefore ? shifted(asked.to, 1) : isAfter ? shifted(asked.from, -1) : null;
  return bound !== null && overlap(named, { from: bound, to: bound });
}

/** An article's own time shows in its beginning, or nowhere. */
const MOST_READ = 40;
/** Years that lie so far before an article are its background, and not what it reports. */
const BACKGROUND_YEARS = 2;
/** The paragraphs that tell what an article is about. */
const LEAD = 2;

/** The time that an article is about, as its headline names it, or else its first paragraphs, where those name a year. */
interface Frame {
  readonly mentions: readonly Mention[];
  readonly said: string;
  readonly isHeadline: boolean;
}

function frameOf(article: ArchivedArticle): Frame {
  const known = FRAMES.get(article);
  if (known) return known;
  const frame = readFrame(article);
  FRAMES.set(article, frame);
  return frame;
}

function readFrame(article: ArchivedArticle): Frame {
  const headline = mentionsIn(article.headline, article.date);
  if (headline.length > 0) {
    return { mentions: headline, said: saidIn(article.headline, headline), isHeadline: true };
  }
  // What has no day is no report of its time: an encyclopedia begins with how things stand.
  const lead = article.date === null ? 0 : LEAD;
  for (let at = 1; at <= lead; at++) {
    const years = mentionsOf(article, at).filter(
      (mention) => mention.precision === 'year' && !isBackground(article)(mention),
    );
    if (years.length > 0) {
      return { mentions: years, said: saidIn(article.paragraphs[at - 1]!, years), isHeadline: false };
    }
  }
  return { mentions: [], said: '', isHeadline: false };
}

/** What a time follows that something else is only measured by: "more than in", "up 4% on". A figure between makes it one of that time. */
const MEASURED_BY =
  /(?:\b(?:than|(?:compared|in comparison) (?:with|to)|(?:as )?against|versus|relative to)|(?:\b(?:up|down|unchanged)|(?:%|\bper ?cent|\bpoints?|\b(?:more|fewer|less|higher|lower|increase|rise|growth|gain|decrease|drop|decline|fall)))(?: [\p{L}-]+){0,3}? (?:from|on|over|since))(?: (?:it|they) (?:was|were|had|did))?(?: (?:in|for|during|at the end of|that of|those of))?(?: (?:calendar|fiscal|the))?\s*$/iu;
/** So much of the text before a time tells. */
const BEFORE = 60;

/** Whether a text names a time only as what something else is measured by. */
function isBase(text: string, { start }: Mention): boolean {
  return MEASURED_BY.test(text.slice(Math.max(0, start - BEFORE), start));
}

/** Whether the times asked for were not over when the article appeared: of such a year it can only say what is expected. */
function isForecast({ date }: ArchivedArticle, asked: readonly Period[]): boolean {
  return date !== null && asked.every(({ to }) => date < to);
}

/** Whether a sentence that names one of these times says a word of what is asked for. */
function tells(text: string, times: readonly Mention[], about: ReadonlySet<string>): boolean {
  const isOfOne = (sentence: SentenceSpan) =>
    times.some(({ start, end }) => sentence.start <= start && end <= sentence.end);
  return sentencesOf(text)
    .filter(isOfOne)
    .some(({ start, end }) => tokenize(text.slice(start, end)).some(({ term }) => about.has(term)));
}

function isBackground({ date }: ArchivedArticle): (named: Period) => boolean {
  return ({ to }) => date !== null && yearOf(to) <= yearOf(date) - BACKGROUND_YEARS;
}

/** Articles do not change: what they name is read once. */
const FRAMES = new WeakMap<ArchivedArticle, Frame>();
const MENTIONS = new WeakMap<ArchivedArticle, Map<number, readonly Mention[]>>();

function mentionsOf(article: ArchivedArticle, paragraph: number): readonly Mention[] {
  const text = article.paragraphs[paragraph - 1];
  if (text === undefined) return [];
  const known = MENTIONS.get(article) ?? new Map<number, readonly Mention[]>();
  MENTIONS.set(article, known);
  const mentions = known.get(paragraph) ?? mentionsIn(text, article.date);
  known.set(paragraph, mentions);
  return mentions;
}

function met(where: Meeting['met']): MetPeriod {
  return { met: where, instead: null };
}

/** As the text names it; what is told from its day, as the year that is meant. */
function saidIn(text: string, [first]: readonly Mention[]): string {
  return first!.isRelative ? String(yearOf(first!.from)) : text.slice(first!.start, first!.end);
}
