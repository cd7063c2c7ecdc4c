import { OWN } from '../../search/before.js';
import { STOP_WORDS } from '../../search/terms/stop-words.js';
import type { QuestionMeaning } from '../engine/meanings.js';
import { SIGN_BYTES } from '../engine/signs.js';
import type { Cut } from './pairs.js';
import { type Met, PieceMatcher } from './piece-matcher.js';
import type { Asked } from './said-before.js';

/** A question's further pieces hardly change the mean, and each takes 25 KB to meet others. */
const MOST_PIECES = 64;
/** What was said before counts where it tells at least so much of what is asked. */
const LEAST_SHARE = 0.1;

/** 0 is the mean, ever more the least. Up to 5 the sets that it was chosen on hardly differ; more puts what says all of a question's words before what answers it. */
const TOWARDS_LEAST = 1;

/** The words that say what kind of thing is asked for. */
const ASKING = /^(?:who|whom|whose|what|when|where|why|how|which|many|much|long|often|far|old)$/i;

/** How well a paragraph meets a question, each about a cosine. */
export interface MetQuestion {
  /** Each piece of the question in headline and text. */
  readonly met: Met;
  /** All of them that count. */
  readonly all: number;
  /** Those of the words that ask, by the text alone. 0 without such words. */
  readonly asking: number;
  /** Those of telling words by the text alone, each as much as the headline leaves it open. 0 without such words. */
  readonly open: number;
}

/**
 * Which pieces of a question count: those of words. To the model one number is much like another, so numbers are left to the ranking by
 * words; punctuation says nothing.
 */
export function countedIn(
  { text, pieces: { ids, starts, ends } }: Cut,
  counts: (piece: number) => boolean = () => true,
): number[] {
  return Array.from(ids, (_, i) => i)
    .filter((i) => /^[^\p{N}]*\p{L}[^\p{N}]*$/u.test(text.slice(starts[i], ends[i])) && counts(i))
    .slice(0, MOST_PIECES);
}

/** A question that paragraphs are to meet, of which the signs of their pieces are known. */
export class QuestionMatcher {
  readonly matcher: PieceMatcher;
  readonly #counted: readonly number[];
  readonly #shares: Float32Array;
  readonly #asking: readonly number[];
  readonly #telling: readonly number[];

  constructor(asked: Asked, { pieces, shares }: QuestionMeaning) {
    const wordAt = (i: number) => asked.text.slice(asked.pieces.starts[i], asked.pieces.ends[i]);
    const isOwn = (i: number) => (asked.kinds?.[i] ?? OWN) === OWN;
    this.#shares = shares;
    this.#counted = countedIn(asked, (i) => isOwn(i) || shares[i]! >= LEAST_SHARE);
    this.matcher = new PieceMatcher(pieces, new Set(this.#counted));
    const own = this.#counted.filter(isOwn);
    this.#asking = own.filter((i) => ASKING.test(wordAt(i)));
    this.#telling = own.filter((i) => !ASKING.test(wordAt(i)) && !STOP_WORDS.has(wordAt(i).toLowerCase()));
  }

  /**
   * Null where neither has a piece.
   * @param pieces signs, the headline's first
   * @param headline how many are the headline's
   */
  meet(pieces: Uint8Array, headline: number): MetQuestion | null {
    const above = this.matcher.meet(pieces.subarray(0, headline * SIGN_BYTES));
    const below = this.matcher.meet(pieces.subarray(headline * SIGN_BYTES));
    const met = better(above, below, headline);
    if (met === null) return null;
    const within = below?.similarities ?? new Float32Array(met.similarities.length);
    let open = 0;
    let sum = 0;
    for (const i of this.#telling) {
      const left = above ? Math.max(0, 1 - above.similarities[i]!) : 1;
      open += left;
      sum += left * within[i]!;
    }
    return {
      met,
      all: this.allOf(met.similarities),
      asking: mean(this.#asking.map((i) => within[i]!)),
      open: open === 0 ? 0 : sum / open,
    };
  }

  /** How well all pieces that count are met, given how each is. */
  allOf(similarities: Float32Array): number {
    return softLeast(this.#counted, similarities, this.#shares);
  }
}

/** Of each piece the better of two, the places of the second behind those of the first. */
function better(first: Met | null, second: Met | null, places: number): Met | null {
  if (first === null && second === null) return null;
  const behind = second && { ...second, places: second.places.map((place) => place + places) };
  if (first === null || behind === null) return first ?? behind;
  const isSecond = Array.from(first.similarities, (one, i) => behind.similarities[i]! > one);
  return {
    similarities: first.similarities.map((one, i) => (isSecond[i] ? behind.similarities[i]! : one)),
    places: first.places.map((one, i) => (isSecond[i] ? behind.places[i]! : one)),
  };
}

/**
 * Between the mean and the least (a soft minimum), since a piece that nothing meets tells more against a paragraph than one that is met
 * still better tells for it.
 */
function softLeast(counted: readonly number[], similarities: Float32Array, shares: Float32Array): number {
  let sum = 0;
  let all = 0;
  for (const i of counted) {
    sum += shares[i]! * Math.exp(-TOWARDS_LEAST * similarities[i]!);
    all += shares[i]!;
  }
  return all === 0 ? 0 : -Math.log(sum / all) / TOWARDS_LEAST;
}

export function mean(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
  return numbers.length === 0 ? 0 : sum / numbers.length;
}
