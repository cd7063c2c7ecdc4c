import { closeness } from '../filters.js';
import { PARAGRAPH } from '../index/bm25.js';
import type { Corpus } from '../index/corpus.js';
import type { Period } from '../query.js';
import type { Signals } from '../search.js';
import type { ContextScorer } from './context.js';
import type { Counts } from './matched.js';
import type { ResolvedTerm } from './resolve-terms.js';
import { ArticleFields, bm25Of, countPlaces } from './signals/article-fields.js';
import { Nearness } from './signals/nearness.js';
import { besideHeadline, leftUnsaid } from './signals/within-article.js';
import type { Weights } from './weights/weights.js';

/** Scores candidates exactly, from the stored tokens. Made for one question. */
export class Reranker {
  readonly #corpus: Corpus;
  readonly #terms: readonly ResolvedTerm[];
  readonly #placeOf: Int16Array;
  readonly #weights: Weights;
  readonly #period: Period | null;
  readonly #context: ContextScorer | null;
  readonly #nearness: Nearness;
  /** The weight · idf of each term, and of all together. */
  readonly #values: Float64Array;
  readonly #total: number;
  readonly #fields: ArticleFields;

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
    this.#corpus = corpus;
    this.#terms = terms;
    this.#placeOf = placeOf;
    this.#weights = weights;
    this.#period = period;
    this.#context = context;
    this.#values = Float64Array.from(terms, ({ weight, idf }) => weight * idf);
    this.#total = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0);
    this.#fields = new ArticleFields(corpus, terms, placeOf, holding);
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
    const fields = this.#fields.of(article);
    const { headline } = fields;
    const opening = corpus.firstParagraphOf(article) === paragraph ? null : fields.opening;
    const number = this.#numberOf(paragraph, article);
    return {
      paragraph: weights.paragraph * bm25Of(this.#values, near.frequencies, length, average, PARAGRAPH),
      headline: weights.headline * fields.headlineScore,
      repetition:
        -weights.repetition *
        bm25Of(this.#values, near.frequencies, length, average, PARAGRAPH, fields.subject),
      opening: number === 1 ? -weights.opening * this.#total : 0,
      depth: -weights.depth * this.#total * Math.log2(1 + number),
      given: weights.given * (opening ? leftUnsaid(this.#values, near.frequencies, headline, opening) : 0),
      rest:
        weights.rest *
        (corpus.paragraphsOf(article) === 1
          ? this.#total / 2
          : this.#total * besideHeadline(this.#values, near.frequencies, headline)),
      article: weights.article && weights.article * fields.bodyScore,
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
    countPlaces(this.#corpus.paragraphs.run(paragraph), this.#placeOf, own);
    const { headline, body } = this.#fields.of(article);
    return { paragraph: own, headline, article: body };
  }

  /** The paragraph's number in its article; one alone is neither an opening nor far down. */
  #numberOf(paragraph: number, article: number): number {
    const corpus = this.#corpus;
    return corpus.paragraphsOf(article) === 1 ? 2 : paragraph - corpus.firstParagraphOf(article) + 1;
  }
}
