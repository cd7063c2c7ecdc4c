import type { ArchivedArticle } from '../archive/archive.js';
import type { Corpus } from './index/corpus.js';
import { SENTENCE_BREAK } from './index/token-store.js';
import { tokensOf } from './recent-tokens.js';
import type { Repeat } from './search.js';

/** Shorter paragraphs ("The case continues.") are one only where they are the same to the letter. */
const FEWEST_TERMS = 8;
/** The share of the longer one's terms that two versions of a paragraph have in common. */
const SAME = 0.8;
/** One that was cut has nearly all its terms in the longer one, and is no less than half of it. */
const CUT = 0.9;
const LEAST_OF_WHOLE = 0.5;

interface Ranked {
  readonly number: number;
  readonly article: ArchivedArticle;
  /** 1-based, in the article. */
  readonly paragraph: number;
}

/**
 * Of ranked paragraphs, best first, the first `limit` that no better one says already, each with the places where it is
 * said again: in the same words, or nearly (Broder 1997), with other punctuation, cut, or with a few words changed. Where
 * both have a name, a number or a "not" that the other lacks they are two, however like each other in the rest.
 */
export function withoutRepeats<One extends Ranked>(
  ranked: Iterable<One>,
  corpus: Corpus,
  limit: number,
): (One & { readonly repeats: readonly Repeat[] })[] {
  const kept: { one: One; terms: Int32Array; repeats: Repeat[] }[] = [];
  for (const one of ranked) {
    const terms = sortedTerms(corpus, one.number);
    const original = kept.find((other) => isRepeat(other.one, other.terms, one, terms));
    if (original) original.repeats.push({ article: one.article, paragraph: one.paragraph });
    else if (kept.length >= limit) break;
    else kept.push({ one, terms, repeats: [] });
  }
  return kept.map(({ one, repeats }) => ({ ...one, repeats }));
}

function isRepeat(a: Ranked, termsOfA: Int32Array, b: Ranked, termsOfB: Int32Array): boolean {
  const shorter = Math.min(termsOfA.length, termsOfB.length);
  const longer = Math.max(termsOfA.length, termsOfB.length);
  if (shorter < LEAST_OF_WHOLE * longer) return false;
  if (shorter < FEWEST_TERMS) return textOf(a) === textOf(b);
  const common = commonOf(termsOfA, termsOfB);
  if (common < SAME * longer && common < CUT * shorter) return false;
  return textOf(a) === textOf(b) || tellTheSame(textOf(a), textOf(b));
}

const textOf = ({ article, paragraph }: Ranked) => article.paragraphs[paragraph - 1]!;

function sortedTerms(corpus: Corpus, paragraph: number): Int32Array {
  const { chunk, start, end } = corpus.paragraphs.run(paragraph);
  const terms = chunk.slice(start, end).sort();
  let breaks = 0;
  while (terms[breaks] === SENTENCE_BREAK) breaks++;
  return terms.subarray(breaks);
}

/** How many members two sorted lists have in common, each as often as both have it. */
function commonOf(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) common++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return common;
}

const NEGATION = /\b(?:no|not|never|nor|neither|without)\b|n['’]t\b|cannot\b/gi;
/** A capital, unless a sentence begins there. */
const NAME_OR_NUMBER = /^(?:\P{N}*\p{N}|\p{Lu})/u;
const BEGINS_SENTENCE = /(?:^|[.?!:“"—–]\s*)$/u;

/** Reports to a pattern share nearly all words but names and figures; and what is denied is not said again. */
function tellTheSame(a: string, b: string): boolean {
  const negations = (text: string) => text.match(NEGATION)?.length ?? 0;
  if (negations(a) !== negations(b)) return false;
  const [ofA, ofB] = [tellingTerms(a), tellingTerms(b)];
  return isWithin(ofA.telling, ofB.all) || isWithin(ofB.telling, ofA.all);
}

function isWithin(members: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const member of members) if (!all.has(member)) return false;
  return true;
}

function tellingTerms(text: string): { readonly telling: Set<string>; readonly all: Set<string> } {
  const telling = new Set<string>();
  const all = new Set<string>();
  for (const { term, start, end } of tokensOf(text)) {
    all.add(term);
    if (!NAME_OR_NUMBER.test(text.slice(start, end))) continue;
    if (/\p{N}/u.test(term) || !BEGINS_SENTENCE.test(text.slice(Math.max(0, start - 3), start))) {
      telling.add(term);
    }
  }
  return { telling, all };
}
