import { findDates } from '../dates.js';
import type { Unit } from '../text/unit.js';
import type { Statements } from './stated.js';

const PLACELINE =
  /^(?=[^a-z]*\p{Lu}{3})(\p{Lu}[\p{L}.'’-]*(?:[ ,/]+\p{Lu}[\p{L}.'’-]*){0,5}[^()–—]{0,30}?)(?:\(([^)]{2,40})\))?\s*(?:[–—]|-{1,2}\s|:\s)/u;
/** `The Docket, New York (November 10, 2017, 5:43 PM EST) -- `. */
const DATE_IN_BRACKETS = /^\p{Lu}[^()“”"]{1,40}\(([^()]{8,50})\)\s*(?:[–—]|-{1,2}\s)/u;
/** In this place the brackets hold the agency: a name, not a remark. */
const AGENCY = /^\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}$/u;

/**
 * States what the dateline inside the first paragraph says: `BRUSSELS, 10 November 2017 (Reuters) — …`. The paragraph
 * itself stays as it is, for it is quoted verbatim.
 */
export function statePlaceline(first: Unit, said: Statements): void {
  const opening = first.text.slice(0, 120);
  const match = PLACELINE.exec(opening);
  if (!match) {
    const dated = DATE_IN_BRACKETS.exec(opening)?.[1];
    const iso = dated === undefined ? undefined : findDates(dated)[0]?.iso;
    if (iso) said.state('date', iso, `placeline, line ${first.line}`);
    return;
  }
  const date = findDates(match[0])[0];
  if (date?.iso) said.state('date', date.iso, `placeline, line ${first.line}`);
  const agency = match[2]?.trim();
  if (agency && AGENCY.test(agency)) said.state('source', agency, `placeline, line ${first.line}`);
}
