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
  /** By paragraph: 0 for each that holds none of the terms. Null where that is not known. Valid until the next question. */
  readonly holding: Float32Array | null;
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
    let isWhole = true;
    for (const term of rareFirst) {
      const { read, isAll } = accumulate(this.#paragraphs, postings.paragraphs, term, 1, budget);
      budget -= read;
      isWhole &&= isAll && term.weight * term.idf > 0;
      if (headlineWeight > 0) {
        accumulate(this.#headlines, postings.headlines, term, headlineWeight, POSTINGS_BUDGET);
      }
    }
    budget = CONTEXT_BUDGET;
    for (const term of context?.terms.slice(0, CONTEXT_TERMS) ?? []) {
      budget -= accumulate(this.#contexts, postings.paragraphs, term, 1, budget).read;
    }
    const selected = this.#select(corpus, allowed, limit, context);
    return { ...selected, holding: isWhole ? this.#paragraphs.scores : null };
  }

  #select(
    corpus: Corpus,
    allowed: Allowed,
    limit: number,
    context: ContextScorer | null,
  ): Omit<Candidates, 'holding'> {
    const best = new Best(limit);
    let matches = this.#offerMatches(best, corpus, allowed, context);
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

  /**
   * Offers the paragraphs that match a term, and gives how many there are. First those under headlines that match one, article by
   * article; the others have their own score alone, and nearly all of them less than it takes to get in.
   */
  #offerMatches(best: Best, corpus: Corpus, allowed: Allowed, context: ContextScorer | null): number {
    const scores = this.#paragraphs.scores;
    const ofHeadlines = this.#headlines.scores;
    for (const article of this.#headlines.touched) {
      if (!corpus.isAlive(article)) continue;
      const ofHeadline = ofHeadlines[article]!;
      const first = corpus.firstParagraphOf(article);
      const end = first + corpus.paragraphsOf(article);
      for (let paragraph = first; paragraph < end; paragraph++) {
        const own = scores[paragraph]!;
        if (own === 0) continue;
        const score = own + ofHeadline + this.#contextOf(paragraph, context);
        if (score >= best.threshold && allowed(paragraph, article)) best.offer(paragraph, score);
      }
    }
    const mostOfContext = context ? this.#contexts.most() : 0;
    const touched = this.#paragraphs.touched;
    let least = best.threshold;
    for (let i = 0; i < touched.length; i++) {
      const paragraph = touched[i]!;
      const own = scores[paragraph]!;
      if (own + mostOfContext < least) continue;
      const article = corpus.articleOf(paragraph);
      if (ofHeadlines[article]! > 0 || !corpus.isAlive(article)) continue;
      const score = own + this.#contextOf(paragraph, context);
      if (score < least || !allowed(paragraph, article)) continue;
      best.offer(paragraph, score);
      least = best.threshold;
    }
    return this.#matchesIn(corpus, allowed);
  }

  /** How many paragraphs that are alive and allowed match a term. */
  #matchesIn(corpus: Corpus, allowed: Allowed): number {
    const { touched, scores } = this.#paragraphs;
    const isFound = (paragraph: number) => {
      const article = corpus.articleOf(paragraph);
      return corpus.isAlive(article) && allowed(paragraph, article);
    };
    if (allowed !== ALL_ALLOWED) return touched.filter(isFound).length;
    let matches = touched.length;
    if (corpus.liveArticles === corpus.articleCount) return matches;
    for (let article = 0; article < corpus.articleCount; article++) {
      if (corpus.isAlive(article)) continue;
      const first = corpus.firstParagraphOf(article);
      const end = first + corpus.paragraphsOf(article);
      for (let paragraph = first; paragraph < end; paragraph++) if (scores[paragraph]! > 0) matches--;
    }
    return matches;
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

/** Adds a term's share of BM25 to every document that has it, slot by slot while the budget lasts. */
function accumulate(
  board: ScoreBoard,
  postings: Postings,
  { term, weight, idf }: ResolvedTerm,
  factor: number,
  budget: number,
): { readonly read: number; readonly isAll: boolean } {
  const slots = postings.slotsOf(term);
  let read = 0;
  let slot = 0;
  for (; slot < slots.length && read < budget; slot++) {
    for (const documents of slots[slot]!) {
      board.addAll(documents, factor * weight * idf * impactOfSlot(slot));
      read += documents.length;
    }
  }
  return { read, isAll: slot === slots.length };
}
