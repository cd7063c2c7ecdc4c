import { ARTICLE, type Bm25, HEADLINE, normOf } from '../../index/bm25.js';
import type { Corpus } from '../../index/corpus.js';
import type { TokenRun } from '../../index/token-store.js';
import { type ResolvedTerm, smallnessOf } from '../resolve-terms.js';

/** What the fields of articles hold of one query's terms. */
export class ArticleFields {
  readonly #articles = new Map<number, FieldsOfArticle>();
  readonly #query: QueryOfFields;

  /**
   * @param placeOf the lookup of TermPlaces for these terms
   * @param holding 0 for each paragraph that holds none of them, of which the tokens need not be looked at; null where that is not known
   */
  constructor(
    corpus: Corpus,
    terms: readonly ResolvedTerm[],
    placeOf: Int16Array,
    holding: Float32Array | null,
  ) {
    const names = terms.map(({ word }) => /^\p{Lu}/u.test(word));
    this.#query = {
      corpus,
      placeOf,
      holding,
      values: Float64Array.from(terms, ({ weight, idf }) => weight * idf),
      names: names.includes(true) ? names : null,
      smallness: smallnessOf(corpus.liveParagraphs),
    };
  }

  /** Those of one article, made once. */
  of(article: number): FieldsOfArticle {
    let fields = this.#articles.get(article);
    if (fields === undefined) {
      fields = new FieldsOfArticle(this.#query, article);
      this.#articles.set(article, fields);
    }
    return fields;
  }
}

interface QueryOfFields {
  readonly corpus: Corpus;
  readonly placeOf: Int16Array;
  readonly holding: Float32Array | null;
  readonly values: Float64Array;
  /** By place whether the term is written as a name; null where none is. */
  readonly names: readonly boolean[] | null;
  readonly smallness: number;
}

/** How often the headline, the opening and the body of one article have each term, by place in the query, each looked at once. Nothing it gives is to be changed. */
export class FieldsOfArticle {
  readonly #query: QueryOfFields;
  readonly #article: number;
  #headline: Float64Array | null = null;
  #headlineScore = 0;
  #opening: Float64Array | null = null;
  #subject: Float64Array | null = null;
  #body: Float64Array | null = null;
  #bodyScore = 0;

  constructor(query: QueryOfFields, article: number) {
    this.#query = query;
    this.#article = article;
  }

  get headline(): Float64Array {
    if (this.#headline === null) {
      const { corpus, placeOf, values } = this.#query;
      const run = corpus.headlines.run(this.#article);
      this.#headline = new Float64Array(values.length);
      countPlaces(run, placeOf, this.#headline);
      const length = run.end - run.start;
      this.#headlineScore = bm25Of(values, this.#headline, length, corpus.averageHeadlineLength, HEADLINE);
    }
    return this.#headline;
  }

  /** BM25 of the headline. */
  get headlineScore(): number {
    return this.headline && this.#headlineScore;
  }

  get opening(): Float64Array {
    if (this.#opening === null) {
      const { corpus, placeOf, values } = this.#query;
      this.#opening = new Float64Array(values.length);
      countPlaces(corpus.paragraphs.run(corpus.firstParagraphOf(this.#article)), placeOf, this.#opening);
    }
    return this.#opening;
  }

  /**
   * How far each term tells the article's subject, which every paragraph of it is about: from 1 on where the headline has it; a
   * name in the opening of several does in a small archive, in a large one it tells which article is meant.
   */
  get subject(): Float64Array {
    if (this.#subject === null) {
      const { corpus, names, smallness } = this.#query;
      this.#subject = this.headline;
      if (names !== null && corpus.paragraphsOf(this.#article) > 1) {
        const opening = this.opening;
        this.#subject = this.headline.slice();
        for (let place = 0; place < names.length; place++)
          if (names[place] && opening[place]! > 0) this.#subject[place] ||= smallness;
      }
    }
    return this.#subject;
  }

  get body(): Float64Array {
    if (this.#body === null) {
      const { corpus, placeOf, holding, values } = this.#query;
      const body = new Float64Array(values.length);
      const first = corpus.firstParagraphOf(this.#article);
      const count = corpus.paragraphsOf(this.#article);
      if (holding === null)
        for (const run of corpus.paragraphs.runsFrom(first, count)) countPlaces(run, placeOf, body);
      else
        for (let paragraph = first; paragraph < first + count; paragraph++)
          if (holding[paragraph] !== 0) countPlaces(corpus.paragraphs.run(paragraph), placeOf, body);
      const length = corpus.articleLengthOf(this.#article);
      this.#body = body;
      this.#bodyScore = bm25Of(values, body, length, corpus.averageArticleLength, ARTICLE);
    }
    return this.#body;
  }

  /** BM25 of the whole body. */
  get bodyScore(): number {
    return this.body && this.#bodyScore;
  }
}

/** Adds how often each term stands in a run. @param placeOf the lookup of TermPlaces for these terms */
export function countPlaces(
  { chunk, start, end }: TokenRun,
  placeOf: Int16Array,
  frequencies: Float64Array,
): void {
  for (let i = start; i < end; i++) {
    const place = placeOf[chunk[i]!]!;
    if (place >= 0 && place < frequencies.length) frequencies[place]!++;
  }
}

/** BM25 over the terms, or over those of them that `only` has too, below 1 that share of it. */
export function bm25Of(
  values: Float64Array,
  frequencies: Float64Array,
  length: number,
  average: number,
  parameters: Bm25,
  only: Float64Array = frequencies,
): number {
  const norm = normOf(length, average, parameters);
  let score = 0;
  for (let place = 0; place < values.length; place++) {
    const frequency = frequencies[place]!;
    if (frequency === 0 || only[place] === 0) continue;
    const share = only === frequencies ? 1 : Math.min(1, only[place]!);
    score += share * values[place]! * (parameters.k1 + 1) * (frequency / (frequency + norm));
  }
  return score;
}
