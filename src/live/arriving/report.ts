import type { Source } from '../../sources/poll/source.js';
import type { Actor } from '../curator/audit.js';
import type { SourceReport } from '../curator/sources.js';

/** What a source is called. */
export function nameOf({ about, address }: Pick<Source, 'about' | 'address'>): string {
  return about.title ?? new URL(address).host;
}

export function reportOf(
  { number, address, about, course }: Source,
  counts: SourceReport['counts'],
): SourceReport {
  const { kind, title, pattern, by } = about;
  const { lastAt, nextAt, paused, problem } = course;
  return { number, address, kind, title, pattern, by: by as Actor, lastAt, nextAt, paused, problem, counts };
}
