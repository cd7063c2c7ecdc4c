import type { Answer, Passage, Turn } from '../../answer/answer.js';
import { remember, shownPassage } from '../../answer/remember.js';

/** Pasted text is a question too, but a conversation needs no more than its beginning. */
const QUESTION = 2_000;

/** A question as a conversation remembers it, with what its reader sees at once: the first passage. */
export function turnOf(answer: Answer): Turn {
  const seen: Answer = answer.outcome === 'answered' ? { ...answer, passages: [answer.passages[0]] } : answer;
  const turn = remember(undefined, seen).turns[0]!;
  return {
    ...turn,
    question: turn.question.slice(0, QUESTION),
    understoodAs: turn.understoodAs.slice(0, QUESTION),
    ...(turn.inFull !== undefined && { inFull: turn.inFull.slice(0, QUESTION) }),
  };
}

/** The turn once its reader has opened a further passage. */
export function withSeen(turn: Turn, passage: Passage): Turn {
  const seen = shownPassage(passage);
  const isKnown = turn.shown.some(
    ({ article, paragraph }) => article === seen.article && paragraph === seen.paragraph,
  );
  return isKnown ? turn : { ...turn, shown: [...turn.shown, seen] };
}
