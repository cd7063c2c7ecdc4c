import type { Unit } from '../text/unit.js';
import { dayOrder } from './datelines/day-order.js';
import { readYearless, yearOf } from './datelines/yearless.js';
import type { Candidate } from './headline.js';
import type { HeadParts } from './parts.js';
import type { Statements } from './stated.js';

/**
 * The date said to be that of publication, else the one next to the headline, else the first. Where a date in figures
 * reads in two ways, or has no year, the page's other lines may tell.
 */
export function stateDates(
  units: readonly Unit[],
  parts: HeadParts,
  headline: Candidate | null,
  said: Statements,
): void {
  const open = parts.datelines.some(({ dateline }) => dateline.dates.some(({ either }) => either));
  const order = open ? dayOrder(units.map(({ text }) => text)) : null;
  const all = parts.datelines.flatMap(({ dateline, index, line }) =>
    dateline.dates.map((date) => ({
      ...date,
      iso: date.iso ?? (order && date.either ? date.either[order] : null),
      line,
      distance: headline ? Math.abs(index - headline.index) : 0,
    })),
  );
  for (const { iso, text, line } of all) if (iso === null) said.remove(line, text, 'date/unreadable');
  const readable = all.filter(({ iso }) => iso !== null);
  const rank = (label: string | null) => (label === 'published' ? 0 : label === null ? 1 : 2);
  const best = readable.toSorted((a, b) => rank(a.label) - rank(b.label) || a.distance - b.distance)[0];
  if (best?.iso) said.state('date', best.iso, `dateline, line ${best.line}`);
  for (const { dateline, line } of parts.datelines) {
    if (dateline.author) said.state('author', dateline.author, `dateline, line ${line}`);
    if (dateline.section) said.state('section', dateline.section, `dateline, line ${line}`);
    for (const text of dateline.unplaced) said.remove(line, text, 'head/unplaced');
  }
  if (said.stated.date === undefined) stateYearless(units, parts, said);
}

function stateYearless(units: readonly Unit[], { candidates }: HeadParts, said: Statements): void {
  for (const { unit } of candidates) {
    const yearless = readYearless(unit.text);
    const date = yearless && yearOf(yearless, short(units));
    if (date) said.state('date', date, `line ${unit.line}, and the year of the same day elsewhere`);
  }
}

const LONGEST_LINE = 200;

function* short(units: readonly Unit[]): Generator<string> {
  for (const { text } of units) if (text.length <= LONGEST_LINE) yield text;
}
