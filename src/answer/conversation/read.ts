import type { Place } from '../../search/query.js';
import { isOrdinary } from '../../search/terms/ordinary.js';
import { confidenceOf } from '../confidence/confidence.js';
import { logit } from '../confidence/log-odds.js';
import { isTalk } from '../question/talk.js';
import { BEST_FIT, confidenceIn, type Sought } from './sureness.js';
import type { Understanding } from './understand.js';

/** A question as it was read, and what was found for it. */
export interface Reading {
  readonly understanding: Understanding;
  readonly found: Sought;
  /** How likely it is that the first hit answers, 0 to 1; 0 without a hit. */
  readonly confidence: number;
}

/**
 * In logits: by how much better a passage must answer the question as it stands than the one found within the
 * conversation, for each part of dependence, to be the answer.
 */
const BETTER = 10;
/** Where both readings find the same passage, a question that depends less than this is shown as it stands. */
const SHOWN_AS_FOLLOWING = 0.5;
/** Two readings whose answers differ by less than this from that are about as good. */
const ABOUT_AS_GOOD = 1;

/**
 * Looks for a question as it was understood. Where its wording leaves open whether it goes on with the conversation, it
 * is looked for both ways, and the answers tell: each is judged by what the question says itself.
 */
export function read(
  understanding: Understanding,
  search: (understanding: Understanding) => Sought,
): Reading {
  const inContext = readAs(understanding, search);
  const within = understanding.follows && isForeign(inContext) ? { ...inContext, confidence: 0 } : inContext;
  const { orFresh, dependence } = within.understanding;
  if (!orFresh) return within;
  const fit = fitOf(within, orFresh, search);
  const isClear = dependence >= SHOWN_AS_FOLLOWING && BEST_FIT - fit - BETTER * dependence <= -ABOUT_AS_GOOD;
  // Then no passage could answer so much better that it mattered.
  if (isClear) return withAlternatives(within, []);
  const fresh = readAs(orFresh, search);
  const lead = fitAmong(fresh.found, orFresh) - fit - BETTER * dependence;
  const isEither = isSame(fresh, within);
  const [taken, other] =
    lead > 0 || (isEither && dependence < SHOWN_AS_FOLLOWING) ? [fresh, within] : [within, fresh];
  const { alternatives } = taken.understanding;
  const otherText = other.understanding.understoodAs;
  const isOther = otherText !== taken.understanding.understoodAs && !isEither;
  const others = Math.abs(lead) >= ABOUT_AS_GOOD ? [] : isOther ? [otherText] : alternatives;
  return withAlternatives(taken, others);
}

function withAlternatives(reading: Reading, alternatives: readonly string[]): Reading {
  return { ...reading, understanding: { ...reading.understanding, alternatives } };
}

/**
 * How well the first passage of a reading answers the question as it stands, in logits. That a passage suits the
 * conversation, or a word that the conversation lent, speaks for no reading of the question.
 */
function fitOf({ found }: Reading, asItStands: Understanding, search: (of: Understanding) => Sought): number {
  const first = placeOf(found);
  if (!first) return logit(0);
  return fitAmong(search({ ...asItStands, query: asItStands.judged.query, among: [first] }), asItStands);
}

/** The same of what was found for the question as it stands. */
function fitAmong({ hits, terms, isUnmet }: Sought, { judged }: Understanding): number {
  return logit(confidenceOf(hits.slice(0, 1), terms, judged, isUnmet));
}

function placeOf({ hits: [first] }: Sought): Place | undefined {
  return first && { article: first.article.id, paragraph: first.paragraph };
}

function isSame(one: Reading, other: Reading): boolean {
  const [a, b] = [placeOf(one.found), placeOf(other.found)];
  return a?.article === b?.article && a?.paragraph === b?.paragraph;
}

const REFERS = /\b(?:he|him|his|she|her|hers|it|its|they|them|theirs?)\b/i;

/** In log odds: what a network says of a passage on another subject is mostly less. */
const MAY_ANSWER = -1.5;
const SILENT = Number.NEGATIVE_INFINITY;

/**
 * Whether the archive knows not one word of the question's own as it is written: whatever the conversation adds, it
 * cannot answer that, and a mended word is then more likely another subject than a typo.
 */
function isForeign({ understanding, found }: Reading): boolean {
  const { core } = understanding.asked;
  const own = found.terms.filter(({ word, term }) => core.includes(word) && !isTalk(term));
  // Asked of somebody at hand, or where a network finds an answer, an ordinary word that the archive happens not to use names no other
  // subject: "did he play?", "why such a jump?".
  const isOfThem = REFERS.test(core) || (found.hits[0]?.look?.answers ?? SILENT) > MAY_ANSWER;
  const isAsked = isOfThem && own.every(({ word }) => isOrdinary(word));
  return (
    !understanding.isByPlace &&
    own.length > 0 &&
    !isAsked &&
    own.every(({ known, mended }) => !known || mended)
  );
}

function readAs(understanding: Understanding, search: (understanding: Understanding) => Sought): Reading {
  const found = search(understanding);
  return { understanding, found, confidence: confidenceIn(understanding, found) };
}
