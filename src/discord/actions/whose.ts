import { findQuestion } from '../asking/saved-answer.js';
import type { ActionContext } from '../commands/action.js';

/**
 * Where something is shown that continues or changes the answer whose button was pressed: for its asker as the answer is
 * itself, for anyone else in private. The first part behind action and version is the id of the saved answer.
 */

/** Whether only the caller will see it. */
export async function isPrivateThere(context: ActionContext): Promise<boolean> {
  return context.onPrivate || !(await isAskers(context));
}

/** In place of the answer, or a private message to someone else. */
export async function inPlace(context: ActionContext): Promise<'update' | 'private'> {
  return context.onPrivate || (await isAskers(context)) ? 'update' : 'private';
}

/** A message of its own. */
export async function besideIt(context: ActionContext): Promise<'public' | 'private'> {
  return (await isPrivateThere(context)) ? 'private' : 'public';
}

async function isAskers(context: ActionContext): Promise<boolean> {
  const saved = await findQuestion(context, context.args[0] ?? '');
  return saved?.owner === context.caller.userId;
}
