import type { Likeness } from '../search/meaning/likeness.js';
import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { Place } from '../search/query.js';
import type { Hit, Look, LookedScores, WordPair } from '../search/search.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Understanding } from './conversation/understand.js';

/** A paragraph as its meaning is looked up. */
export interface AskedParagraph extends Place {
  readonly headline: string;
  readonly text: string;
}

/** How well paragraphs meet a question, by their numbers among those that were asked about. */
export interface Looked {
  readonly by: Look['by'];
  readonly scores: readonly LookedScores[];
  pairsIn(paragraph: number): readonly WordPair[];
}

/** What knows the meaning of texts: see src/meaning. */
export interface MeaningSource {
  /** The vector of a question; null while there is no model to ask, or when it takes too long. */
  vectorOf(question: string, signal?: AbortSignal): Promise<QuantisedVector | null>;
  /** How well paragraphs, the best first, meet a question word by word, in their order; null where that is not known. */
  lookAt(
    question: string,
    paragraphs: readonly AskedParagraph[],
    signal?: AbortSignal,
  ): Promise<Looked | null>;
}

/** The meaning of a question in each of its readings. */
export interface Grasp {
  /** How like a reading the paragraphs are; null where words alone decide. */
  likenessOf(understanding: Understanding): Likeness | null;
  /** A second look at the best for a reading; null where there is none. */
  lookOf(understanding: Understanding): Look | null;
}

/** What there is without a model. */
export const WORDS_ONLY: Grasp = { likenessOf: () => null, lookOf: () => null };

/** So many of the best are looked at twice. */
export const LOOKED_AT = 40;

/** Of another reading's paragraphs so many are looked at too, behind a reading's own first few: one may be judged by the other's question. */
const OF_OTHERS = 3;
const OWN_FIRST = 10;

/** So much counts what answers a question that goes on with others. */
const LEFT_OUT = 0.25;

export interface GraspOptions {
  readonly meaning: MeaningSource;
  /** What a reading finds before anything is looked at twice. */
  readonly find: (reading: Understanding, likeness: Likeness | null) => readonly Hit[];
  readonly signal?: AbortSignal | undefined;
}

/**
 * Looks up what each reading of a question means, and takes a second look at the best that it finds, all in one version of the index: what
 * is found then mixes no two. A question that asks for a passage by its place has no meaning to compare; readings that are
 * weighed against each other are all looked up one way.
 */
export async function graspOf(
  understanding: Understanding,
  index: SearchIndex,
  { meaning, find, signal }: GraspOptions,
): Promise<Grasp> {
  const { orFresh } = understanding;
  const readings = [understanding, ...(orFresh ? [orFresh] : [])].filter(({ isByPlace }) => !isByPlace);
  const texts = [...new Set(readings.map(({ judged }) => judged.core))];
  const likenesses = await allOrNone(texts, async (text) => {
    const vector = await meaning.vectorOf(text, signal);
    return vector && index.compare(vector);
  });
  const likenessOf = ({ judged, isByPlace }: Understanding) =>
    isByPlace ? null : (likenesses?.get(judged.core) ?? null);
  const found = readings.map((reading) => find(reading, likenessOf(reading)));
  const looks = await allOrNone(texts, async (text) => {
    const own = found.filter((_, i) => readings[i]!.judged.core === text).flat();
    const others = found.flatMap((hits) => hits.slice(0, OF_OTHERS));
    const hits = distinct([...own.slice(0, OWN_FIRST), ...others, ...own.slice(OWN_FIRST)]);
    return hits.length === 0 ? null : lookAt(text, hits, meaning, signal);
  });
  return {
    likenessOf,
    lookOf({ judged, isByPlace, isFollowUp }) {
      const look = (!isByPlace && looks?.get(judged.core)) || null;
      return look && isFollowUp ? leavingOut(look) : look;
    },
  };
}

async function lookAt(
  text: string,
  hits: readonly Hit[],
  meaning: MeaningSource,
  signal?: AbortSignal,
): Promise<Look | null> {
  const paragraphs = hits.map(({ article, paragraph }) => {
    const text = article.paragraphs[paragraph - 1]!;
    return { article: article.id, paragraph, headline: article.headline, text };
  });
  const looked = await meaning.lookAt(text, paragraphs, signal);
  if (looked === null) return null;
  const numbers = new Map(hits.map((hit, i) => [keyOf(placeOf(hit)), i]));
  const least = leastOf(looked.scores);
  return {
    by: looked.by,
    of: (place) => looked.scores[numbers.get(keyOf(place)) ?? -1] ?? least,
    pairsIn(place) {
      const number = numbers.get(keyOf(place));
      return number === undefined ? [] : looked.pairsIn(number);
    },
  };
}

/** A look for a question that goes on with others: what answers it can be told from its own words only in part. */
function leavingOut(look: Look): Look {
  return {
    ...look,
    of(place) {
      const scores = look.of(place);
      return { ...scores, answering: LEFT_OUT * scores.answering };
    },
  };
}

/** In each respect the least of all. */
function leastOf(scores: readonly LookedScores[]): LookedScores {
  const least = (which: keyof LookedScores) => Math.min(...scores.map((one) => one[which]));
  return {
    all: least('all'),
    asking: least('asking'),
    open: least('open'),
    within: least('within'),
    answering: least('answering'),
  };
}

function distinct(hits: readonly Hit[]): Hit[] {
  return [...new Map(hits.map((hit) => [keyOf(placeOf(hit)), hit])).values()];
}

const placeOf = ({ article, paragraph }: Hit): Place => ({ article: article.id, paragraph });
const keyOf = ({ article, paragraph }: Place): string => `${paragraph} ${article}`;

/** What is known of each text; null where it is not of all. */
async function allOrNone<Known>(
  texts: readonly string[],
  know: (text: string) => Promise<Known | null>,
): Promise<ReadonlyMap<string, Known> | null> {
  const known = await Promise.all(texts.map(async (text) => [text, await know(text)] as const));
  return known.some(([, one]) => one === null) ? null : new Map(known as [string, Known][]);
}
