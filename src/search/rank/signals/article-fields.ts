import { ARTICLE, type Bm25, HEADLINE, normOf } from '../../index/bm25.js';
import type { Corpus } from '../../index/corpus.js';
import type { TokenRun } from '../../index/token-store.js';
import { type ResolvedTerm, smallnessOf } from '../resolve-terms.js';

/** The terms of one field, by place in the query, and their BM25. */
interface FieldScore {
  readonly frequencies: Float64Array;
  readonly score: number;
}

/** What the headlines, openings and bodies of articles hold of one query's terms, each looked at once. Nothing it gives is to be changed. */
export class ArticleFields {
  readonly #corpus: Corpus;
  readonly #placeOf: Int16Array;
  readonly #holding: Float32Array | null;
  readonly #values: Float64Array;
  readonly #bodies = new Map<number, FieldScore>();
  readonly #headlines = new Map<number, FieldScore>();
  readonly #openings = new Map<number, Float64Array>();
  readonly #subjects = new Map<number, Float64Array>();
  /** By place: whether the term is written as a name. */
  readonly #names: readonly boolean[];
  readonly #smallness: number;

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
    this.#corpus = corpus;
    this.#placeOf = placeOf;
    this.#holding = holding;
    this.#values = Float64Array.from(terms, ({ weight, idf }) => weight * idf);
    this.#names = terms.map(({ word }) => /^\p{Lu}/u.test(word));
    this.#smallness = smallnessOf(corpus.liveParagraphs);
  }

  headline(article: number): FieldScore {
    let headline = this.#headlines.get(article);
    if (headline === undefined) {
      const run = this.#corpus.headlines.run(article);
      const frequencies = new Float64Array(this.#values.length);
      this.count(run, frequencies);
      const average = this.#corpus.averageHeadlineLength;
      headline = {
        frequencies,
        score: bm25Of(this.#values, frequencies, run.end - run.start, average, HEADLINE),
      };
      this.#headlines.set(article, headline);
    }
    return headline;
  }

  /** How often the opening paragraph has each term. */
  opening(article: number): Float64Array {
    let opening = this.#openings.get(article);
    if (opening === undefined) {
      opening = new Float64Array(this.#values.length);
      this.count(this.#corpus.paragraphs.run(this.#corpus.firstParagraphOf(article)), opening);
      this.#openings.set(article, opening);
    }
    return opening;
  }

  /**
   * How far each term tells the article's subject, which every paragraph of it is about: from 1 on where the headline has it; a
   * name in the opening of several does in a small archive, in a large one it tells which article is meant.
   */
  subject(article: number): Float64Array {
    let subject = this.#subjects.get(article);
    if (subject === undefined) {
      subject = this.headline(article).frequencies;
      if (this.#corpus.paragraphsOf(article) > 1 && this.#names.includes(true)) {
        const opening = this.opening(article);
        subject = subject.map(
          (frequency, place) =>
            frequency || (this.#names[place] && opening[place]! > 0 ? this.#smallness : 0),
        );
      }
      this.#subjects.set(article, subject);
    }
    return subject;
  }

  body(article: number): FieldScore {
    let body = this.#bodies.get(article);
    if (body === undefined) {
      const corpus = this.#corpus;
      const frequencies = new Float64Array(this.#values.length);
      const [first, count] = [corpus.firstParagraphOf(article), corpus.paragraphsOf(article)];
      if (this.#holding === null)
        for (const run of corpus.paragraphs.runsFrom(first, count)) this.count(run, frequencies);
      else
        for (let paragraph = first; paragraph < first + count; paragraph++)
          if (this.#holding[paragraph] !== 0) this.count(corpus.paragraphs.run(paragraph), frequencies);
      const average = corpus.averageArticleLength;
      const score = bm25Of(this.#values, frequencies, corpus.articleLengthOf(article), average, ARTICLE);
      body = { frequencies, score };
      this.#bodies.set(article, body);
    }
    return body;
  }

  /** Adds how often each term stands in a run. */
  count({ chunk, start, end }: TokenRun, frequencies: Float64Array): void {
    const placeOf = this.#placeOf;
    for (let i = start; i < end; i++) {
      const place = placeOf[chunk[i]!]!;
      if (place >= 0 && place < frequencies.length) frequencies[place]!++;
    }
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
