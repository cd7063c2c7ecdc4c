import { dateOfValue } from '../../fields/values.js';
import type { Statements } from '../../head/stated.js';
import { attribute, isWithin, type PageElement } from '../tree/element.js';
import { type HeadFacts, lineOf } from './head-facts.js';

const DATE_TAGS =
  'article:published_time article:published og:article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued dc.date.created pubdate publishdate publish-date publish_date publication_date publication-date published published_time published-date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date article.published article_date_original originalpublicationdate date.created datecreated';
const ELSEWHERE: ReadonlySet<string> = new Set(['aside', 'nav', 'footer', 'li']);
const ARTICLE: ReadonlySet<string> = new Set(['article', 'header', 'main']);

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
  if (item && item.name !== 'meta')
    for (const value of valuesOf(item)) candidates.push([value, 'itemprop datePublished']);
  const time = facts.times.find((one) => attribute(one, 'pubdate') !== null || isWithin(one, ARTICLE));
  if (time && !isWithin(time, ELSEWHERE))
    for (const value of valuesOf(time)) candidates.push([value, 'time element']);
  for (const [value, origin] of candidates) {
    const iso = value ? dateOfValue(value) : null;
    if (iso)
      return { iso, origin, isMoment: /T?\d{1,2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)\s*$/i.test(value!) };
  }
  const unreadable = candidates.find(([value]) => value)?.[0];
  if (unreadable) said.remove(1, unreadable, 'date/unreadable');
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
