import type { ArchivedArticle } from '../../archive/archive.js';
import type { Lexicon } from '../../search/index/lexicon.js';
import type { Found } from '../../search/search.js';
import { indexedTokens } from '../../search/terms/initials.js';
import type { Condition } from '../conditions/condition.js';
import { withFirst } from './with-first.js';

/** How far down a newer article may stand that has the same matter as the first. */
const LOOKED_AT = 10;
/** And this share of the first one's score. */
const WORTH = 0.5;
/** From this cosine on two articles are about the same matter: one year's figures and the next's have .35 to .4, others of the same subject .2 to .26. */
const SAME_MATTER = 0.3;
/** The strength of "latest"; "now" and "this week" favour what is new and no more. */
const LATEST = 2;
/** So much of an article tells what it is about. */
const MOST_READ = 40;

/**
 * Where the latest is asked for, the best passage of the newest article comes first that is about the same matter as the
 * first one: the year before may well be in more of the question's words.
 */
export function newestFirst(found: Found, conditions: readonly Condition[], lexicon: Lexicon): Found {
  const [first] = found.hits;
  const asked = conditions.find((condition) => condition.kind === 'newest');
  if (!first || asked?.strength !== LATEST) return found;
  const own = vectorOf(first.article, lexicon);
  let newest = first;
  for (const hit of found.hits.slice(0, LOOKED_AT)) {
    const isNewer = (hit.article.date ?? '') > (newest.article.date ?? '');
    if (!isNewer || hit.score < WORTH * first.score) continue;
    if (cosine(own, vectorOf(hit.article, lexicon)) >= SAME_MATTER) newest = hit;
  }
  return withFirst(found, newest);
}

/** The terms of an article by (1 + log frequency) · rarity, of length 1 (Salton and Buckley 1988, "ltc"). */
function vectorOf({ id, headline, paragraphs }: ArchivedArticle, lexicon: Lexicon): Map<string, number> {
  const frequencies = new Map<string, number>();
  const add = (term: string, count: number) => frequencies.set(term, (frequencies.get(term) ?? 0) + count);
  for (const { term } of indexedTokens(headline)) add(term, 1);
  for (let paragraph = 1; paragraph <= Math.min(paragraphs.length, MOST_READ); paragraph++) {
    for (const [term, count] of lexicon.countsIn({ article: id, paragraph }) ?? []) add(term, count);
  }
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, frequency] of frequencies) {
    const value = (1 + Math.log(frequency)) * lexicon.rarityOf(term);
    vector.set(term, value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, value] of vector) vector.set(term, value / length);
  return vector;
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, value] of one) sum += value * (other.get(term) ?? 0);
  return sum;
}
