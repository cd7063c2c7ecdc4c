import type { Follow, Target } from '../../state/alerts/follows.js';
import type { Context } from '../commands/context.js';
import type { Caller } from '../gateway/incoming.js';
import { Problem } from '../reply/problem.js';

/** Where somebody is told. */
export interface Place {
  readonly target: Target;
  /** The server of a channel. */
  readonly server: string | null;
  /** Whether it is told directly though the channel was asked for. */
  readonly isInstead: boolean;
}

export type Where = 'here' | 'dm';

/**
 * In the channel where that is wanted, or nothing else is and the caller manages it; else directly.
 * @throws Problem where the bot may not write in the channel
 */
export function placeFor({ caller }: Pick<Context, 'caller'>, where: Where | undefined): Place {
  const mayHere = managesHere(caller);
  if (where === 'here' && mayHere && !caller.mayWrite)
    throw new Problem('refused', (t) => t.md('follow.cannot-write'));
  if (where !== 'dm' && mayHere && caller.mayWrite)
    return { target: { kind: 'channel', id: caller.place }, server: caller.guildId, isInstead: false };
  const isInstead = where === 'here' && caller.guildId !== null;
  return { target: { kind: 'person', id: caller.userId }, server: null, isInstead };
}

/** Whether they decide what is told in the channel. */
export function managesHere({ guildId, manages }: Caller): boolean {
  return guildId !== null && (manages?.channel ?? false);
}

/** Whether they may end it, or try it again. */
export function mayEnd({ person, target }: Follow, caller: Caller): boolean {
  const isHere = target.kind === 'channel' && target.id === caller.place;
  return person === caller.userId || (isHere && managesHere(caller));
}
