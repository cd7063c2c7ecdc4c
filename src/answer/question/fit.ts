import type { Suits } from '../../search/query.js';
import { tokensOf } from '../../search/recent-tokens.js';
import { tokenize } from '../../search/terms/terms.js';
import type { Token } from '../../search/terms/token.js';
import { aroundKind } from './around.js';
import { expectedBy } from './asked.js';
import { memberAsked } from './classes.js';
import { holdsKind, type Kind } from './kinds.js';
import { partsOf } from './sentences.js';

/** What a paragraph is worth for holding the kind of thing asked for, and that much again in the sentence that is closest to the question. */
const HELD = 1;
const IN_SENTENCE = 1;
/** And for counting the very thing asked for: "how many jurors", "eight jurors". */
const COUNTED = 6;
/** For reported speech, where it is asked what somebody said. */
const SPOKEN = 1;
/** For a name that the question does not say, where it is asked who. */
const NAMED = 1;
/** For a reason in the sentence that is closest to the question, where it is asked why. */
const REASONED = 1;
/** For a country, a state, where one is asked for. */
const MEMBER = 1;
/** For asking itself what is asked, as a quiz does. */
const ASKS_TOO = -4;
/** It does where it has this share of the question's terms. */
const SAME_QUESTION = 0.5;

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?)$/i;
/** Between a number and the thing that it counts: "105,635 new European patents". */
const MOST_BETWEEN = 3;
/** What stands between them otherwise, and begins another thing: "in nine cases out of ten the goods", "of ten, goods". Of things that are many some are counted: "two of the goods". */
const PARTED = /[,;:.()–—]|(?<!\bof\s+)\b(?:the|a|an|this|that|these|those|its|his|her|their|our)\b/i;

/** What makes a share of what is counted: "nine cases out of ten". */
const SHARE = /^\s+out\s+of\b/i;

const COUNTING =
  /\bhow\s+many\s+(.{2,60}?)\s*(?:\b(did|do|does|was|were|is|are|has|have|had|will|would|can|could|may|must)\b|[?.!,]|$)/i;
const SPEECH_ASKED =
  /\b(?:what|how)\b.{0,80}\b(?:say|said|tell|told|comment(?:ed)?|argue[ds]?|claim(?:ed)?|call(?:ed)?|describe[ds]?|explain(?:ed)?|warn(?:ed)?|think|thought)\b|\baccording\s+to\b/i;
const SPEECH = /["“„«][^"”“»]{8,}["”»]|\b(?:said|says|told|argued|added|explained|warned|wrote|called)\b/;
const ENDS_ASKING = /\?["”’)]?\s*$/;
/** A capitalised word that does not begin a sentence. */
const NAME = /(?<![.!?]["”’)]?\s+|^["“‘(]?)(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’-]+/gu;

/** Whether a question's wording tells what a passage has to hold. */
export function isSeeking(core: string, kind: Kind | null, terms: ReadonlySet<string>): boolean {
  const isHeldByFew = kind !== null && (kind.ranks || kind.id === 'who' || kind.id === 'why');
  return isHeldByFew || SPEECH_ASKED.test(core) || memberAsked(core, terms) !== null;
}

/** How well a paragraph's text fits what a question asks for: 0 for not at all, below where it only asks the same. */
export function fitOf(core: string, lower: string, kind: Kind | null, terms: ReadonlySet<string>): Suits {
  const counted = countedIn(core);
  const isSpeechAsked = SPEECH_ASKED.test(core);
  const isMember = memberAsked(core, terms);
  const worth = kind?.worth ?? 1;
  const ofKind = kind?.ranks ? worth * (HELD + IN_SENTENCE) + (counted.length > 0 ? COUNTED : 0) : REASONED;
  const expected = expectedBy(core);
  const most =
    expected.most +
    Number(isSpeechAsked) * SPOKEN +
    Number(isMember !== null) * MEMBER +
    Number(kind?.id === 'who') * NAMED +
    Number(kind !== null && (kind.ranks || kind.id === 'why')) * ofKind;
  const suits = (paragraph: string) => {
    let fit = expected.worthOf(paragraph);
    if (isSpeechAsked && SPEECH.test(paragraph)) fit += SPOKEN;
    if (isMember?.(paragraph)) fit += MEMBER;
    if (kind?.id === 'who' && holdsOtherName(paragraph, terms)) fit += NAMED;
    const mayAsk = paragraph.includes('?');
    const isHeld =
      kind !== null && (kind.ranks || kind.id === 'why') && holdsKind(paragraph, kind, { lower });
    if (!mayAsk && !isHeld) return fit;
    const closest = closestSentence(paragraph, terms);
    if (mayAsk && ENDS_ASKING.test(closest.sentence) && closest.share >= SAME_QUESTION) fit += ASKS_TOO;
    if (!isHeld) return fit;
    const isInSentence = holdsKind(closest.sentence, kind, { lower });
    if (!kind.ranks) return isInSentence ? fit + REASONED : fit;
    fit += worth * HELD;
    if (counted.length > 0 && counts(paragraph, counted)) fit += COUNTED;
    return isInSentence ? fit + worth * IN_SENTENCE : fit;
  };
  const around =
    kind === null
      ? undefined
      : (paragraph: string, values: ReadonlyMap<string, number>) =>
          aroundKind(paragraph, kind, lower, terms, values);
  return Object.assign(suits, { most, around });
}

function holdsOtherName(paragraph: string, terms: ReadonlySet<string>): boolean {
  for (const [name] of paragraph.matchAll(NAME)) {
    if (tokenize(name).some(({ term }) => !terms.has(term))) return true;
  }
  return false;
}

/**
 * The terms of the thing that is counted: of what "how many" is followed by the last word before an auxiliary verb, or, where
 * none comes, the first two words, of which one is the noun.
 */
function countedIn(core: string): readonly string[] {
  const match = COUNTING.exec(core);
  if (!match) return [];
  // Of "cases of counterfeit goods" the cases are counted, of "of the goods" the goods.
  const [thing] = match[1]!.replace(/^of\s+/i, '').split(/\s+of\s+/i);
  const terms = tokenize(thing!).map(({ term }) => term);
  return match[2] === undefined ? terms.slice(0, 2) : terms.slice(-1);
}

function counts(paragraph: string, things: readonly string[]): boolean {
  const tokens = tokensOf(paragraph);
  const isCountedBy = (number: Token, { term, start, end }: Token) =>
    things.includes(term) &&
    start > number.end &&
    !PARTED.test(paragraph.slice(number.end, start)) &&
    !SHARE.test(paragraph.slice(end, end + 10));
  return tokens.some(
    (number, i) =>
      isNumber(paragraph, number) &&
      tokens.slice(i + 1, i + 2 + MOST_BETWEEN).some((token) => isCountedBy(number, token)),
  );
}

function isNumber(text: string, { start, end }: Token): boolean {
  const word = text.slice(start, end);
  return /^\p{N}/u.test(word) || NUMBER_WORD.test(word);
}

/** The sentence with most of the question's terms, the first of equals, and the share of them that it has. */
function closestSentence(paragraph: string, terms: ReadonlySet<string>): { sentence: string; share: number } {
  const tokens = tokensOf(paragraph);
  let best = '';
  let most = -1;
  let next = 0;
  for (const { start, end } of partsOf(paragraph)) {
    const sentence = paragraph.slice(start, end);
    const held = new Set<string>();
    // A sentence all in capitals is read as if it were not.
    const isShouted = !/[a-z]/.test(sentence) && sentence === sentence.toUpperCase();
    if (isShouted) for (const { term } of tokenize(sentence)) if (terms.has(term)) held.add(term);
    for (; next < tokens.length && tokens[next]!.start < end; next++) {
      if (!isShouted && terms.has(tokens[next]!.term)) held.add(tokens[next]!.term);
    }
    if (held.size > most) {
      most = held.size;
      best = sentence;
    }
  }
  return { sentence: best, share: terms.size === 0 ? 0 : most / terms.size };
}
