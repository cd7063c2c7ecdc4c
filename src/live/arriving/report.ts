import { newCourse } from '../../sources/poll/course.js';
import type { Source } from '../../sources/poll/source.js';
import type { Actor } from '../curator/audit.js';
import type { SourceLook, SourceReport } from '../curator/sources.js';

/** What a source is called. */
export function nameOf({ about, address }: Pick<Source, 'about' | 'address'>): string {
  return about.title ?? new URL(address).host;
}

/** What was looked at, as a source that has no number yet. @param at milliseconds since 1970 */
export function newSource({ address, kind, title, pattern }: SourceLook, by: Actor, at: number): Source {
  return { number: 0, address, about: { kind, title, pattern, by, at }, course: newCourse(at) };
}

export function reportOf(
  { number, address, about, course }: Source,
  counts: SourceReport['counts'],
): SourceReport {
  const { kind, title, pattern, by } = about;
  const { lastAt, nextAt, paused, problem } = course;
  return { number, address, kind, title, pattern, by: by as Actor, lastAt, nextAt, paused, problem, counts };
}
