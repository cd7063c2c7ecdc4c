import type { Found } from '../../search/search.js';
import { confidenceAlone, confidenceOf } from '../confidence/confidence.js';
import { logit, probability } from '../confidence/log-odds.js';
import {
  type RightWithinEvidence,
  rightnessOf,
  rightnessWithin,
  type Standing,
  standingEvidenceOf,
} from '../confidence/rightness.js';
import type { Question } from '../question/question.js';
import type { Understanding } from './understand.js';

/** What was found for a question as it was understood. */
export interface Sought extends Found {
  /** Whether the first hit leaves a condition of the question unmet. */
  readonly isUnmet?: boolean;
}

/**
 * A follow-up says little itself: how well the passage fits the conversation tells as much as its words do. Fitted on
 * follow-ups asked once of an archive that goes on with their subject and once of the same without it.
 */
const OWN_EVIDENCE = 0.7;
const TOPIC_EVIDENCE = 5;
/** How much of the conversation's weightiest words a passage on another subject holds. */
const OFF_TOPIC = 0.3;
/** In logits: read behind what was said before it a question is less like any one passage than a question that stands alone is. */
const LESS_ALIKE = 0.45;

/** How likely it is that the first hit answers a question as it was understood, 0 to 1; 0 without a hit. */
export function confidenceIn({ isByPlace, isFollowUp, judged }: Understanding, found: Sought): number {
  if (isByPlace && found.hits.length > 0) return 1;
  return isFollowUp
    ? surenessOf(found, judged)
    : confidenceAlone(found.hits, found.terms, judged, found.isUnmet);
}

/** The same of a question within its conversation. */
export function surenessOf(found: Sought, judged: Question): number {
  const confidence = confidenceOf(found.hits, found.terms, judged, found.isUnmet);
  const topic = topicOf(found);
  if (topic === null) return confidence;
  const unlike = found.hits[0]!.similarity === null ? 0 : LESS_ALIKE;
  return probability(OWN_EVIDENCE * logit(confidence) + TOPIC_EVIDENCE * (topic - OFF_TOPIC) + unlike);
}

/** How much of the conversation's weightiest words the first hit holds; null without one, or where nothing was talked about. */
function topicOf({ hits: [first], contextScale }: Sought): number | null {
  if (!first || !contextScale) return null;
  return ((first.signals.context ?? 0) + (first.signals.discussed ?? 0)) / contextScale;
}

/** How likely it is that the first hit is the passage that answers, 0 to 1; null where no network judged it. */
export function rightnessIn(
  { isFollowUp, judged }: Understanding,
  found: Sought,
  standing: Standing,
): number | null {
  if (!isFollowUp) return rightnessOf(found.hits, found.terms, judged, found.isUnmet ?? false, standing);
  const evidence = rightWithinEvidenceOf(found, judged, standing);
  return evidence && rightnessWithin(evidence);
}

/** What tells that of a question within its conversation; null where no network judged the first hit. */
export function rightWithinEvidenceOf(
  found: Sought,
  judged: Question,
  standing: Standing,
): RightWithinEvidence | null {
  const topic = topicOf(found);
  const answers = found.hits[0]?.look?.answers ?? null;
  if (topic === null || answers === null) return null;
  const likeness = logit(confidenceOf(found.hits, found.terms, judged, found.isUnmet));
  return { likeness, topic, answers, ...standingEvidenceOf(standing) };
}

/** The most that there is, in logits. */
export const BEST_FIT = logit(1);
