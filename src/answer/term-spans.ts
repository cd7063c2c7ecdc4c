import type { LookedUp } from '../search/search.js';
import { tokenize } from '../search/terms.js';
import type { Span } from './answer.js';

/** Where the query's terms stand in a text, in order, not overlapping. */
export function termSpans(text: string, terms: readonly LookedUp[]): Span[] {
  const wanted = new Set(terms.filter(({ known }) => known).map(({ term }) => term));
  const spans: { start: number; end: number }[] = [];
  for (const { term, start, end } of tokenize(text)) {
    if (!wanted.has(term)) continue;
    const last = spans.at(-1);
    // Pairs of characters in scripts without spaces overlap.
    if (last && start < last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
