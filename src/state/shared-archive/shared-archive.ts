import type { AskedActs } from './asked-acts.js';
import type { KeptFiles } from './kept-files.js';
import type { Offers } from './offers.js';

/** What processes that answer from the same archive keep for each other. */
export interface SharedArchive {
  readonly asked: AskedActs;
  readonly offers: Offers;
  readonly files: KeptFiles;
}
