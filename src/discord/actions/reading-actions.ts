import type { NearName } from '../../answer/suggestion.js';
import { ask } from '../asking/ask.js';
import { type Follows, insteadOf, startingFresh } from '../asking/follows.js';
import { loadQuestion, type SavedQuestion } from '../asking/saved-answer.js';
import type { Action, ActionContext, ViewAction } from '../commands/action.js';
import { alternativeOf } from '../views/reading.js';
import { inPlace, isPrivateThere } from './whose.js';

/** The buttons beside how a question was understood. The first part behind action and version is the id of the saved answer. */

/** Start fresh: what was asked, and nothing of what was asked before. */
const bare: ViewAction = {
  name: 'bare',
  placement: inPlace,
  run: async (context) => {
    const saved = await loadSaved(context);
    return askThere(context, saved, saved.question, (isPrivate) =>
      startingFresh(context, isPrivate, saved.askers),
    );
  },
};

/** Did you mean: the other reading, as a question that stands alone. */
const meant: ViewAction = {
  name: 'meant',
  placement: inPlace,
  run: async (context) => {
    const saved = await loadSaved(context);
    const other = alternativeOf(saved) ?? saved.question;
    return askThere(context, saved, other, (isPrivate) => insteadOf(context, saved, isPrivate));
  },
};

/** The question with a name of the archive in place of the one that was asked for. */
const named: ViewAction = {
  name: 'named',
  placement: inPlace,
  run: async (context) => {
    const saved = await loadSaved(context);
    const near = saved.nearNames[Number(context.args[1] ?? 0)];
    const other = near ? withName(saved.understoodAs, near) : saved.question;
    return askThere(context, saved, other, (isPrivate) => insteadOf(context, saved, isPrivate));
  },
};

/** The name alone, where the question as it was understood no longer says what it asked for. */
function withName(question: string, { asked, name }: NearName): string {
  return question.includes(asked) ? question.replace(asked, () => name) : name;
}

function loadSaved(context: ActionContext): Promise<SavedQuestion> {
  return loadQuestion(context, context.args[0] ?? '');
}

async function askThere(
  context: ActionContext,
  { filters }: SavedQuestion,
  question: string,
  follows: (isPrivate: boolean) => Follows,
) {
  const isPrivate = await isPrivateThere(context);
  return ask(context, { question, filters, follows: follows(isPrivate), isPrivate });
}

export const readingActions: readonly Action[] = [bare, meant, named];
