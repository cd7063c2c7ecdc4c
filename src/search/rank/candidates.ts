import { Best } from '../best.js';
import { ALL_ALLOWED } from '../filters.js';
import type { Allowed, Corpus } from '../index/corpus.js';
import { type FieldPostings, impactOfSlot, type Postings } from '../index/postings.js';
import type { ContextScorer } from './context.js';
import type { ResolvedTerm } from './resolve-terms.js';
import { ScoreBoard } from './score-board.js';

/**
 * How many postings a question reads at most. Rare terms are read first, a common term's best slots come first, and
 * every candidate is ranked again exactly, so that what is left unread hardly ever matters.
 */
const POSTINGS_BUDGET = 400_000;

/** The same for all terms of a conversation together, the weightiest first. */
const CONTEXT_BUDGET = 100_000;

/** The weightiest words of a conversation bring paragraphs in; the others only rank what is in. */
const CONTEXT_TERMS = 30;

/** An article that the question names by its headline brings in its opening paragraphs, whatever their words. */
const HEADLINE_ARTICLES = 10;
const OPENING_PARAGRAPHS = 5;

export interface Candidates {
  /** Numbers of paragraphs, in no order. */
  readonly candidates: Iterable<number>;
  /** How many paragraphs matched at all. */
  readonly matches: number;
}

/** Finds the paragraphs that are worth an exact look. Keeps its score boards: one question at a time. */
export class CandidateFinder {
  readonly #paragraphs = new ScoreBoard();
  readonly #headlines = new ScoreBoard();
  readonly #contexts = new ScoreBoard();

  /** The `limit` best paragraphs by approximate score. `headlineWeight` is the headline's against the paragraph's. */
  find(
    corpus: Corpus,
    postings: FieldPostings,
    terms: readonly ResolvedTerm[],
    allowed: Allowed,
    headlineWeight: number,
    limit: number,
    context: ContextScorer | null = null,
  ): Candidates {
    this.#paragraphs.reset(corpus.paragraphCount);
    this.#headlines.reset(corpus.articleCount);
    this.#contexts.reset(context ? corpus.paragraphCount : 0);
    const rareFirst = terms.filter(({ id }) => id !== 0).sort((a, b) => b.idf - a.idf);
    let budget = POSTINGS_BUDGET;
    for (const term of rareFirst) {
      budget -= accumulate(this.#paragraphs, postings.paragraphs, term, 1, budget);
      if (headlineWeight > 0) {
        accumulate(this.#headlines, postings.headlines, term, headlineWeight, POSTINGS_BUDGET);
      }
    }
    budget = CONTEXT_BUDGET;
    for (const term of context?.terms.slice(0, CONTEXT_TERMS) ?? []) {
      budget -= accumulate(this.#contexts, postings.paragraphs, term, 1, budget);
    }
    return this.#select(corpus, allowed, limit, context);
  }

  #select(corpus: Corpus, allowed: Allowed, limit: number, context: ContextScorer | null): Candidates {
    const best = new Best(limit);
    const touched = this.#paragraphs.touched;
    const scores = this.#paragraphs.scores;
    const isAnyOut = allowed !== ALL_ALLOWED || corpus.liveArticles < corpus.articleCount;
    // Most paragraphs cannot get in whatever their headline and the conversation give: they are only counted.
    const mostOfHeadline = this.#headlines.most();
    const mostOfContext = context ? this.#contexts.most() : 0;
    let least = Number.NEGATIVE_INFINITY;
    let matches = isAnyOut ? 0 : touched.length;
    for (let i = 0; i < touched.length; i++) {
      const paragraph = touched[i]!;
      const own = scores[paragraph]!;
      if (!isAnyOut && own + mostOfHeadline + mostOfContext < least) continue;
      const article = corpus.articleOf(paragraph);
      if (isAnyOut) {
        if (!corpus.isAlive(article) || !allowed(paragraph, article)) continue;
        matches++;
      }
      const score = own + this.#headlines.get(article) + this.#contextOf(paragraph, context);
      if (score < least) continue;
      best.offer(paragraph, score);
      least = best.threshold;
    }
    if (context) this.#offerContext(best, corpus, allowed);
    const candidates = new Set(best.ranked().map(({ number }) => number));
    for (const paragraph of this.#openings(corpus)) {
      if (candidates.has(paragraph) || !allowed(paragraph, corpus.articleOf(paragraph))) continue;
      if (this.#paragraphs.get(paragraph) === 0) matches++;
      candidates.add(paragraph);
    }
    for (const paragraph of context?.lifted() ?? []) {
      if (corpus.lengthOf(paragraph) > 0 && allowed(paragraph, corpus.articleOf(paragraph))) {
        candidates.add(paragraph);
      }
    }
    return { candidates, matches };
  }

  #contextOf(paragraph: number, context: ContextScorer | null): number {
    return context ? this.#contexts.get(paragraph) : 0;
  }

  /** Paragraphs that only the conversation speaks for. */
  #offerContext(best: Best, corpus: Corpus, allowed: Allowed): void {
    for (const paragraph of this.#contexts.touched) {
      const article = corpus.articleOf(paragraph);
      if (this.#paragraphs.get(paragraph) > 0 || !corpus.isAlive(article) || !allowed(paragraph, article))
        continue;
      const score = this.#contexts.get(paragraph) + this.#headlines.get(article);
      if (score >= best.threshold) best.offer(paragraph, score);
    }
  }

  *#openings(corpus: Corpus): Generator<number> {
    const best = new Best(HEADLINE_ARTICLES);
    for (const article of this.#headlines.touched) {
      if (corpus.isAlive(article)) best.offer(article, this.#headlines.get(article));
    }
    for (const { number } of best.ranked()) {
      const first = corpus.firstParagraphOf(number);
      const count = Math.min(OPENING_PARAGRAPHS, corpus.paragraphsOf(number));
      for (let paragraph = first; paragraph < first + count; paragraph++) {
        if (corpus.lengthOf(paragraph) > 0) yield paragraph;
      }
    }
  }
}

/** Adds a term's share of BM25 to every document that has it, slot by slot while the budget lasts; returns how many. */
function accumulate(
  board: ScoreBoard,
  postings: Postings,
  { term, weight, idf }: ResolvedTerm,
  factor: number,
  budget: number,
): number {
  const slots = postings.slotsOf(term);
  let read = 0;
  for (let slot = 0; slot < slots.length && read < budget; slot++) {
    const ids = slots[slot];
    if (!ids) continue;
    board.addAll(ids, factor * weight * idf * impactOfSlot(slot));
    read += ids.length;
  }
  return read;
}
