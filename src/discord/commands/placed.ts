import type { Target } from '../gateway/delivery.js';
import type { Incoming } from '../gateway/incoming.js';
import type { ActionContext, ViewAction } from './action.js';

/** Where the view of an action goes: see `Placement`. */
export async function placed(
  { placement }: ViewAction,
  context: ActionContext,
  { onPrivate, onOwn }: Incoming & { kind: 'component' | 'modal' },
): Promise<Target> {
  const there = typeof placement === 'function' ? await placement(context) : placement;
  if (there === 'page') return onPrivate || onOwn ? 'update' : 'private';
  return there;
}
