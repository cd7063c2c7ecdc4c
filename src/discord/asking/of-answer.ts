import type { Context } from '../commands/context.js';
import { decodeCustomId } from '../reply/custom-id.js';
import { findQuestion, type SavedQuestion } from './saved-answer.js';

/** The actions of buttons under answers that lead to the question: their first part is the id of the saved answer. */
const OF_AN_ANSWER = ['follow', 'bare', 'meant'];

/** The question whose answer has these buttons, unless it has expired. */
export async function answerOf(
  context: Context,
  customIds: readonly string[],
): Promise<SavedQuestion | undefined> {
  const ids = customIds.map(decodeCustomId);
  const found = ids.find((id) => id && OF_AN_ANSWER.includes(id.action));
  return found && findQuestion(context, found.args[0] ?? '');
}
