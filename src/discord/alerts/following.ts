import type { Follow } from '../../state/alerts/follows.js';
import type { Context } from '../commands/context.js';
import { Problem } from '../reply/problem.js';
import { managesHere, mayEnd } from './place.js';

/** What somebody can see and end of what is followed. */
export interface Following {
  /** What they asked for themselves, newest first: told to them, or in other channels. */
  readonly own: readonly Follow[];
  /** What is told in the channel, newest first; nothing to who does not manage it. */
  readonly here: readonly Follow[];
}

export async function following({ follows, caller }: Context): Promise<Following> {
  const here = managesHere(caller) ? await follows.inChannel(caller.place) : [];
  const isHere = new Set(here.map(({ number }) => number));
  const own = (await follows.ofPerson(caller.userId)).filter(({ number }) => !isHere.has(number));
  return { own, here };
}

/** @throws Problem when it is not followed any more, or not by who may end it */
async function ownFollow({ follows, caller }: Context, number: string | undefined): Promise<Follow> {
  const found = await follows.find(Number(number) || 0);
  if (!found)
    throw new Problem('expired', (t) =>
      t.md('follow.gone', { following: t.plain('command.following.name') }),
    );
  if (!mayEnd(found, caller)) throw new Problem('not-allowed', (t) => t.md('follow.not-yours'));
  return found;
}

/** Ends it, with what waits to be told because of it. @throws Problem */
export async function endFollow(context: Context, number: string | undefined): Promise<Follow> {
  const found = await ownFollow(context, number);
  if (!(await context.follows.end(found.number))) throw new Problem('failed', (t) => t.md('follow.lost'));
  return found;
}
