import type { Query } from '../../search/query.js';
import { holdsKind } from '../question/kinds.js';
import type { Question } from '../question/question.js';
import { isTalk } from '../question/talk.js';
import { contextOf } from './context.js';
import type { Memory } from './memory.js';
import type { Wording } from './wording/wording.js';

/** How much a question goes on with a conversation even where nothing points to it. */
export const LEAST_DEPENDENCE = 0.1;
/** Content words of a question of which the kind of thing that it asks for says as much as they do. */
const SAYS_LITTLE = 1;
/** Words about the talk count less than those about the subject. */
const TALK_WEIGHT = 0.2;
/** Words of the question before it that a follow-up varies, and words that say what its pronouns stand for. */
const VARIED_WEIGHT = 0.7;
const INHERITED_WEIGHT = 0.3;

/**
 * What is looked for where a question goes on with a conversation.
 * @param wording null where it is read by itself
 */
export function followUpQuery(
  asked: Question,
  judged: Question,
  memory: Memory,
  dependence: number,
  wording: Wording | null,
): Query {
  const said = new Set(asked.query.terms.map(({ term }) => term));
  // The question before it with another year stands alone, and what was shown for it is about the wrong one.
  const leans = wording?.isElsewhere ? LEAST_DEPENDENCE : dependence;
  const inherited = wording?.isElsewhere
    ? 1
    : dependence * (wording?.varies ? VARIED_WEIGHT : INHERITED_WEIGHT);
  const terms = judged.query.terms.map((term) => ({
    ...term,
    weight: term.weight * (isTalk(term.term) ? TALK_WEIGHT : 1) * (said.has(term.term) ? 1 : inherited),
  }));
  const own = new Set(terms.map(({ term }) => term));
  return {
    ...(wording?.varies ? judged : asked).query,
    ...(wording && { suits: fitSought(asked, judged, wording) }),
    terms,
    context: contextOf(memory, leans, own, wording?.isElsewhere ?? false),
  };
}

/**
 * What kind of thing a passage must hold. A question that says little else is known by it: then also a kind that nearly
 * all paragraphs hold tells.
 */
function fitSought(asked: Question, judged: Question, { varies }: Wording): Query['suits'] {
  if (asked.isSeeking) return asked.query.suits;
  if (varies && judged.isSeeking) return judged.query.suits;
  const kind = asked.kind ?? (varies ? judged.kind : null);
  const saysLittle = asked.content.length <= SAYS_LITTLE;
  return kind && saysLittle ? (paragraph) => Number(holdsKind(paragraph, kind, judged)) : null;
}
