import type { ReadArticle } from '../../article/article.js';
import type { Correction } from '../archive.js';

/** An article as it was read, with the file and the line it came from. */
export interface PlacedArticle extends ReadArticle {
  readonly file: string;
  /** 1-based, where a file holds several articles by lines. */
  readonly line: number | null;
  /** What moderators corrected of it. */
  readonly correction?: Correction | undefined;
}

/** How a file within an archive of files is named to people: `news.zip/2017/tin.txt`. */
export function placeIn(file: string, within: string | undefined): string {
  return within === undefined ? file : `${file}/${within}`;
}
