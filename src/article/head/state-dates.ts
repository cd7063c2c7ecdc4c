import type { Candidate } from './headline.js';
import type { HeadParts } from './parts.js';
import type { Statements } from './stated.js';

/** The date said to be that of publication, else the one next to the headline, else the first. */
export function stateDates(parts: HeadParts, headline: Candidate | null, said: Statements): void {
  const all = parts.datelines.flatMap(({ dateline, index, line }) =>
    dateline.dates.map((date) => ({
      ...date,
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
}
