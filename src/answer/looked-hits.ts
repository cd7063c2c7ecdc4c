import type { LookedAtAll } from '../search/before.js';
import type { Place } from '../search/query.js';
import type { Hit, Look, LookedScores, WordPair } from '../search/search.js';

/** How well paragraphs meet a question, by their numbers among those that were asked about. */
export interface Looked extends LookedAtAll {
  /** Whether one of them answers at all: log odds; null of one that was not judged. */
  answersIn(paragraph: number): number | null;
  pairsIn(paragraph: number): readonly WordPair[];
}

/** What looking at hits gave, by their places. */
export function lookOf(hits: readonly Hit[], looked: Looked): Look {
  const numbers = numbersByPlace(hits);
  const numberOf = (place: Place) => numbers.get(keyOf(place));
  const least = leastOf(looked.scores);
  return {
    by: looked.by,
    of: (place) => looked.scores[numberOf(place) ?? -1] ?? least,
    answersIn(place) {
      const number = numberOf(place);
      return number === undefined ? null : looked.answersIn(number);
    },
    pairsIn(place) {
      const number = numberOf(place);
      return number === undefined ? [] : looked.pairsIn(number);
    },
  };
}

/** While they are ranked to be judged. */
export const NOTHING_SAID: Pick<Looked, 'answersIn' | 'pairsIn'> = {
  answersIn: () => null,
  pairsIn: () => [],
};

function numbersByPlace(hits: readonly Hit[]): ReadonlyMap<string, number> {
  return new Map(hits.map((hit, i) => [keyOf(placeOf(hit)), i]));
}

/** The numbers of hits in the order of how they are ranked; those that are not ranked last. */
export function numbersOf(hits: readonly Hit[], ranked: readonly Hit[]): number[] {
  const numbers = numbersByPlace(hits);
  const first = ranked.flatMap((hit) => numbers.get(keyOf(placeOf(hit))) ?? []);
  return [...new Set([...first, ...hits.keys()])];
}

/** In each respect the least of all. */
function leastOf(scores: readonly LookedScores[]): LookedScores {
  const least = (which: keyof LookedScores) => Math.min(...scores.map((one) => one[which]));
  return {
    whole: least('whole'),
    all: least('all'),
    asking: least('asking'),
    open: least('open'),
    within: least('within'),
    answering: least('answering'),
  };
}

/** Each place once. */
export function distinct(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [keyOf(placeOf(hit)), hit])).values()];
}

export const placeOf = ({ article, paragraph }: Hit): Place => ({ article: article.id, paragraph });
const keyOf = ({ article, paragraph }: Place): string => `${paragraph} ${article}`;
