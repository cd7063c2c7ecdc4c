import type { ArchiveChange, ArchivedArticle } from '../archive/archive.js';
import { Corpus } from './index/corpus.js';
import { emptyPostings, IndexWriter } from './index/index-writer.js';
import type { KnownTokens } from './index/known-tokens.js';
import { type Lexicon, lexiconOf } from './index/lexicon.js';
import { inSlices } from './index/slices.js';
import { Likeness } from './meaning/likeness.js';
import type { QuantisedVector } from './meaning/vectors.js';
import type { Query } from './query.js';
import { rankedIn } from './rank/ranking.js';
import { type SharedParts, sharedParts } from './rank/shared-parts.js';
import { weightsIn } from './rank/weights/shape.js';
import { WEIGHTS, type Weights } from './rank/weights/weights.js';
import type { Found, SearchOptions } from './search.js';

export interface BuildOptions {
  /** Called with the share that is done, 0 to 1, between slices of the work. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Of articles that were indexed before. */
  readonly known?: KnownTokens | null;
}

/** A paragraph as its meaning is read. */
export interface IndexedText {
  /** Its number in this index. */
  readonly paragraph: number;
  readonly headline: string;
  readonly text: string;
  readonly hasVector: boolean;
}

/**
 * Ranks the paragraphs of one archive version, and goes on doing so whatever later versions are made from it. See
 * DESIGN.md, "How ranking works".
 */
export class SearchIndex {
  readonly #corpus: Corpus;
  readonly #shared: SharedParts;
  /** What the index knows of its words. */
  readonly lexicon: Lexicon;

  private constructor(corpus: Corpus, shared: SharedParts) {
    this.#corpus = corpus;
    this.#shared = shared;
    this.lexicon = lexiconOf(corpus, shared.postings);
  }

  /** Indexes articles in slices that never hold the event loop for more than about 10 ms. Ids must be distinct. */
  static async build(articles: readonly ArchivedArticle[], options: BuildOptions = {}): Promise<SearchIndex> {
    const corpus = new Corpus();
    const postings = emptyPostings();
    const { onProgress, signal, known } = options;
    await inSlices(new IndexWriter(corpus, postings).fill(articles, onProgress, known), signal);
    return new SearchIndex(corpus, sharedParts(postings));
  }

  /** What is known of this version's articles, for an index to be built with later. */
  get known(): KnownTokens {
    const corpus = this.#corpus;
    const terms = Array.from({ length: corpus.vocabulary.size }, (_, i) => corpus.vocabulary.termOf(i + 1));
    return {
      terms,
      runsOf({ id, digest }) {
        const number = corpus.numberOf(id);
        const isSame = number !== undefined && corpus.article(number)!.digest === digest;
        return isSame ? corpus.runsOf(number) : undefined;
      },
    };
  }

  /** How many articles and paragraphs can be found. */
  get size(): { readonly articles: number; readonly paragraphs: number } {
    return { articles: this.#corpus.liveArticles, paragraphs: this.#corpus.liveParagraphs };
  }

  /** The share of what is kept in memory that belongs to articles which this version does not hold, 0 to 1. */
  get garbage(): number {
    const all = this.#corpus.paragraphCount;
    return all === 0 ? 0 : 1 - this.#corpus.liveParagraphs / all;
  }

  /**
   * Makes the index of the next version in slices, in time and memory that go with the size of the change: the two share
   * everything but what is counted over their articles. This one answers on as it did, during and after; the next one
   * can be dropped, and either may have further ones made from it.
   * @throws while another change is being made from this index or one of its kin
   */
  async next(change: ArchiveChange, options: BuildOptions = {}): Promise<SearchIndex> {
    const shared = this.#shared;
    if (shared.writing) throw new Error('SearchIndex: another change is already being made; wait for it.');
    shared.writing = true;
    try {
      const corpus = this.#corpus.fork();
      const gone = [...change.removed, ...change.changed.map(({ id }) => id)];
      const fresh = [...change.added, ...change.changed];
      const writing = new IndexWriter(corpus, shared.postings).change(gone, fresh, options.onProgress);
      await inSlices(writing, options.signal);
      return new SearchIndex(corpus, shared);
    } finally {
      shared.writing = false;
    }
  }

  /** The live paragraphs that hold a word, in their order, as they are given out. */
  *texts(): Generator<IndexedText, void> {
    for (let article = 0; article < this.#corpus.articleCount; article++) {
      const from = this.#corpus.article(article);
      if (from === null || !this.#corpus.isAlive(article)) continue;
      const first = this.#corpus.firstParagraphOf(article);
      for (const [i, text] of from.paragraphs.entries()) {
        const paragraph = first + i;
        if (this.#corpus.lengthOf(paragraph) === 0) continue;
        yield { paragraph, headline: from.headline, text, hasVector: this.#shared.vectors.has(paragraph) };
      }
    }
  }

  /** Gives a paragraph, by its number, the vectors of its windows: from now on its meaning counts. */
  setVectors(paragraph: number, windows: readonly QuantisedVector[]): void {
    this.#shared.vectors.set(paragraph, windows);
  }

  /** How many paragraphs have vectors, removed ones included, and the bytes these take. */
  get vectors(): { readonly count: number; readonly bytes: number } {
    return { count: this.#shared.vectors.count, bytes: this.#shared.vectors.bytes };
  }

  /** Compares a question with all paragraphs, in slices; for `SearchOptions.likeness`. Null while no paragraph has a vector. */
  async compare(question: QuantisedVector): Promise<Likeness | null> {
    if (this.#shared.vectors.count === 0) return null;
    return inSlices(Likeness.of(question, this.#corpus, this.#shared.vectors));
  }

  /** The weights as this archive's shape makes them where words alone rank (see shape.ts): what `search` counts by when it is given these. */
  shaped(weights: Weights): Weights {
    return weightsIn(this.#corpus, weights);
  }

  /** The best paragraphs for a query. `weights` other than the shipped ones are for measuring what each adds. */
  search(query: Query, options: SearchOptions = {}, weights: Weights = WEIGHTS): Found {
    return rankedIn(this.#corpus, this.#shared, query, options, weights);
  }
}
