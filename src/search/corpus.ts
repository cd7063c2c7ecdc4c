import type { ArchivedArticle } from '../archive/archive.js';
import { sentencesIn } from '../article/sentences.js';
import { DocumentFrequencies } from './document-frequencies.js';
import { indexedTokens } from './initials.js';
import { piecesOf } from './pieces.js';
import { grown, SENTENCE_BREAK, TokenStore } from './token-store.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Every indexed article and paragraph under a dense number, with its tokens. The paragraphs of an article follow each
 * other. A removed article keeps its numbers but is no longer alive, so that nothing else moves.
 */
export class Corpus {
  readonly vocabulary = new Vocabulary();
  readonly paragraphs = new TokenStore();
  readonly headlines = new TokenStore();
  readonly #articles: (ArchivedArticle | null)[] = [];
  readonly #numberOf = new Map<string, number>();
  #articleOf = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #firstParagraph = new Uint32Array(1024);
  #articleLengths = new Uint32Array(1024);
  #alive = new Uint8Array(1024);
  #liveArticles = 0;
  #liveParagraphs = 0;
  #liveLength = 0;
  #liveHeadlineLength = 0;
  readonly #inParagraphs = new DocumentFrequencies();
  readonly #inHeadlines = new DocumentFrequencies();

  /** How many numbers are given out, dead ones included. */
  get articleCount(): number {
    return this.#articles.length;
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

  article(number: number): ArchivedArticle | null {
    return this.#articles[number] ?? null;
  }

  /** The number of a live article, else undefined. */
  numberOf(id: string): number | undefined {
    return this.#numberOf.get(id);
  }

  isAlive(article: number): boolean {
    return this.#alive[article] === 1;
  }

  articleOf(paragraph: number): number {
    return this.#articleOf[paragraph]!;
  }

  firstParagraphOf(article: number): number {
    return this.#firstParagraph[article]!;
  }

  /** How many paragraphs an article has, dead or alive. */
  paragraphsOf(article: number): number {
    const next =
      article + 1 < this.#articles.length ? this.#firstParagraph[article + 1]! : this.paragraphs.count;
    return next - this.#firstParagraph[article]!;
  }

  /** Whether one live paragraph stands before another by article id, then paragraph: no accident of indexing shows. */
  precedes(paragraph: number, other: number): boolean {
    const article = this.#articleOf[paragraph]!;
    const otherArticle = this.#articleOf[other]!;
    if (article === otherArticle) return paragraph < other;
    return this.#articles[article]!.id < this.#articles[otherArticle]!.id;
  }

  /** Lengths in terms. */
  lengthOf(paragraph: number): number {
    return this.#lengths[paragraph]!;
  }

  articleLengthOf(article: number): number {
    return this.#articleLengths[article]!;
  }

  /**
   * Takes an article in, not yet alive: the generator's return value is its number. It yields after each sentence or
   * piece of a long one, so that one enormous page does not hold the event loop.
   */
  *stage(article: ArchivedArticle): Generator<void, number> {
    const number = this.#articles.length;
    if (number === this.#alive.length) {
      this.#alive = grown(this.#alive);
      this.#firstParagraph = grown(this.#firstParagraph);
      this.#articleLengths = grown(this.#articleLengths);
    }
    this.#articles.push(article);
    this.#alive[number] = 0;
    this.#firstParagraph[number] = this.paragraphs.count;
    this.headlines.push(this.#idsOf(`${article.headline} ${dateWords(article.date)}`));
    let length = 0;
    for (const text of article.paragraphs) length += yield* this.#stageParagraph(text, number);
    this.#articleLengths[number] = length;
    return number;
  }

  /** Makes a staged article alive. Its id must not be alive under another number. */
  activate(number: number): void {
    this.#numberOf.set(this.#articles[number]!.id, number);
    this.#alive[number] = 1;
    this.#countArticle(number, 1);
  }

  /** Takes an article out; its numbers stay given out. Returns false when the id is not alive. */
  retire(id: string): boolean {
    const number = this.#numberOf.get(id);
    if (number === undefined) return false;
    this.#numberOf.delete(id);
    this.#alive[number] = 0;
    this.#articles[number] = null;
    this.#countArticle(number, -1);
    return true;
  }

  #countArticle(number: number, by: 1 | -1): void {
    const headline = this.headlines.run(number);
    this.#liveArticles += by;
    this.#liveParagraphs += by * this.paragraphsOf(number);
    this.#liveLength += by * this.#articleLengths[number]!;
    this.#liveHeadlineLength += by * (headline.end - headline.start);
    this.#inHeadlines.count(headline, by);
    const first = this.#firstParagraph[number]!;
    for (let i = 0; i < this.paragraphsOf(number); i++)
      this.#inParagraphs.count(this.paragraphs.run(first + i), by);
  }

  *#stageParagraph(text: string, article: number): Generator<void, number> {
    const ids: number[] = [];
    let length = 0;
    for (const { start, end } of sentencesIn(text)) {
      if (ids.length > 0) ids.push(SENTENCE_BREAK);
      for (const piece of piecesOf(text.slice(start, end))) {
        const terms = this.#idsOf(piece);
        for (const id of terms) ids.push(id);
        length += terms.length;
        yield;
      }
    }
    const paragraph = this.paragraphs.push(ids);
    if (paragraph >= this.#articleOf.length) {
      this.#articleOf = grown(this.#articleOf);
      this.#lengths = grown(this.#lengths);
    }
    this.#articleOf[paragraph] = article;
    this.#lengths[paragraph] = length;
    return length;
  }

  /** Initials come last, where they change no distance between words. */
  #idsOf(text: string): number[] {
    return indexedTokens(text).map(({ term }) => this.vocabulary.intern(term));
  }
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2017": a question that names the month finds the article, although no paragraph repeats its date. */
function dateWords(date: string | null): string {
  return date === null ? '' : MONTH.format(new Date(date));
}
