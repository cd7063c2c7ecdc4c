import type { Corpus } from './corpus.js';
import { type Bm25, impactOf } from './postings.js';
import type { ResolvedTerm } from './query.js';
import { SENTENCE_BREAK, type TokenRun } from './token-store.js';
import { ARTICLE, HEADLINE, PARAGRAPH, type Weights } from './weights.js';

/** Scores candidates exactly, from the stored tokens. Made for one question. */
export class Reranker {
  readonly #corpus: Corpus;
  readonly #terms: readonly ResolvedTerm[];
  readonly #weights: Weights;
  /** Place of a term id among the question's terms, from 1; undefined for any other. */
  readonly #placeOf = new Map<number, number>();
  readonly #articleScores = new Map<number, number>();
  readonly #headlineScores = new Map<number, number>();
  readonly #idfSum: number;

  constructor(corpus: Corpus, terms: readonly ResolvedTerm[], weights: Weights) {
    this.#corpus = corpus;
    this.#terms = terms;
    this.#weights = weights;
    terms.forEach(({ id }, i) => {
      if (id !== 0) this.#placeOf.set(id, i + 1);
    });
    this.#idfSum = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
  }

  /** The signals of a paragraph, each already weighted: their sum is its score. */
  signalsOf(paragraph: number): Record<string, number> {
    const corpus = this.#corpus;
    const article = corpus.articleOf(paragraph);
    const run = corpus.paragraphs.run(paragraph);
    const near = this.#nearness(run);
    const w = this.#weights;
    return {
      paragraph: this.#bm25(near.frequencies, corpus.lengthOf(paragraph), corpus.averageParagraphLength, PARAGRAPH),
      headline: w.headline * this.#headline(article),
      article: w.article * this.#article(article),
      phrase: w.phrase * near.phrase,
      proximity: w.proximity * near.proximity,
      sentence: w.sentence * near.sentence,
      coverage: w.coverage * near.coverage * this.#idfSum,
    };
  }

  #bm25(frequencies: Float64Array, length: number, average: number, parameters: Bm25): number {
    let score = 0;
    for (let i = 0; i < this.#terms.length; i++) {
      const frequency = frequencies[i]!;
      if (frequency === 0) continue;
      const { weight, idf } = this.#terms[i]!;
      score += weight * idf * (parameters.k1 + 1) * impactOf(frequency, length, average, parameters);
    }
    return score;
  }

  #countInto(frequencies: Float64Array, { chunk, start, end }: TokenRun): void {
    for (let i = start; i < end; i++) {
      const place = this.#placeOf.get(chunk[i]!);
      if (place !== undefined) frequencies[place - 1]!++;
    }
  }

  #headline(article: number): number {
    let score = this.#headlineScores.get(article);
    if (score === undefined) {
      const frequencies = new Float64Array(this.#terms.length);
      const run = this.#corpus.headlines.run(article);
      this.#countInto(frequencies, run);
      score = this.#bm25(frequencies, run.end - run.start, this.#corpus.averageHeadlineLength, HEADLINE);
      this.#headlineScores.set(article, score);
    }
    return score;
  }

  #article(article: number): number {
    let score = this.#articleScores.get(article);
    if (score === undefined) {
      const frequencies = new Float64Array(this.#terms.length);
      const first = this.#corpus.firstParagraphOf(article);
      for (let i = 0; i < this.#corpus.paragraphsOf(article); i++) {
        this.#countInto(frequencies, this.#corpus.paragraphs.run(first + i));
      }
      score = this.#bm25(frequencies, this.#corpus.articleLengthOf(article), this.#corpus.averageArticleLength, ARTICLE);
      this.#articleScores.set(article, score);
    }
    return score;
  }

  #nearness({ chunk, start, end }: TokenRun) {
    const terms = this.#terms;
    const frequencies = new Float64Array(terms.length);
    const pull = new Float64Array(terms.length);
    let inSentence = 0n;
    let sentenceIdf = 0;
    let bestSentence = 0;
    let coverage = 0;
    let phrase = 0;
    let last = -1;
    let lastPlace = 0;
    for (let i = start; i < end; i++) {
      const id = chunk[i]!;
      if (id === SENTENCE_BREAK) {
        bestSentence = Math.max(bestSentence, sentenceIdf);
        inSentence = 0n;
        sentenceIdf = 0;
        last = -1;
        continue;
      }
      const place = this.#placeOf.get(id);
      if (place === undefined) continue;
      const term = terms[place - 1]!;
      const value = term.weight * term.idf;
      if (frequencies[place - 1]!++ === 0) coverage += value;
      const bit = 1n << BigInt(place);
      if ((inSentence & bit) === 0n) {
        inSentence |= bit;
        sentenceIdf += value;
      }
      if (last >= 0 && lastPlace !== place) {
        const before = terms[lastPlace - 1]!;
        const beforeValue = before.weight * before.idf;
        const distance = i - last;
        if (distance === 1 && place === lastPlace + 1) phrase += (value + beforeValue) / 2;
        pull[place - 1]! += beforeValue / (distance * distance);
        pull[lastPlace - 1]! += value / (distance * distance);
      }
      last = i;
      lastPlace = place;
    }
    bestSentence = Math.max(bestSentence, sentenceIdf);
    let proximity = 0;
    for (let i = 0; i < terms.length; i++) {
      proximity += (Math.min(1, terms[i]!.idf) * pull[i]! * 1.9) / (pull[i]! + 0.9);
    }
    return { frequencies, phrase, proximity, sentence: bestSentence, coverage: this.#idfSum && coverage / this.#idfSum };
  }
}
