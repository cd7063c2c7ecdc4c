import { dateOfValue } from '../../fields/values.js';
import type { Statements } from '../../head/stated.js';
import { attribute, isWithin, type PageElement } from '../tree/element.js';
import { type HeadFacts, lineOf } from './head-facts.js';

const DATE_TAGS =
  'article:published_time article:published og:article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued dc.date.created pubdate publishdate publish-date publish_date publication_date publication-date published published_time published-date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date article.published article_date_original originalpublicationdate date.created datecreated';
const BESIDE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer']);
/** Where a time is that of another story, a comment or a quoted post. */
const ELSEWHERE: ReadonlySet<string> = new Set([...BESIDE, 'li', 'blockquote']);
const ARTICLE: ReadonlySet<string> = new Set(['article', 'main']);

/** A day that the page gives for machines, and whether it is that of a moment in a time zone. */
export interface StatedDay {
  readonly iso: string;
  readonly origin: string;
  readonly isMoment: boolean;
}

/** The day of publication as the page's metadata says it; what cannot be read is noted. */
export function statedDay(facts: HeadFacts, structured: string | null, said: Statements): StatedDay | null {
  const candidates: [string | null | undefined, string][] = [[structured, 'JSON-LD datePublished']];
  for (const name of DATE_TAGS.split(' ')) candidates.push([facts.meta.get(name), `meta ${name}`]);
  const item = facts.properties.get('datePublished');
  if (item && item.name !== 'meta' && !isWithin(item, BESIDE))
    for (const value of valuesOf(item)) candidates.push([value, 'itemprop datePublished']);
  for (const [value, origin] of candidates) {
    const iso = value ? dateOfValue(value) : null;
    if (iso)
      return { iso, origin, isMoment: /T?\d{1,2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)\s*$/i.test(value!) };
  }
  const unreadable = candidates.find(([value]) => value)?.[0];
  if (unreadable) said.remove(1, unreadable, 'date/unreadable');
  return null;
}

/** The time elements that may give the day of publication: none of a changing, another story or a quoted post. */
export function timesOfPublication(times: readonly PageElement[]): PageElement[] {
  return times.filter((time) => {
    const called = `${attribute(time, 'class') ?? ''} ${attribute(time, 'itemprop') ?? ''}`;
    const isChange = /update|modifi/i.test(called) && !/publish/i.test(called);
    return !isChange && !isWithin(time, ELSEWHERE);
  });
}

/** The day of the first time element that says it is that of publication, or stands in the article. */
export function dayOfTimes(times: readonly PageElement[]): string | null {
  const time =
    times.find((one) => attribute(one, 'pubdate') !== null) ?? times.find((one) => isWithin(one, ARTICLE));
  for (const value of time ? valuesOf(time) : []) {
    const iso = value === null ? null : dateOfValue(value);
    if (iso) return iso;
  }
  return null;
}

/** What an element gives as a date, for machines first. */
export function valuesOf(element: PageElement): (string | null)[] {
  return [attribute(element, 'content'), attribute(element, 'datetime'), lineOf(element)];
}

const DAY = 86_400_000;

/** The day that the page prints, where the one for machines is a moment whose day in another time zone is that one. */
export function printedDay(stated: StatedDay, printed: string): string | null {
  const apart = Math.abs(Date.parse(printed) - Date.parse(stated.iso));
  return stated.isMoment && apart === DAY ? printed : null;
}
