import { findQuestion } from '../asking/saved-answer.js';
import type { ActionContext } from '../commands/action.js';

/**
 * Where something is shown that continues or changes the answer whose button was pressed: for its asker as the answer is
 * itself, for anyone else in private. The first part behind action and version is the id of the saved answer.
 */

/** Whether only the caller will see it. */
export function isPrivateThere(context: ActionContext): boolean {
  return context.onPrivate || !isAskers(context);
}

/** In place of the answer, or a private message to someone else. */
export function inPlace(context: ActionContext): 'update' | 'private' {
  return context.onPrivate || isAskers(context) ? 'update' : 'private';
}

/** A message of its own. */
export function besideIt(context: ActionContext): 'public' | 'private' {
  return isPrivateThere(context) ? 'private' : 'public';
}

function isAskers(context: ActionContext): boolean {
  return findQuestion(context, context.args[0] ?? '')?.owner === context.caller.userId;
}
