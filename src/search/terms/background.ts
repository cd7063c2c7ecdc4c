import { type Commonness, commonnessOf } from './ordinary.js';

/**
 * General English beside the archive: as if it held so many more paragraphs, of which each ordinary word stands in its share.
 * In an archive of a few articles every word is in few paragraphs, and a rare name would weigh no more than "said"; in
 * one of many thousands they no longer count.
 */
export const BACKGROUND_PARAGRAPHS = 300;

/**
 * In what share of paragraphs a word of each of SCOWL's classes of frequency stands: the geometric mean over the words of
 * questions, in 70,000 paragraphs of news, rounded.
 */
const SHARE_OF: Readonly<Record<Commonness, number>> = {
  10: 0.012,
  20: 0.003,
  35: 0.001,
  40: 0.0006,
  50: 0.0003,
};

/** In how many paragraphs of the background a word stands; 0 for a name or what is no ordinary word. */
export function backgroundOf(word: string): number {
  if (!/^\p{Ll}/u.test(word)) return 0;
  const commonness = commonnessOf(word);
  return commonness === null ? 0 : BACKGROUND_PARAGRAPHS * SHARE_OF[commonness];
}
