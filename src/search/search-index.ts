import type { ArchiveChange, ArchivedArticle } from '../archive/archive.js';
import { Best } from './best.js';
import { CandidateFinder, type Candidates, type FieldPostings } from './candidates.js';
import { ContextScorer, paragraphAt } from './context.js';
import { Corpus } from './corpus.js';
import { filterOf } from './filters.js';
import { emptyPostings, IndexWriter } from './index-writer.js';
import type { KnownTokens } from './known-tokens.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { matchedTerms } from './matched.js';
import { type ResolvedTerm, resolveTerms } from './query.js';
import { Reranker } from './rerank.js';
import type { Found, LookedUp, Place, Query, SearchOptions, Signals } from './search.js';
import { inSlices } from './slices.js';
import { TermPlaces } from './term-places.js';
import { WEIGHTS, type Weights } from './weights.js';

/** Candidates that are ranked exactly: the best 200 by quantised impacts hold practically all of the exact best 10. */
const CANDIDATES = 200;
const DEFAULT_LIMIT = 10;
/** How far below the last hit asked for a paragraph may stand and still be lifted by holding the kind of thing asked for. */
const KIND_REACH = 20;

export interface BuildOptions {
  /** Called with the share that is done, 0 to 1, between slices of the work. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Of articles that were indexed before. */
  readonly known?: KnownTokens | null;
}

/** What the indexes of several versions have in common: see `SearchIndex.next`. */
interface Shared {
  readonly postings: FieldPostings;
  readonly finder: CandidateFinder;
  readonly places: TermPlaces;
  readonly contextPlaces: TermPlaces;
  /** The paragraphs of two changes that are written at one time would get mixed. */
  writing: boolean;
}

/**
 * Ranks the paragraphs of one archive version, and goes on doing so whatever later versions are made from it. See
 * DESIGN.md, "How ranking works".
 */
export class SearchIndex {
  readonly #corpus: Corpus;
  readonly #shared: Shared;
  /** What the index knows of its words. */
  readonly lexicon: Lexicon;

  private constructor(corpus: Corpus, shared: Shared) {
    this.#corpus = corpus;
    this.#shared = shared;
    this.lexicon = lexiconOf(corpus);
  }

  /** Indexes articles in slices that never hold the event loop for more than about 10 ms. Ids must be distinct. */
  static async build(articles: readonly ArchivedArticle[], options: BuildOptions = {}): Promise<SearchIndex> {
    const corpus = new Corpus();
    const postings = emptyPostings();
    const { onProgress, signal, known } = options;
    await inSlices(new IndexWriter(corpus, postings).fill(articles, onProgress, known), signal);
    return new SearchIndex(corpus, shared(postings));
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

  /** The best paragraphs for a query. `weights` other than the shipped ones are for measuring what each adds. */
  search(query: Query, options: SearchOptions = {}, weights: Weights = WEIGHTS): Found {
    const corpus = this.#corpus;
    const terms = resolveTerms(query.terms, corpus);
    const limit = options.limit ?? DEFAULT_LIMIT;
    const context = query.context
      ? new ContextScorer(corpus, query.context, this.#shared.contextPlaces)
      : null;
    const { candidates, matches } = options.among
      ? this.#among(options.among)
      : this.#shared.finder.find(
          corpus,
          this.#shared.postings,
          terms,
          this.#allowed(options),
          weights.headline,
          Math.max(CANDIDATES, limit + KIND_REACH),
          context,
        );
    const placeOf = this.#shared.places.of(terms, corpus.vocabulary.size);
    const reranker = new Reranker(corpus, terms, placeOf, weights, query.period ?? null);
    const best = new Best(limit + KIND_REACH, (a, b) => corpus.precedes(a, b));
    const signals = new Map<number, Signals>();
    for (const paragraph of candidates) {
      const own = reranker.signalsOf(paragraph);
      const given = context
        ? { ...own, context: context.contextOf(paragraph), discussed: context.liftOf(paragraph) }
        : own;
      const score = sum(given);
      if (score < best.threshold) continue;
      signals.set(paragraph, given);
      best.offer(paragraph, score);
    }
    const hits = best
      .ranked()
      .map(({ number }) => this.#ranked(number, signals.get(number)!, query.kind ?? null, weights))
      .sort((a, b) => b.score - a.score || (corpus.precedes(a.number, b.number) ? -1 : 1))
      .slice(0, limit)
      .map(({ number, ...hit }) => ({ ...hit, matched: matchedTerms(corpus, number, terms) }));
    return { hits, matches, terms: terms.map(lookedUp), ...(context && { contextScale: context.scale }) };
  }

  /** A conversation may remember a paragraph that its article no longer has. */
  #among(places: readonly Place[]): Candidates {
    const candidates = places
      .map((place) => paragraphAt(this.#corpus, place))
      .filter((at) => at !== undefined);
    return { candidates, matches: candidates.length };
  }

  #allowed({ filters, exclude = [] }: SearchOptions): (paragraph: number, article: number) => boolean {
    const passes = filterOf(filters);
    const excluded = new Set(exclude.map((place) => paragraphAt(this.#corpus, place)));
    return (paragraph, article) => passes(this.#corpus.article(article)!) && !excluded.has(paragraph);
  }

  #ranked(number: number, signals: Signals, kind: Query['kind'], weights: Weights) {
    const articleNumber = this.#corpus.articleOf(number);
    const article = this.#corpus.article(articleNumber)!;
    const index = number - this.#corpus.firstParagraphOf(articleNumber);
    const held = kind?.(article.paragraphs[index]!) ? weights.kind : 0;
    const all = { ...signals, kind: held };
    return { number, article, paragraph: index + 1, score: sum(all), signals: all };
  }
}

function shared(postings: FieldPostings): Shared {
  return {
    postings,
    finder: new CandidateFinder(),
    places: new TermPlaces(),
    contextPlaces: new TermPlaces(),
    writing: false,
  };
}

function sum(signals: Signals): number {
  let total = 0;
  for (const signal of Object.values(signals)) total += signal;
  return total;
}

function lookedUp({ word, term, weight, idf, id, mended }: ResolvedTerm): LookedUp {
  return { word, term, weight, idf, known: id !== 0, mended };
}
