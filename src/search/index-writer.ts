import type { ArchivedArticle } from '../archive/archive.js';
import type { FieldPostings } from './candidates.js';
import type { Corpus } from './corpus.js';
import { type Bm25, impactOf, Postings } from './postings.js';
import { SENTENCE_BREAK, type TokenRun } from './token-store.js';
import { HEADLINE, PARAGRAPH } from './weights.js';

/** Writes articles into a corpus and its postings. */
export class IndexWriter {
  readonly postings: FieldPostings = { paragraphs: new Postings(), headlines: new Postings() };
  readonly #corpus: Corpus;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /**
   * Stages articles, not yet alive, and pushes their numbers to `numbers`; yields between small pieces of the work.
   * All are tokenised before the first is posted, because impacts need the average length.
   */
  *stageAll(
    articles: readonly ArchivedArticle[],
    numbers: number[],
    onProgress: (share: number) => void = () => {},
  ): Generator<void, void> {
    for (const article of articles) {
      numbers.push(yield* this.#corpus.stage(article));
      onProgress(numbers.length / articles.length / 2);
    }
    const lengths = this.#averages(numbers);
    for (const [i, number] of numbers.entries()) {
      yield* this.#post(number, lengths);
      onProgress(0.5 + (i + 1) / articles.length / 2);
    }
  }

  /** Mean lengths over what is alive and what is staged now. */
  #averages(staged: readonly number[]): { readonly paragraph: number; readonly headline: number } {
    const corpus = this.#corpus;
    let length = corpus.averageParagraphLength * corpus.liveParagraphs;
    let headlines = corpus.averageHeadlineLength * corpus.liveArticles;
    let paragraphs = corpus.liveParagraphs;
    for (const number of staged) {
      const { start, end } = corpus.headlines.run(number);
      headlines += end - start;
      length += corpus.articleLengthOf(number);
      paragraphs += corpus.paragraphsOf(number);
    }
    return {
      paragraph: length / paragraphs || 1,
      headline: headlines / (corpus.liveArticles + staged.length) || 1,
    };
  }

  *#post(article: number, average: { paragraph: number; headline: number }): Generator<void, void> {
    const corpus = this.#corpus;
    this.#add(this.postings.headlines, article, corpus.headlines.run(article), average.headline, HEADLINE);
    const first = corpus.firstParagraphOf(article);
    for (let paragraph = first; paragraph < first + corpus.paragraphsOf(article); paragraph++) {
      const run = corpus.paragraphs.run(paragraph);
      this.#add(this.postings.paragraphs, paragraph, run, average.paragraph, PARAGRAPH);
      yield;
    }
  }

  #add(postings: Postings, id: number, { chunk, start, end }: TokenRun, average: number, bm25: Bm25): void {
    const frequencies = new Map<number, number>();
    let length = 0;
    for (let i = start; i < end; i++) {
      const term = chunk[i]!;
      if (term === SENTENCE_BREAK) continue;
      length++;
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
    const terms: string[] = [];
    const impacts: number[] = [];
    for (const [term, frequency] of frequencies) {
      terms.push(this.#corpus.vocabulary.termOf(term));
      impacts.push(impactOf(frequency, length, average, bm25));
    }
    postings.add(id, terms, impacts);
  }
}
