import type { ArchivedArticle } from '../../archive/archive.js';
import type { Place } from '../query.js';
import { ArticleStore } from './article-store.js';
import { DocumentFrequencies } from './document-frequencies.js';
import type { ArticleRuns } from './known-tokens.js';
import { grown, type TokenStore } from './token-store.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The articles of one version, with all that is counted over them, on a store that it may share with other versions:
 * whatever is staged, activated or retired for one of those, this one stays as it is.
 */
export class Corpus {
  readonly #store: ArticleStore;
  #alive = new Uint8Array(1024);
  #liveArticles = 0;
  #liveParagraphs = 0;
  #liveLength = 0;
  #liveHeadlineLength = 0;
  #inParagraphs = new DocumentFrequencies();
  #inHeadlines = new DocumentFrequencies();
  /** Undefined until it is asked for. */
  #newest: string | null | undefined;

  constructor(store: ArticleStore = new ArticleStore()) {
    this.#store = store;
  }

  /** A corpus of the same articles on the same store, to make the next version of. Costs a few small copies. */
  fork(): Corpus {
    const next = new Corpus(this.#store);
    next.#alive = this.#alive.slice();
    next.#liveArticles = this.#liveArticles;
    next.#liveParagraphs = this.#liveParagraphs;
    next.#liveLength = this.#liveLength;
    next.#liveHeadlineLength = this.#liveHeadlineLength;
    next.#inParagraphs = this.#inParagraphs.copy();
    next.#inHeadlines = this.#inHeadlines.copy();
    return next;
  }

  get vocabulary(): Vocabulary {
    return this.#store.vocabulary;
  }

  get paragraphs(): TokenStore {
    return this.#store.paragraphs;
  }

  get headlines(): TokenStore {
    return this.#store.headlines;
  }

  /** How many numbers are given out, dead ones included. */
  get articleCount(): number {
    return this.#store.articleCount;
  }

  get paragraphCount(): number {
    return this.paragraphs.count;
  }

  get liveArticles(): number {
    return this.#liveArticles;
  }

  get liveParagraphs(): number {
    return this.#liveParagraphs;
  }

  /** ISO date of the newest live article; null where none has a date. */
  get newest(): string | null {
    if (this.#newest === undefined) {
      this.#newest = null;
      for (let number = 0; number < this.articleCount; number++) {
        const date = this.article(number)?.date ?? null;
        if (date !== null && (this.#newest === null || date > this.#newest)) this.#newest = date;
      }
    }
    return this.#newest;
  }

  /** Mean length in terms, over what is alive; 1 when nothing is. */
  get averageParagraphLength(): number {
    return this.#liveLength / this.#liveParagraphs || 1;
  }

  get averageArticleLength(): number {
    return this.#liveLength / this.#liveArticles || 1;
  }

  get averageHeadlineLength(): number {
    return this.#liveHeadlineLength / this.#liveArticles || 1;
  }

  /** In how many live paragraphs the term stands; where in none, in how many live headlines. */
  frequencyOf(term: number): number {
    return this.#inParagraphs.of(term) || this.#inHeadlines.of(term);
  }

  /** Null for an article that is not alive. */
  article(number: number): ArchivedArticle | null {
    return this.isAlive(number) ? this.#store.article(number) : null;
  }

  /** The number of a live article, else undefined. */
  numberOf(id: string): number | undefined {
    for (const number of this.#store.numbersOf(id)) if (this.isAlive(number)) return number;
    return undefined;
  }

  isAlive(article: number): boolean {
    return this.#alive[article] === 1;
  }

  articleOf(paragraph: number): number {
    return this.#store.articleOf(paragraph);
  }

  firstParagraphOf(article: number): number {
    return this.#store.firstParagraphOf(article);
  }

  /** How many paragraphs an article has, dead or alive. */
  paragraphsOf(article: number): number {
    return this.#store.paragraphsOf(article);
  }

  /** Whether one paragraph stands before another by article id, then paragraph: no accident of indexing shows. */
  precedes(paragraph: number, other: number): boolean {
    const article = this.articleOf(paragraph);
    const otherArticle = this.articleOf(other);
    if (article === otherArticle) return paragraph < other;
    return this.#store.article(article).id < this.#store.article(otherArticle).id;
  }

  /** Lengths in terms. */
  lengthOf(paragraph: number): number {
    return this.#store.lengthOf(paragraph);
  }

  articleLengthOf(article: number): number {
    return this.#store.articleLengthOf(article);
  }

  /** Takes an article into the store, not yet alive; see `ArticleStore.stage`. */
  stage(article: ArchivedArticle): Generator<void, number> {
    return this.#store.stage(article);
  }

  /** The same for an article whose runs are known, of term ids of this vocabulary. */
  restage(article: ArchivedArticle, runs: ArticleRuns): number {
    return this.#store.restage(article, runs);
  }

  runsOf(article: number): ArticleRuns {
    return this.#store.runsOf(article);
  }

  /** Makes a staged article alive. Its id must not be alive under another number. */
  activate(number: number): void {
    while (number >= this.#alive.length) this.#alive = grown(this.#alive);
    this.#alive[number] = 1;
    this.#countArticle(number, 1);
  }

  /** Takes an article out; its numbers stay given out. Returns false when the id is not alive. */
  retire(id: string): boolean {
    const number = this.numberOf(id);
    if (number === undefined) return false;
    this.#alive[number] = 0;
    this.#countArticle(number, -1);
    return true;
  }

  #countArticle(number: number, by: 1 | -1): void {
    const headline = this.headlines.run(number);
    this.#newest = undefined;
    this.#liveArticles += by;
    this.#liveParagraphs += by * this.paragraphsOf(number);
    this.#liveLength += by * this.articleLengthOf(number);
    this.#liveHeadlineLength += by * (headline.end - headline.start);
    this.#inHeadlines.count(headline, by);
    const first = this.firstParagraphOf(number);
    for (let i = 0; i < this.paragraphsOf(number); i++)
      this.#inParagraphs.count(this.paragraphs.run(first + i), by);
  }
}

/** Says whether a paragraph, of a live article, may be in the result. */
export type Allowed = (paragraph: number, article: number) => boolean;

/** The number of a paragraph, unless its article is no longer there or is shorter than it was. */
export function paragraphAt(corpus: Corpus, { article, paragraph }: Place): number | undefined {
  const number = corpus.numberOf(article);
  if (number === undefined || paragraph < 1 || paragraph > corpus.paragraphsOf(number)) return undefined;
  return corpus.firstParagraphOf(number) + paragraph - 1;
}
