import type { Before, LookedAtAll, LookOptions, Within } from '../search/before.js';
import type { Likeness } from '../search/meaning/likeness.js';
import type { QuantisedVector } from '../search/meaning/vectors.js';
import type { Place } from '../search/query.js';
import type { Hit, Look } from '../search/search.js';
import type { SearchIndex } from '../search/search-index.js';
import type { Understanding } from './conversation/understand.js';
import { distinct, type Looked, lookOf, NOTHING_SAID, numbersOf, placeOf } from './looked-hits.js';
import { mended } from './typos/mended.js';

/** A paragraph as its meaning is looked up. */
export interface AskedParagraph extends Place {
  readonly headline: string;
  readonly text: string;
}

/** What knows the meaning of texts: see src/meaning. */
export interface MeaningSource {
  /** The vector of a question, behind what it goes on with; null while there is no model to ask, or when it takes too long. */
  vectorOf(question: string, options?: LookOptions): Promise<QuantisedVector | null>;
  /** How well paragraphs, the best first, meet a question word by word, in their order; null where that is not known. */
  lookAt(
    question: string,
    paragraphs: readonly AskedParagraph[],
    options?: LookOptions,
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
/** Before and behind what was shown last stands what many go on to ask for: this far from between the two. */
const NEAR = 2;

/** So much counts what answers a question that goes on with others, of what it counts for one that stands alone. */
const WITHIN = 0.7;

export interface GraspOptions {
  readonly meaning: MeaningSource;
  /** What a reading finds before anything is looked at twice, or how what was looked at ranks by that. */
  readonly find: (
    reading: Understanding,
    likeness: Likeness | null,
    looked?: { readonly look: Look; readonly among: readonly Place[] },
  ) => readonly Hit[];
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
  const byKey = new Map(readings.map((reading) => [keyOfReading(reading), reading]));
  const keys = [...byKey.keys()];
  const optionsOf = (reading: Understanding): LookOptions => {
    const within = withinOf(reading);
    return { signal, ...(within && { within }) };
  };
  const textOf = ({ judged }: Understanding) => mended(judged.core, index.lexicon, { names: true });
  const likenesses = await allOrNone(keys, async (key) => {
    const reading = byKey.get(key)!;
    const vector = await meaning.vectorOf(textOf(reading), optionsOf(reading));
    return vector && index.compare(vector);
  });
  const likenessOf = (reading: Understanding) =>
    reading.isByPlace ? null : (likenesses?.get(keyOfReading(reading)) ?? null);
  const found = readings.map((reading) => find(reading, likenessOf(reading)));
  const others = found.flatMap((hits) => hits.slice(0, OF_OTHERS));
  const looks = await allOrNone(keys, async (key) => {
    const reading = byKey.get(key)!;
    const own = found[readings.indexOf(reading)]!;
    const { within } = optionsOf(reading);
    const near = within ? own.filter((hit) => isNear(hit, within.before)) : [];
    const hits = distinct([...own.slice(0, OWN_FIRST), ...others, ...near, ...own.slice(OWN_FIRST)]);
    if (hits.length === 0) return null;
    const bestFirst = (looked: LookedAtAll) => {
      const look = lookOf(hits, { ...looked, ...NOTHING_SAID });
      return numbersOf(hits, find(reading, likenessOf(reading), { look, among: hits.map(placeOf) }));
    };
    // What pieces tell of a question that goes on with others puts paragraphs in no better order than its words.
    const options = { ...optionsOf(reading), ...(!within && { bestFirst }) };
    const looked = await lookAt(textOf(reading), hits, meaning, options);
    return looked && lookOf(hits, looked);
  });
  return {
    likenessOf,
    lookOf(reading) {
      const look = (!reading.isByPlace && looks?.get(keyOfReading(reading))) || null;
      return look && reading.isFollowUp ? weighingWithin(look) : look;
    },
  };
}

/** How well the hits meet a text, in their order. */
function lookAt(
  text: string,
  hits: readonly Hit[],
  meaning: MeaningSource,
  options: LookOptions,
): Promise<Looked | null> {
  const paragraphs = hits.map(({ article, paragraph }) => {
    const text = article.paragraphs[paragraph - 1]!;
    return { article: article.id, paragraph, headline: article.headline, text };
  });
  return meaning.lookAt(text, paragraphs, options);
}

/** A look for a question that goes on with others. */
function weighingWithin(look: Look): Look {
  return {
    ...look,
    of(place) {
      const scores = look.of(place);
      return { ...scores, answering: WITHIN * scores.answering };
    },
  };
}

/** Whether a paragraph stands right before the passage that was shown last, or behind it. */
function isNear({ article, paragraph }: Hit, { shown }: Before): boolean {
  const last = shown.at(-1);
  return article.id === last?.article && Math.abs(paragraph - last.paragraph - 0.5) < NEAR;
}

/** What is read before a question that goes on with it. */
function withinOf({ isFollowUp, before, asked }: Understanding): Within | undefined {
  return isFollowUp && before ? { asked: asked.core, before } : undefined;
}

/** Readings of the same words may go on with a conversation or not. */
const keyOfReading = ({ judged, isFollowUp }: Understanding): string => `${isFollowUp} ${judged.core}`;

/** What is known of each text; null where it is not of all. */
async function allOrNone<Known>(
  texts: readonly string[],
  know: (text: string) => Promise<Known | null>,
): Promise<ReadonlyMap<string, Known> | null> {
  const known = await Promise.all(texts.map(async (text) => [text, await know(text)] as const));
  return known.some(([, one]) => one === null) ? null : new Map(known as [string, Known][]);
}
