import type { Dateline } from './datelines/dateline.js';
import type { Candidate } from './headline.js';

/** What was met above the body, before it is put together. */
export interface HeadParts {
  readonly candidates: Candidate[];
  readonly datelines: { readonly dateline: Dateline; readonly index: number; readonly line: number }[];
  /** Indexes of lines that tell the hour or how long ago it was. */
  readonly times: number[];
  readonly breadcrumbs: { readonly labels: readonly string[]; readonly line: number }[];
  /** Indexes of lines that belong to menus; three times that of a line which is a whole menu. */
  readonly menu: number[];
}
