import type { ReadArticle } from '../../article/article.js';

/** An article as it was read, with the file and the line it came from. */
export interface PlacedArticle extends ReadArticle {
  readonly file: string;
  /** 1-based, where a file holds several articles by lines. */
  readonly line: number | null;
}
