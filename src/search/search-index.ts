import type { ArchiveChange, ArchivedArticle } from '../archive/archive.js';
import { Best } from './best.js';
import { CandidateFinder, type Candidates } from './candidates.js';
import { ContextScorer, paragraphAt } from './context.js';
import { Corpus } from './corpus.js';
import { filterOf } from './filters.js';
import { IndexWriter } from './index-writer.js';
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
/** The words of a conversation leave fewer near equals. */
const CANDIDATES_IN_CONTEXT = 100;
const DEFAULT_LIMIT = 10;
/** How far below the last hit asked for a paragraph may stand and still be lifted by holding the kind of thing asked for. */
const KIND_REACH = 20;

export interface BuildOptions {
  /** Called with the share that is done, 0 to 1, between slices of the work. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Ranks the paragraphs of one archive version. See DESIGN.md, "How ranking works". */
export class SearchIndex {
  readonly #corpus = new Corpus();
  readonly #writer = new IndexWriter(this.#corpus);
  readonly #finder = new CandidateFinder();
  readonly #places = new TermPlaces();
  readonly #contextPlaces = new TermPlaces();

  /** What the index knows of its words. */
  readonly lexicon: Lexicon = lexiconOf(this.#corpus);
  #staging = false;

  /** Indexes articles in slices that never hold the event loop for more than about 10 ms. Ids must be distinct. */
  static async build(articles: readonly ArchivedArticle[], options: BuildOptions = {}): Promise<SearchIndex> {
    const index = new SearchIndex();
    await inSlices(index.#writer.fill(articles, options.onProgress), options.signal);
    return index;
  }

  /** How many articles and paragraphs can be found. */
  get size(): { readonly articles: number; readonly paragraphs: number } {
    return { articles: this.#corpus.liveArticles, paragraphs: this.#corpus.liveParagraphs };
  }

  /** The share of the index that belongs to articles that were removed or changed since it was built, 0 to 1. */
  get garbage(): number {
    const all = this.#corpus.paragraphCount;
    return all === 0 ? 0 : 1 - this.#corpus.liveParagraphs / all;
  }

  /**
   * Prepares a change in slices, while searches go on with what was there before, and returns a function that makes
   * it visible all at once. Until that is called, and when this is cancelled, nothing has changed.
   * @throws while another change is being prepared: the paragraphs of both would get mixed
   */
  async stage(change: ArchiveChange, options: BuildOptions = {}): Promise<() => void> {
    if (this.#staging) throw new Error('SearchIndex: another change is already being prepared; wait for it.');
    this.#staging = true;
    const fresh = [...change.added, ...change.changed];
    const numbers = await inSlices(this.#writer.stage(fresh, options.onProgress), options.signal).finally(
      () => {
        this.#staging = false;
      },
    );
    return () => {
      for (const { id } of change.changed) this.#corpus.retire(id);
      for (const id of change.removed) this.#corpus.retire(id);
      for (const number of numbers) this.#corpus.activate(number);
    };
  }

  /** Applies a change without building anew: `stage`, then visible. */
  async update(change: ArchiveChange, options: BuildOptions = {}): Promise<void> {
    (await this.stage(change, options))();
  }

  /** The best paragraphs for a query. `weights` other than the shipped ones are for measuring what each adds. */
  search(query: Query, options: SearchOptions = {}, weights: Weights = WEIGHTS): Found {
    const corpus = this.#corpus;
    const terms = resolveTerms(query.terms, corpus);
    const limit = options.limit ?? DEFAULT_LIMIT;
    const context = query.context ? new ContextScorer(corpus, query.context, this.#contextPlaces) : null;
    const { candidates, matches } = options.among
      ? this.#among(options.among)
      : this.#finder.find(
          corpus,
          this.#writer.postings,
          terms,
          this.#allowed(options),
          weights.headline,
          Math.max(context ? CANDIDATES_IN_CONTEXT : CANDIDATES, limit + KIND_REACH),
          context,
        );
    const placeOf = this.#places.of(terms, corpus.vocabulary.size);
    const reranker = new Reranker(corpus, terms, placeOf, weights, query.period ?? null, context);
    const best = new Best(limit + KIND_REACH, (a, b) => corpus.precedes(a, b));
    const signals = new Map<number, Signals>();
    for (const paragraph of candidates) {
      const given = reranker.signalsOf(paragraph);
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

function sum(signals: Signals): number {
  let total = 0;
  for (const signal in signals) total += signals[signal]!;
  return total;
}

function lookedUp({ word, term, weight, idf, id, mended }: ResolvedTerm): LookedUp {
  return { word, term, weight, idf, known: id !== 0, mended };
}
