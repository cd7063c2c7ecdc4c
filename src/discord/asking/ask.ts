import type { Answer } from '../../answer/answer.js';
import { isRemembered } from '../../answer/remember.js';
import type { Filters } from '../../search/query.js';
import type { Context } from '../commands/context.js';
import { text } from '../reply/components.js';
import type { View } from '../reply/gate.js';
import { Problem } from '../reply/problem.js';
import { oneLine } from '../text/label.js';
import { md } from '../text/markdown.js';
import { answerView } from '../views/answer.js';
import { nothingView } from '../views/nothing-found.js';
import { talkView } from '../views/talk.js';
import { toldView } from '../views/told.js';
import type { Follows } from './follows.js';
import { saveAnswer } from './saved-answer.js';
import { turnOf } from './turn.js';
import { mayTell } from './wanting.js';

export interface Asked {
  readonly question: string;
  readonly filters: Filters;
  readonly follows: Follows;
  readonly isPrivate: boolean;
}

/** Asks the live archive and shows the answer: the one way for commands, buttons, modals, mentions and DMs. */
export async function ask(context: Context, asked: Asked): Promise<View> {
  const view = await answered(context, asked);
  if (!asked.follows.beginsShared) return view;
  return { ...view, components: [...view.components, text(md`-# ${context.t.md('thread.shared')}`)] };
}

async function answered(context: Context, { question, filters, follows, isPrivate }: Asked): Promise<View> {
  if (question.trim() === '') throw new Problem('refused', (t) => t.md('error.empty-question'));
  const { conversation } = follows;
  const started = performance.now();
  const answer = await context.live.answerer.ask(question, {
    filters,
    ...(conversation.turns.length > 0 && { conversation }),
  });
  if (answer.outcome === 'nothing-found' && answer.talk !== undefined)
    return talkView(context.t, answer.talk);
  await note(context, answer, { ms: performance.now() - started, isPrivate });
  if (answer.outcome === 'told') {
    if (isRemembered(answer)) await follows.keep(turnOf(answer));
    return toldView(context.t, answer);
  }
  const turnId = await follows.keep(turnOf(answer));
  const savedId = await saveAnswer(context, { answer, filters, turnId, drawnFrom: follows.drawnFrom });
  if (answer.outcome === 'nothing-found')
    return nothingView(context.t, answer, { savedId, mayTell: await mayTell(context) });
  return answerView(context.t, { answer, filters, savedId, isPrivate });
}

/**
 * Counts the question. Its wording is kept only where moderators could do something about it, and where others could read it
 * anyway: unanswered, and asked in public in a server.
 */
function note(
  { asked, caller, set }: Context,
  { outcome, question }: Answer,
  { ms, isPrivate }: { readonly ms: number; readonly isPrivate: boolean },
): Promise<void> {
  const found = outcome !== 'nothing-found';
  const isOpen = !isPrivate && caller.open;
  const text = !found && isOpen && set.collectGaps.value ? oneLine(question) : null;
  return asked.note({ found, ms, text, server: caller.guildId, person: caller.userId });
}
