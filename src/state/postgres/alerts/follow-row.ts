import type { Follow, Paused } from '../../alerts/follows.js';
import { targetOf } from './target.js';

/** As the database has it. */
export interface FollowRow extends Omit<Follow, 'target' | 'upTo' | 'paused'> {
  readonly target: string;
  readonly sought: string;
  readonly up_to: number;
  readonly paused: string | null;
}

export const FOLLOW_COLUMNS = 'number, person, server, target, locale, sought, at, up_to, paused';

const PAUSES: readonly string[] = ['closed', 'gone', 'no-access'] satisfies Paused[];

export function followOf({ up_to, target, paused, sought, ...row }: FollowRow): Follow {
  return {
    ...row,
    target: targetOf(target),
    sought: JSON.parse(sought),
    upTo: up_to,
    // Another version of the bot may know more reasons.
    paused: paused === null ? null : PAUSES.includes(paused) ? (paused as Paused) : 'no-access',
  };
}
