import { idfOf, impactOf } from '../index/bm25.js';
import { type Corpus, paragraphAt } from '../index/corpus.js';
import type { Context } from '../query.js';
import type { ResolvedTerm } from './resolve-terms.js';
import type { TermPlaces } from './term-places.js';

/**
 * BM25 of what a conversation adds. A long paragraph holds many of its many words by chance, so length counts in full
 * (b 1); and a paragraph that is about one of them repeats it, so repetition saturates late.
 */
const CONTEXT = { k1: 2, b: 1 };

/** A conversation holds many words; those that weigh less than these hardly change the order. */
const MAX_TERMS = 100;

/** Of so many terms a paragraph that fits the conversation holds about one in two. */
const SCALE_TERMS = 10;

/** However long a conversation is, its weightiest words together count no more than this, in weight · idf. */
const MOST_CONTEXT = 20;

/** An article that is lifted by less than this, in points of the ranking, brings in no paragraph that no word brings in. */
const LEAST_LIFT = 1;

/** How many paragraphs of an article under discussion are looked at though no word brings them in. */
const MAX_LIFTED = 60;

/** Scores paragraphs by what a conversation adds to a query. Made for one question. */
export class ContextScorer {
  /** The terms that the index has, the weightiest first. */
  readonly terms: readonly ResolvedTerm[];
  readonly #corpus: Corpus;
  readonly #placeOf: Int16Array;
  readonly #brought = new Map<number, Float64Array>();
  readonly #frequencies: Float64Array;
  readonly #lifts = new Map<number, number>();
  readonly #articleLifts = new Map<number, number>();
  readonly #means = new Map<number, number>();

  /** `places` is kept between questions. */
  constructor(corpus: Corpus, context: Context, places: TermPlaces) {
    this.#corpus = corpus;
    const terms = resolved(corpus, context);
    const share = Math.min(1, MOST_CONTEXT / scaleOf(terms));
    this.terms = terms.map((term) => ({ ...term, weight: share * term.weight }));
    this.#frequencies = new Float64Array(this.terms.length);
    this.#placeOf = places.of(this.terms, corpus.vocabulary.size);
    for (const { place, weights } of context.brought) {
      const paragraph = paragraphAt(corpus, place);
      if (paragraph === undefined) continue;
      const before = this.#brought.get(paragraph);
      this.#brought.set(
        paragraph,
        Float64Array.from(this.terms, ({ term }, i) => (before?.[i] ?? 0) + share * (weights.get(term) ?? 0)),
      );
    }
    for (const { article, paragraph, score } of context.lifts) {
      const number = corpus.numberOf(article);
      if (number === undefined) continue;
      if (paragraph === undefined) raise(this.#articleLifts, number, score);
      else {
        const at = paragraphAt(corpus, { article, paragraph });
        if (at !== undefined) raise(this.#lifts, at, score);
      }
    }
  }

  /** The summed weight · idf of the weightiest terms. */
  get scale(): number {
    return scaleOf(this.terms);
  }

  /**
   * BM25 over the context's terms; of an article under discussion the mean of its paragraphs: they share its subject, and which
   * of them answers, the question's own words tell better than those of the conversation.
   */
  contextOf(paragraph: number): number {
    const article = this.#corpus.articleOf(paragraph);
    const own = this.#ownOf(paragraph);
    if (!this.#articleLifts.has(article)) return own;
    const shared = this.#meanOf(article);
    // What was shown has been read, however well its article fits.
    return this.#brought.has(paragraph) ? Math.min(own, shared) : shared;
  }

  #meanOf(article: number): number {
    let mean = this.#means.get(article);
    if (mean === undefined) {
      const first = this.#corpus.firstParagraphOf(article);
      const count = Math.min(MAX_LIFTED, this.#corpus.paragraphsOf(article));
      let sum = 0;
      for (let paragraph = first; paragraph < first + count; paragraph++) sum += this.#ownOf(paragraph);
      mean = sum / count;
      this.#means.set(article, mean);
    }
    return mean;
  }

  /** Without what the paragraph itself brought to the terms' weights. */
  #ownOf(paragraph: number): number {
    const { chunk, start, end } = this.#corpus.paragraphs.run(paragraph);
    const frequencies = this.#frequencies.fill(0);
    for (let i = start; i < end; i++) {
      const place = this.#placeOf[chunk[i]!]!;
      if (place >= 0) frequencies[place]!++;
    }
    const brought = this.#brought.get(paragraph);
    const length = this.#corpus.lengthOf(paragraph);
    const average = this.#corpus.averageParagraphLength;
    let score = 0;
    for (let place = 0; place < this.terms.length; place++) {
      const frequency = frequencies[place]!;
      if (frequency === 0) continue;
      const { weight, idf } = this.terms[place]!;
      const rest = Math.max(0, weight - (brought?.[place] ?? 0));
      score += rest * idf * (CONTEXT.k1 + 1) * impactOf(frequency, length, average, CONTEXT);
    }
    return score;
  }

  /** What is added because the paragraph or its article is under discussion. */
  liftOf(paragraph: number): number {
    return (
      (this.#lifts.get(paragraph) ?? 0) + (this.#articleLifts.get(this.#corpus.articleOf(paragraph)) ?? 0)
    );
  }

  /** Paragraphs that are under discussion, whatever their words. */
  *lifted(): Generator<number> {
    for (const [paragraph, score] of this.#lifts) if (score >= LEAST_LIFT) yield paragraph;
    for (const [article, score] of this.#articleLifts) {
      if (score < LEAST_LIFT) continue;
      const first = this.#corpus.firstParagraphOf(article);
      const count = Math.min(MAX_LIFTED, this.#corpus.paragraphsOf(article));
      for (let paragraph = first; paragraph < first + count; paragraph++) yield paragraph;
    }
  }
}

function resolved(corpus: Corpus, { terms }: Context): ResolvedTerm[] {
  const known: ResolvedTerm[] = [];
  for (const { term, weight } of terms) {
    const id = corpus.vocabulary.idOf(term);
    const frequency = corpus.frequencyOf(id);
    if (frequency === 0) continue;
    known.push({ term, weight, word: term, id, idf: idfOf(frequency, corpus.liveParagraphs), mended: false });
  }
  return known
    .sort((a, b) => b.weight * b.idf - a.weight * a.idf || (a.term < b.term ? -1 : 1))
    .slice(0, MAX_TERMS);
}

function scaleOf(terms: readonly ResolvedTerm[]): number {
  return terms.slice(0, SCALE_TERMS).reduce((sum, { weight, idf }) => sum + weight * idf, 0);
}

function raise(scores: Map<number, number>, key: number, score: number): void {
  scores.set(key, Math.max(score, scores.get(key) ?? 0));
}
