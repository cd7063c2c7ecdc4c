import type { Before } from '../../search/before.js';
import type { Lexicon } from '../../search/index/lexicon.js';
import type { Place, Query } from '../../search/query.js';
import type { Conversation } from '../answer.js';
import type { Condition } from '../conditions/condition.js';
import { withConditions } from '../conditions/in-query.js';
import { conditionsOf } from '../conditions/read-conditions.js';
import { type Question, readQuestion } from '../question/question.js';
import { beforeFirstAsked, isParallel } from './again.js';
import { beforeOf } from './before.js';
import { dependenceOf } from './dependence.js';
import { followUpQuery, LEAST_DEPENDENCE } from './follow-up-query.js';
import { type Move, moveOf } from './moves.js';
import { memoryOf } from './recall.js';
import { referenceIn } from './references.js';
import { walking } from './walk.js';
import { previousOf } from './wording/discussed.js';
import { wordingOf } from './wording/wording.js';

/** A question as it is looked for within its conversation. */
export interface Understanding {
  /** The question as it was asked. */
  readonly asked: Question;
  /** Whether anything was asked before it. */
  readonly follows: boolean;
  readonly understoodAs: string;
  /** The question that it goes on with, where what it leaves out could not be put into words. */
  readonly following?: string;
  /** The question with the likeliest of what it leaves out, where that is not what it is shown as. */
  readonly inFull?: string;
  /** Other readings that are about as good. */
  readonly alternatives: readonly string[];
  readonly query: Query;
  /** The question as it stands alone once understood: what a passage is judged by. */
  readonly judged: Question;
  /** What that question sets for its answer. */
  readonly conditions: readonly Condition[];
  /** Whether it goes on with the conversation. */
  readonly isFollowUp: boolean;
  /** What was said and shown before it; absent where nothing was. */
  readonly before?: Before;
  /** How surely it does, by its wording: 0 to 1. */
  readonly dependence: number;
  /** The question by itself, where it may as well have nothing to do with the conversation. */
  readonly orFresh?: Understanding;
  /** Paragraphs to leave out, because more was asked for. */
  readonly exclude: readonly Place[];
  /** The one article to look in. */
  readonly article?: string;
  /** The only paragraphs to show. */
  readonly among?: readonly Place[];
  /** Whether it asks for a passage by its place, so that there is nothing to be unsure of. */
  readonly isByPlace: boolean;
}

const MAX_TURNS = 12;
/** Below this a question stands alone, though the conversation may still tip the scales between equals. */
const MAY_FOLLOW = 0.2;
/** A question that is read as a follow-up is looked for as one, however unsure it is that it is one. */
const FOLLOWING = 0.6;

/** A question as it is understood by itself. */
function aloneOf(asked: Question, lexicon: Lexicon, today: string | null): Understanding {
  const conditions = conditionsOf(asked, lexicon, today);
  return {
    asked,
    conditions,
    follows: false,
    understoodAs: asked.text.trim(),
    alternatives: [],
    query: withConditions(asked.query, conditions, lexicon),
    judged: asked,
    isFollowUp: false,
    dependence: 0,
    exclude: [],
    isByPlace: false,
  };
}

/**
 * A question as it is understood after a conversation. Looks words up but searches nothing.
 * @param today ISO date, for "last year"; null where no day is known
 */
export function understand(
  question: Question,
  conversation: Conversation | undefined,
  lexicon: Lexicon,
  today: string | null,
): Understanding {
  const turns = conversation?.turns.slice(-MAX_TURNS) ?? [];
  const alone = { ...aloneOf(question, lexicon, today), follows: turns.length > 0 };
  // Without a letter or digit there is nothing to understand.
  if (turns.length === 0 || !/[\p{L}\p{N}]/u.test(question.core)) return alone;
  const memory = memoryOf(turns, lexicon);
  const move = moveOf(question, memory);
  const before = move ? null : beforeFirstAsked(question, turns);
  if (before) return understand(question, { turns: before }, lexicon, today);
  if (referenceIn(question) === 0 && isParallel(question, turns, lexicon)) return alone;
  const dependence = move ? 1 : dependenceOf(question, memory);
  const fresh: Understanding = {
    ...alone,
    dependence,
    query: withConditions(
      followUpQuery(question, question, memory, LEAST_DEPENDENCE, null),
      alone.conditions,
      lexicon,
    ),
  };
  if (dependence < MAY_FOLLOW) return fresh;
  const wording = wordingOf(question, memory);
  const isOwn = wording.text === question.core;
  const judged = readQuestion(wording.sought);
  const all = conditionsOf(judged, lexicon, today);
  // Of the question before with another time or country only that is another: "US customs in 2016" asks of nobody else.
  const conditions = wording.isElsewhere ? all : lent(all, question);
  const read: Understanding = {
    ...alone,
    understoodAs: isOwn ? alone.understoodAs : wording.text,
    ...(isOwn && !move && { following: previousOf(memory, 'shown') }),
    ...(wording.inFull !== wording.text && { inFull: wording.inFull }),
    alternatives: wording.alternatives,
    query: withConditions(
      followUpQuery(question, judged, memory, Math.max(dependence, FOLLOWING), wording),
      conditions,
      lexicon,
    ),
    judged,
    conditions,
    before: beforeOf(turns),
    isFollowUp: true,
    dependence,
    ...(dependence < 1 && { orFresh: fresh }),
  };
  return move ? moved(read, move, question.content.length > 0) : read;
}

/** What the conversation lends is its subject: of names and numbers only those bind that the question says itself. */
function lent(conditions: readonly Condition[], { lower }: Question): Condition[] {
  return conditions.filter(
    ({ kind, said }) => kind === 'period' || kind === 'newest' || lower.includes(said.toLowerCase()),
  );
}

function moved(read: Understanding, move: Move, asksToo: boolean): Understanding {
  if (move.kind === 'pick') return { ...read, among: [move.place], isByPlace: true };
  if (move.kind === 'more') return { ...read, exclude: move.seen };
  const { article, after, seen } = move;
  if (asksToo) return { ...read, article, exclude: seen };
  return { ...read, article, exclude: seen, isByPlace: true, query: walking(read.query, article, after) };
}
