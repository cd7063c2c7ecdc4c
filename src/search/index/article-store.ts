import type { ArchivedArticle } from '../../archive/archive.js';
import { sentencesIn } from '../../article/sentences.js';
import { indexedTokens } from '../terms/initials.js';
import { piecesOf } from '../terms/pieces.js';
import type { ArticleRuns } from './known-tokens.js';
import { grown, SENTENCE_BREAK, type TokenRun, TokenStore } from './token-store.js';
import { Vocabulary } from './vocabulary.js';

/**
 * Every article and paragraph that was ever staged, under a dense number, with its tokens; the paragraphs of an article
 * follow each other. Nothing in it is ever changed or taken out, so that several versions can stand on one store: which
 * articles one of them holds, its Corpus says.
 */
export class ArticleStore {
  readonly vocabulary = new Vocabulary();
  readonly paragraphs = new TokenStore();
  readonly headlines = new TokenStore();
  readonly #articles: ArchivedArticle[] = [];
  /** The number an id was given last; `#before` leads to those it had earlier. */
  readonly #latest = new Map<string, number>();
  readonly #before: number[] = [];
  #articleOf = new Uint32Array(1024);
  #lengths = new Uint32Array(1024);
  #firstParagraph = new Uint32Array(1024);
  #articleLengths = new Uint32Array(1024);

  get articleCount(): number {
    return this.#articles.length;
  }

  article(number: number): ArchivedArticle {
    return this.#articles[number]!;
  }

  /** The numbers that were given to an id, the last one first. */
  *numbersOf(id: string): Generator<number> {
    for (let number = this.#latest.get(id) ?? -1; number >= 0; number = this.#before[number]!) yield number;
  }

  articleOf(paragraph: number): number {
    return this.#articleOf[paragraph]!;
  }

  firstParagraphOf(article: number): number {
    return this.#firstParagraph[article]!;
  }

  paragraphsOf(article: number): number {
    const next =
      article + 1 < this.#articles.length ? this.#firstParagraph[article + 1]! : this.paragraphs.count;
    return next - this.#firstParagraph[article]!;
  }

  /** Lengths in terms. */
  lengthOf(paragraph: number): number {
    return this.#lengths[paragraph]!;
  }

  articleLengthOf(article: number): number {
    return this.#articleLengths[article]!;
  }

  /**
   * Takes an article in: the generator's return value is its number. It yields after each sentence or piece of a long
   * one, so that one enormous page does not hold the event loop.
   */
  *stage(article: ArchivedArticle): Generator<void, number> {
    const number = this.#open(article, this.#idsOf(article.headline));
    for (const text of article.paragraphs) yield* this.#stageParagraph(text, number);
    return number;
  }

  /** Takes an article in whose runs are known, of term ids of this store's vocabulary. */
  restage(article: ArchivedArticle, { headline, paragraphs }: ArticleRuns): number {
    const number = this.#open(article, headline);
    for (const ids of paragraphs) this.#keepParagraph(ids, number);
    return number;
  }

  /** What `restage` takes. */
  runsOf(number: number): ArticleRuns {
    const copy = ({ chunk, start, end }: TokenRun) => chunk.slice(start, end);
    const first = this.firstParagraphOf(number);
    return {
      headline: copy(this.headlines.run(number)),
      paragraphs: Array.from({ length: this.paragraphsOf(number) }, (_, i) =>
        copy(this.paragraphs.run(first + i)),
      ),
    };
  }

  #open(article: ArchivedArticle, headline: ArrayLike<number>): number {
    const number = this.#articles.length;
    if (number === this.#firstParagraph.length) {
      this.#firstParagraph = grown(this.#firstParagraph);
      this.#articleLengths = grown(this.#articleLengths);
    }
    this.#articles.push(article);
    this.#before.push(this.#latest.get(article.id) ?? -1);
    this.#latest.set(article.id, number);
    this.#firstParagraph[number] = this.paragraphs.count;
    this.#articleLengths[number] = 0;
    this.headlines.push(headline);
    return number;
  }

  *#stageParagraph(text: string, article: number): Generator<void, void> {
    const ids: number[] = [];
    for (const { start, end } of sentencesIn(text)) {
      if (ids.length > 0) ids.push(SENTENCE_BREAK);
      for (const piece of piecesOf(text.slice(start, end))) {
        for (const id of this.#idsOf(piece)) ids.push(id);
        yield;
      }
    }
    this.#keepParagraph(ids, article);
  }

  #keepParagraph(ids: ArrayLike<number>, article: number): void {
    const paragraph = this.paragraphs.push(ids);
    if (paragraph >= this.#articleOf.length) {
      this.#articleOf = grown(this.#articleOf);
      this.#lengths = grown(this.#lengths);
    }
    let length = 0;
    for (let i = 0; i < ids.length; i++) if (ids[i] !== SENTENCE_BREAK) length++;
    this.#articleOf[paragraph] = article;
    this.#lengths[paragraph] = length;
    this.#articleLengths[article]! += length;
  }

  /** Initials come last, where they change no distance between words. */
  #idsOf(text: string): number[] {
    return indexedTokens(text).map(({ term }) => this.vocabulary.intern(term));
  }
}
