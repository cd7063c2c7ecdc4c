import type { Answer, Conversation, Turn } from '../answer/answer.js';
import type { Filters } from '../search/search.js';
import type { Context } from './context.js';
import type { View } from './gate.js';
import { Problem } from './problem.js';
import { saveAnswer } from './saved-answer.js';
import { answerView } from './views/answer.js';
import { nothingView } from './views/nothing.js';

export interface Asked {
  readonly question: string;
  readonly filters: Filters;
  /** What was asked before, where the question follows something. */
  readonly conversation?: Conversation;
  readonly isPrivate: boolean;
}

/** A longer memory than anyone follows up on would only make the saved answers larger. */
const TURNS_KEPT = 10;

/** Asks the live archive and shows the answer: the one way for commands, buttons, modals, mentions and DMs. */
export async function ask(
  context: Context,
  { question, filters, conversation, isPrivate }: Asked,
): Promise<View> {
  if (question.trim() === '') throw new Problem('refused', (t) => t.md('error.empty-question'));
  const answer = await context.live.answerer.ask(question, {
    filters,
    ...(conversation && { conversation }),
  });
  if (answer.outcome === 'nothing-found') return nothingView(context.t, answer);
  const turns = [...(conversation?.turns ?? []), turnOf(answer)].slice(-TURNS_KEPT);
  const savedId = saveAnswer(context, { answer, filters, conversation: { turns } });
  return answerView(context.t, { answer, filters, savedId, isPrivate });
}

/** What the reader has seen of an answer: its first passage. */
function turnOf(answer: Answer & { outcome: 'answered' }): Turn {
  const [{ citation, text, sentence }] = answer.passages;
  return {
    question: answer.question,
    understoodAs: answer.understoodAs,
    shown: [
      {
        article: citation.article,
        paragraph: citation.paragraph,
        sentence: text.slice(sentence.start, sentence.end),
      },
    ],
  };
}
