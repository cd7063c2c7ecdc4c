import type { Lexicon } from '../../search/index/lexicon.js';
import type { Filters } from '../../search/query.js';
import type { Found, Hit } from '../../search/search.js';
import type { Passage } from '../answer.js';
import type { Condition } from '../conditions/condition.js';
import { isMet, isUnmet, type Judgement } from '../conditions/meeting.js';
import { nearestFrom } from '../confidence/confidence.js';
import type { Reading } from '../conversation/read.js';
import { confidenceIn } from '../conversation/sureness.js';
import { howSure, isGivenPlainly } from '../how-sure.js';
import { passageOf } from '../passage/passage.js';
import type { Suggestion } from '../suggestion.js';
import { judgementOf, meetingsIn, NOTHING_TO_JUDGE } from './judge.js';
import { nearNames } from './near-names.js';

const NEAR_MISSES = 3;
/** A passage below this confidence has so little to do with the question that it is not even a near miss. */
const NEAR_MISS_THRESHOLD = 0.03;
/** A condition that is not met leaves so much of a small confidence: what is near is near all the same. */
const LEFT_THOUGH_UNMET = 0.09;

/** The passages of a reading, each with the sentence that answers. */
export function passagesRead({ understanding, found }: Reading, limit: number, lexicon: Lexicon): Passage[] {
  return found.hits.slice(0, limit).map((hit) => {
    const passage = passageOf(hit, found.terms, understanding.judged);
    return { ...passage, why: { ...passage.why, meetings: meetingsIn(understanding, found, hit, lexicon) } };
  });
}

/**
 * What a question comes to: an answer, the nearest there is, or nothing found. A condition that the first passage does not
 * meet lets it be no answer.
 */
export function outcomeOf(reading: Reading, limit: number, filters: Filters | undefined, lexicon: Lexicon) {
  const { understanding, found, confidence } = reading;
  const passages = passagesRead(reading, limit, lexicon);
  const judgement = judgementOf(understanding, found, lexicon) ?? NOTHING_TO_JUDGE;
  const { unmet, answers, isNearest } = verdictOf(judgement, confidence, lexicon, found);
  if (passages[0] && answers) {
    const { unsaid, lacks, lead, right } = judgement;
    const worth = passages.filter((_, i) => i === 0 || isWorthShowing(reading, i, lexicon));
    return { outcome: 'answered', confidence, passages: worth, unsaid, lacks, lead, right, isNearest };
  }
  const near = nearNames(namesLacking(reading, judgement), lexicon);
  const share = unmet.length > 0 ? LEFT_THOUGH_UNMET : 1;
  const nearMisses = confidence >= share * NEAR_MISS_THRESHOLD ? passages.slice(0, NEAR_MISSES) : [];
  return {
    outcome: 'nothing-found',
    confidence,
    nearMisses,
    unmet: confidence >= share * nearestFrom(lexicon.paragraphs, found.hits) ? unmet : [],
    ...(near.length > 0 && { nearNames: near }),
    suggestions: suggestionsFor(found, nearMisses, filters),
  };
}

/**
 * Whether a further passage is one to offer: whether it would be shown, were it the first. What contradicts a condition of the
 * question, or has too little to do with it, is none.
 */
function isWorthShowing({ understanding, found }: Reading, n: number, lexicon: Lexicon): boolean {
  const asFirst = { ...found, hits: [found.hits[n]!, ...found.hits.slice(1)] };
  const judgement = judgementOf(understanding, asFirst, lexicon) ?? NOTHING_TO_JUDGE;
  return verdictOf(judgement, confidenceIn(understanding, asFirst), lexicon, asFirst).answers;
}

/** What was asked for and is not met; where nothing was found at all, whatever was asked for. */
function namesLacking({ understanding, found }: Reading, { meetings }: Judgement): readonly Condition[] {
  if (found.hits.length === 0) return understanding.conditions;
  return meetings.filter((meeting) => !isMet(meeting)).map(({ condition }) => condition);
}

/** What a judgement and its confidence come to: which conditions are not met, whether that answers, and whether only as the nearest. */
export function verdictOf(
  judgement: Judgement,
  confidence: number,
  { paragraphs }: Pick<Lexicon, 'paragraphs'>,
  { hits }: { readonly hits: readonly Pick<Hit, 'look'>[] },
) {
  const unmet = judgement.meetings.filter(isUnmet);
  return {
    unmet,
    answers: confidence >= nearestFrom(paragraphs, hits) && unmet.length === 0,
    isNearest: !isGivenPlainly(howSure({ ...judgement, confidence })),
  };
}

function suggestionsFor(found: Found, nearMisses: readonly Passage[], filters: Filters = {}): Suggestion[] {
  if (found.terms.length === 0) return [{ kind: 'ask-a-question' }];
  const suggestions: Suggestion[] = [];
  if (Object.values(filters).some((value) => value !== undefined))
    suggestions.push({ kind: 'loosen-filters' });
  const missing = found.terms.filter(({ known }) => !known).map(({ word }) => word);
  suggestions.push({ kind: 'other-words', missing });
  if (nearMisses.length > 0) suggestions.push({ kind: 'look-at-near-misses' });
  return suggestions;
}
