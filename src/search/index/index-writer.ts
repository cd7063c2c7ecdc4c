import type { ArchivedArticle } from '../../archive/archive.js';
import { type Bm25, HEADLINE, impactOf, PARAGRAPH } from './bm25.js';
import { loadPostings } from './bulk-postings.js';
import type { Corpus } from './corpus.js';
import type { KnownTokens } from './known-tokens.js';
import type { FieldPostings } from './postings.js';
import { Postings } from './postings.js';
import { SENTENCE_BREAK, type TokenRun } from './token-store.js';

/** Told the share of the work that is done, 0 to 1. */
type OnProgress = (share: number) => void;

/** Postings of an index that holds nothing yet. */
export function emptyPostings(): FieldPostings {
  return { paragraphs: new Postings(), headlines: new Postings() };
}

/** Writes articles into a corpus and its postings; its generators yield between small pieces of the work. */
export class IndexWriter {
  readonly #corpus: Corpus;
  readonly #postings: FieldPostings;

  constructor(corpus: Corpus, postings: FieldPostings) {
    this.#corpus = corpus;
    this.#postings = postings;
  }

  /** Fills an empty index, all articles alive. */
  *fill(
    articles: readonly ArchivedArticle[],
    onProgress: OnProgress = () => {},
    known: KnownTokens | null = null,
  ): Generator<void, void> {
    const corpus = this.#corpus;
    for (const term of known?.terms ?? []) {
      corpus.vocabulary.intern(term);
      yield;
    }
    for (const [i, article] of articles.entries()) {
      const runs = known?.runsOf(article);
      corpus.activate(runs ? corpus.restage(article, runs) : yield* corpus.stage(article));
      onProgress((i / articles.length) * 0.8);
      yield;
    }
    const { paragraphs, headlines } = this.#postings;
    yield* loadPostings(headlines, corpus.headlines, corpus, corpus.averageHeadlineLength, HEADLINE);
    onProgress(0.85);
    yield* loadPostings(paragraphs, corpus.paragraphs, corpus, corpus.averageParagraphLength, PARAGRAPH);
    onProgress(1);
  }

  /** Takes articles out and others in, which must not be alive under the same ids then. */
  *change(
    removed: readonly string[],
    added: readonly ArchivedArticle[],
    onProgress: OnProgress = () => {},
  ): Generator<void, void> {
    for (const id of removed) {
      this.#corpus.retire(id);
      yield;
    }
    for (const [i, article] of added.entries()) {
      const number = yield* this.#corpus.stage(article);
      yield* this.#post(number);
      this.#corpus.activate(number);
      onProgress((i + 1) / added.length);
    }
  }

  *#post(article: number): Generator<void, void> {
    const corpus = this.#corpus;
    const headline = corpus.headlines.run(article);
    this.#add(this.#postings.headlines, article, headline, corpus.averageHeadlineLength, HEADLINE);
    const first = corpus.firstParagraphOf(article);
    for (let paragraph = first; paragraph < first + corpus.paragraphsOf(article); paragraph++) {
      const run = corpus.paragraphs.run(paragraph);
      this.#add(this.#postings.paragraphs, paragraph, run, corpus.averageParagraphLength, PARAGRAPH);
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
