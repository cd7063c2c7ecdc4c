import type { Filters } from '../search/search.js';
import type { Context } from './context.js';
import type { Follows } from './follows.js';
import type { View } from './gate.js';
import { Problem } from './problem.js';
import { saveAnswer } from './saved-answer.js';
import { turnOf } from './turn.js';
import { answerView } from './views/answer.js';
import { nothingView } from './views/nothing.js';
import { isRead } from './views/reading.js';

export interface Asked {
  readonly question: string;
  readonly filters: Filters;
  readonly follows: Follows;
  readonly isPrivate: boolean;
}

/** Asks the live archive and shows the answer: the one way for commands, buttons, modals, mentions and DMs. */
export async function ask(context: Context, { question, filters, follows, isPrivate }: Asked): Promise<View> {
  if (question.trim() === '') throw new Problem('refused', (t) => t.md('error.empty-question'));
  const { conversation } = follows;
  const answer = await context.live.answerer.ask(question, {
    filters,
    ...(conversation.turns.length > 0 && { conversation }),
  });
  const turnId = follows.keep(turnOf(answer));
  const save = () => saveAnswer(context, { answer, filters, turnId });
  if (answer.outcome === 'nothing-found') {
    return nothingView(context.t, answer, isRead(answer) ? save() : null);
  }
  return answerView(context.t, { answer, filters, savedId: save(), isPrivate });
}
