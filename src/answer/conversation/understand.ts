import type { Lexicon } from '../../search/lexicon.js';
import type { Query } from '../../search/search.js';
import type { Conversation } from '../answer.js';
import { type AnalysedQuestion, analyse } from '../question.js';
import { contextOf } from './context.js';
import { dependenceOf } from './dependence.js';
import { memoryOf } from './memory.js';
import { isTalk } from './talk.js';

/** A question as it is looked for within its conversation. */
export interface Understanding {
  readonly understoodAs: string;
  readonly alternatives: readonly string[];
  readonly query: Query;
  /** The question as it stands alone once understood: what the best passage is judged by. */
  readonly judged: AnalysedQuestion;
}

const MAX_TURNS = 12;
/** Below this a question stands alone. */
const FOLLOWS_UP = 0.15;
/** Words about the talk count less than those about the subject. */
const TALK_WEIGHT = 0.2;
const REPEATS =
  /^\W*(?:and|what about|how about|but what about|in|for|from|with|to|by|yes|before which|which|how many|how much|more)\b[^.!?]{0,40}\?*$/i;

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
  if (dependence < FOLLOWS_UP) return alone;
  const own = new Set(analysed.query.terms.map(({ term }) => term));
  const repeats = own.size <= 3 && REPEATS.test(question);
  const query: Query = {
    ...analysed.query,
    terms: analysed.query.terms.map((term) =>
      isTalk(term.term) ? { ...term, weight: term.weight * TALK_WEIGHT } : term,
    ),
    context: contextOf(memory, dependence, own, repeats),
  };
  return { ...alone, query };
}
