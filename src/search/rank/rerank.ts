import { closeness } from '../filters.js';
import { ARTICLE, type Bm25, HEADLINE, normOf, PARAGRAPH } from '../index/bm25.js';
import type { Corpus } from '../index/corpus.js';
import type { TokenRun } from '../index/token-store.js';
import type { Period } from '../query.js';
import type { Signals } from '../search.js';
import type { ContextScorer } from './context.js';
import type { Counts } from './matched.js';
import type { ResolvedTerm } from './resolve-terms.js';
import { Nearness } from './signals/nearness.js';
import { besideHeadline, leftUnsaid } from './signals/within-article.js';
import type { Weights } from './weights.js';

/** The terms of one field, by place in the query, and their BM25. */
interface FieldScore {
  readonly frequencies: Float64Array;
  readonly score: number;
}

/** Scores candidates exactly, from the stored tokens. Made for one question. */
export class Reranker {
  readonly #corpus: Corpus;
  readonly #terms: readonly ResolvedTerm[];
  readonly #weights: Weights;
  readonly #period: Period | null;
  readonly #context: ContextScorer | null;
  readonly #placeOf: Int16Array;
  readonly #nearness: Nearness;
  readonly #holding: Float32Array | null;
  /** The weight · idf of each term, and of all together. */
  readonly #values: Float64Array;
  readonly #total: number;
  readonly #articles = new Map<number, FieldScore>();
  readonly #headlines = new Map<number, FieldScore>();
  readonly #openings = new Map<number, Float64Array>();

  /**
   * @param placeOf the lookup of TermPlaces for these terms
   * @param holding 0 for each paragraph that holds none of them, of which the tokens need not be looked at; null where that is not known
   */
  constructor(
    corpus: Corpus,
    terms: readonly ResolvedTerm[],
    placeOf: Int16Array,
    weights: Weights,
    period: Period | null,
    context: ContextScorer | null = null,
    holding: Float32Array | null = null,
  ) {
    this.#holding = holding;
    this.#corpus = corpus;
    this.#terms = terms;
    this.#weights = weights;
    this.#period = period;
    this.#context = context;
    this.#placeOf = placeOf;
    this.#values = Float64Array.from(terms, ({ weight, idf }) => weight * idf);
    this.#total = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
    this.#nearness = new Nearness(terms, placeOf);
  }

  /**
   * The signals of a paragraph, each already weighted: their sum is its score. The same ones in the same order whatever
   * is asked: objects of several shapes make adding them up many times slower.
   */
  signalsOf(paragraph: number): Signals {
    const corpus = this.#corpus;
    const weights = this.#weights;
    const article = corpus.articleOf(paragraph);
    const near = this.#nearness.of(corpus.paragraphs.run(paragraph));
    const length = corpus.lengthOf(paragraph);
    const average = corpus.averageParagraphLength;
    const headline = this.#headline(article);
    const opening = this.#opening(article, paragraph);
    const number = this.#numberOf(paragraph, article);
    return {
      paragraph: this.#bm25(near.frequencies, length, average, PARAGRAPH),
      headline: weights.headline * headline.score,
      repetition:
        -weights.repetition * this.#bm25(near.frequencies, length, average, PARAGRAPH, headline.frequencies),
      opening: number === 1 ? -weights.opening * this.#total : 0,
      depth: -weights.depth * this.#total * Math.log2(1 + number),
      given:
        weights.given *
        (opening ? leftUnsaid(this.#values, near.frequencies, headline.frequencies, opening) : 0),
      rest:
        weights.rest *
        (corpus.paragraphsOf(article) === 1
          ? this.#total / 2
          : this.#total * besideHeadline(this.#values, near.frequencies, headline.frequencies)),
      article: weights.article && weights.article * this.#body(article).score,
      phrase: weights.phrase * near.phrase,
      proximity: weights.proximity * near.proximity,
      sentence: weights.sentence * near.sentence,
      date: this.#period === null ? 0 : weights.date * closeness(corpus.article(article)!.date, this.#period),
      context: this.#context?.contextOf(paragraph) ?? 0,
      discussed: this.#context?.liftOf(paragraph) ?? 0,
      kind: 0,
    } as Signals;
  }

  /** How often each term stands in a paragraph, its headline and its article, by place in the query. Not to be changed. */
  countsFor(paragraph: number): Counts {
    const article = this.#corpus.articleOf(paragraph);
    const own = new Float64Array(this.#terms.length);
    this.#count(this.#corpus.paragraphs.run(paragraph), own);
    return {
      paragraph: own,
      headline: this.#headline(article).frequencies,
      article: this.#body(article).frequencies,
    };
  }

  /** The paragraph's number in its article; one alone is neither an opening nor far down. */
  #numberOf(paragraph: number, article: number): number {
    const corpus = this.#corpus;
    return corpus.paragraphsOf(article) === 1 ? 2 : paragraph - corpus.firstParagraphOf(article) + 1;
  }

  #headline(article: number): FieldScore {
    let headline = this.#headlines.get(article);
    if (headline === undefined) {
      const run = this.#corpus.headlines.run(article);
      const frequencies = new Float64Array(this.#terms.length);
      this.#count(run, frequencies);
      const average = this.#corpus.averageHeadlineLength;
      headline = { frequencies, score: this.#bm25(frequencies, run.end - run.start, average, HEADLINE) };
      this.#headlines.set(article, headline);
    }
    return headline;
  }

  /** How often the opening paragraph has each term; null for itself. */
  #opening(article: number, paragraph: number): Float64Array | null {
    const first = this.#corpus.firstParagraphOf(article);
    if (first === paragraph) return null;
    let opening = this.#openings.get(article);
    if (opening === undefined) {
      opening = new Float64Array(this.#terms.length);
      this.#count(this.#corpus.paragraphs.run(first), opening);
      this.#openings.set(article, opening);
    }
    return opening;
  }

  #body(article: number): FieldScore {
    let body = this.#articles.get(article);
    if (body === undefined) {
      const corpus = this.#corpus;
      const frequencies = new Float64Array(this.#terms.length);
      const [first, count] = [corpus.firstParagraphOf(article), corpus.paragraphsOf(article)];
      if (this.#holding === null)
        for (const run of corpus.paragraphs.runsFrom(first, count)) this.#count(run, frequencies);
      else
        for (let paragraph = first; paragraph < first + count; paragraph++)
          if (this.#holding[paragraph] !== 0) this.#count(corpus.paragraphs.run(paragraph), frequencies);
      const average = corpus.averageArticleLength;
      const score = this.#bm25(frequencies, corpus.articleLengthOf(article), average, ARTICLE);
      body = { frequencies, score };
      this.#articles.set(article, body);
    }
    return body;
  }

  #count({ chunk, start, end }: TokenRun, frequencies: Float64Array): void {
    const placeOf = this.#placeOf;
    for (let i = start; i < end; i++) {
      const place = placeOf[chunk[i]!]!;
      if (place >= 0 && place < frequencies.length) frequencies[place]!++;
    }
  }

  /** BM25 over the terms, or over those of them that `only` has too. */
  #bm25(
    frequencies: Float64Array,
    length: number,
    average: number,
    parameters: Bm25,
    only: Float64Array = frequencies,
  ): number {
    const values = this.#values;
    const norm = normOf(length, average, parameters);
    let score = 0;
    for (let place = 0; place < values.length; place++) {
      const frequency = frequencies[place]!;
      if (frequency === 0 || only[place] === 0) continue;
      score += values[place]! * (parameters.k1 + 1) * (frequency / (frequency + norm));
    }
    return score;
  }
}
