import { tokensOf } from '../../search/recent-tokens.js';
import type { LookedUp } from '../../search/search.js';
import { indexedTokens } from '../../search/terms/initials.js';
import type { Span } from '../answer.js';

/** Where the query's terms stand in a text, in order, not overlapping. */
export function termSpans(text: string, terms: readonly LookedUp[]): Span[] {
  const wanted = new Set(terms.filter(({ known }) => known).map(({ term }) => term));
  const spans: { start: number; end: number }[] = [];
  const found = indexedTokens(text, tokensOf(text)).filter(({ term }) => wanted.has(term));
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    // A name found by its initials holds words of its own; pairs of characters in scripts without spaces overlap.
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
