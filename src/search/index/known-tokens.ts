import type { ArchivedArticle } from '../../archive/archive.js';

/** An article's stored runs of term ids: headline, and each paragraph. */
export interface ArticleRuns {
  readonly headline: Int32Array;
  readonly paragraphs: readonly Int32Array[];
}

/** What an index knew of articles, so that another one need not take them apart again: that is most of the work. */
export interface KnownTokens {
  /** Term n has the id n + 1. */
  readonly terms: readonly string[];
  /** Undefined for an article that it does not know. */
  runsOf(article: ArchivedArticle): ArticleRuns | undefined;
}
