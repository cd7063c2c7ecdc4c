import type { Answer, Conversation, Passage, ShownPassage } from './answer.js';
import { isSure } from './how-sure.js';

/** Older turns say little about what is meant now. */
const MAX_TURNS = 12;

/**
 * The conversation with one more turn: what was asked, and what was shown for it. Talk, and what is told without showing an
 * article, leave it as if they had not been said.
 */
export function remember(conversation: Conversation | undefined, answer: Answer): Conversation {
  if (!isRemembered(answer)) return conversation ?? { turns: [] };
  const shown = shownIn(answer);
  const { question, understoodAs, inFull } = answer;
  return withTurn(conversation, {
    question,
    understoodAs,
    ...(inFull !== undefined && { inFull }),
    shown,
    ...(answer.outcome === 'answered' && !isSure(answer) && { isUnsure: true as const }),
  });
}

/** Whether what is said next can refer to it. */
export function isRemembered(answer: Answer): boolean {
  if (answer.outcome === 'told') return shownIn(answer).length > 0;
  return answer.outcome === 'answered' || answer.talk === undefined;
}

function shownIn(answer: Answer): ShownPassage[] {
  if (answer.outcome === 'answered') return answer.passages.map(shownPassage);
  if (answer.outcome !== 'told' || answer.told.about !== 'archive') return [];
  return answer.told.listed.map(({ id, headline }) => ({ article: id, paragraph: 1, sentence: headline }));
}

/** The conversation with a turn whose shown passages are known from elsewhere. */
export function withTurn(
  conversation: Conversation | undefined,
  turn: Conversation['turns'][number],
): Conversation {
  return { turns: [...(conversation?.turns ?? []), turn].slice(-MAX_TURNS) };
}

/** A passage as a conversation remembers it. */
export function shownPassage({ citation, text, sentence }: Passage): ShownPassage {
  return {
    article: citation.article,
    paragraph: citation.paragraph,
    sentence: text.slice(sentence.start, sentence.end),
  };
}
