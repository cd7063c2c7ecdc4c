import { isStoriesHeading } from '../furniture/stories-heading.js';
import { readDateline } from '../head/datelines/dateline.js';
import type { Statements } from '../head/stated.js';
import type { Unit } from '../text/unit.js';

/** How far below the body a page still speaks about the article. */
const REACH = 12;
const IN_URL = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/;

/** States the date that stands below the body as that of publication, or in the page's address, where the head has none. */
export function stateDateBelow(below: readonly Unit[], said: Statements): void {
  if (said.stated.date !== undefined) return;
  for (const { text, line } of below.slice(0, REACH)) {
    if (isStoriesHeading(text)) break;
    const date = readDateline(text)?.dates.find(({ iso, label }) => iso !== null && label === 'published');
    if (date?.iso) said.state('date', date.iso, `dateline, line ${line}`);
  }
  const [, year, month, day] = IN_URL.exec(said.stated.url ?? '') ?? [];
  const iso = year && `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (iso && isDay(iso)) said.state('date', iso, 'the address');
}

function isDay(iso: string): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
