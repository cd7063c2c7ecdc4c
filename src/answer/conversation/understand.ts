import type { Lexicon } from '../../search/lexicon.js';
import type { Query } from '../../search/search.js';
import type { Conversation } from '../answer.js';
import { type AnalysedQuestion, analyse } from '../question.js';
import { contextOf } from './context.js';
import { dependenceOf } from './dependence.js';
import { memoryOf } from './memory.js';
import { isTalk } from './talk.js';
import { wordingOf } from './wording.js';

/** A question as it is looked for within its conversation. */
export interface Understanding {
  readonly understoodAs: string;
  readonly alternatives: readonly string[];
  readonly query: Query;
  /** The question as it stands alone once understood: what the best passage is judged by. */
  readonly judged: AnalysedQuestion;
}

const MAX_TURNS = 12;
/** Below this a question stands alone, though the conversation may still tip the scales between equals. */
const FOLLOWS_UP = 0.5;
/** Below this the conversation says nothing about it. */
const UNRELATED = 0.15;
/** Words about the talk count less than those about the subject. */
const TALK_WEIGHT = 0.2;
/** Words of the question before it that a follow-up varies, and words that say what its pronouns stand for. */
const VARIED_WEIGHT = 0.7;
const INHERITED_WEIGHT = 0.5;

export function understand(
  question: string,
  conversation: Conversation | undefined,
  lexicon: Lexicon,
): Understanding {
  const analysed = analyse(question);
  const alone = { understoodAs: question.trim(), alternatives: [], query: analysed.query, judged: analysed };
  const turns = conversation?.turns.slice(-MAX_TURNS) ?? [];
  if (turns.length === 0) return alone;
  const memory = memoryOf(turns, lexicon);
  const dependence = dependenceOf(analysed.text, memory);
  if (dependence < UNRELATED) return alone;
  const wording = wordingOf(analysed.text, memory);
  const isFollowUp = dependence >= FOLLOWS_UP;
  const judged = isFollowUp ? analyse(wording.text) : analysed;
  const said = new Set(analysed.query.terms.map(({ term }) => term));
  const inherited = dependence * (wording.varies ? VARIED_WEIGHT : INHERITED_WEIGHT);
  const terms = judged.query.terms.map((term) => ({
    ...term,
    weight: term.weight * (isTalk(term.term) ? TALK_WEIGHT : 1) * (said.has(term.term) ? 1 : inherited),
  }));
  const own = new Set(terms.map(({ term }) => term));
  const query = { ...(wording.varies ? judged : analysed).query, terms, context: contextOf(memory, dependence, own, wording) };
  return isFollowUp
    ? { understoodAs: wording.text, alternatives: wording.alternatives, query, judged }
    : { ...alone, alternatives: [wording.text], query };
}
