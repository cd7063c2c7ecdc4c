import type { Answer, Conversation, Passage, ShownPassage } from './answer.js';

/** Older turns say little about what is meant now. */
const MAX_TURNS = 12;

/** The conversation with one more turn: what was asked, and what was shown for it. */
export function remember(conversation: Conversation | undefined, answer: Answer): Conversation {
  const shown = answer.outcome === 'answered' ? answer.passages.map(shownPassage) : [];
  const { question, understoodAs } = answer;
  return withTurn(conversation, { question, understoodAs, shown });
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
