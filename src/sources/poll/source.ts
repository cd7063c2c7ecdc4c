import type { SourceKind } from '../lists/items.js';
import type { Course } from './course.js';

/** A source of articles, as the poll knows it. */
export interface Source {
  readonly number: number;
  readonly address: string;
  readonly about: AboutSource;
  readonly course: Course;
}

/** What was settled when it was added. Plain data. */
export interface AboutSource {
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly pattern: string | null;
  /** Who added it: plain data of whoever keeps sources. */
  readonly by: { readonly id: string; readonly name: string; readonly via: string };
  readonly at: number;
}

/** What is kept of an item beside its names. Plain data. */
export interface ItemBody {
  readonly date: string | null;
  readonly author: string | null;
  /** Where it would lie in the archive folder; null until it was fetched. */
  readonly file: string | null;
  /** Why the source's own text stands in for the page, if it does. */
  readonly instead: string | null;
  /** What kept it from being had. */
  readonly problem: string | null;
}
