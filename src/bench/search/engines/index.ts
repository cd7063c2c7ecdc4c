import { clippings } from './clippings.js';
import type { Engine } from './engine.js';
import { flexsearch } from './flexsearch.js';
import { lunrEngine } from './lunr.js';
import { minisearch } from './minisearch.js';
import { minisearchTuned } from './minisearch-tuned.js';
import { orama } from './orama.js';
import { sqliteFts5, sqliteFts5Tuned } from './sqlite-fts5.js';

/** In the order of the table; the ratios compare with the first. */
export const engines: readonly Engine[] = [
  clippings,
  flexsearch,
  minisearch,
  minisearchTuned,
  orama,
  lunrEngine,
  sqliteFts5,
  sqliteFts5Tuned,
];
