import { followWithName } from '../alerts/follow.js';
import { endFollow, following } from '../alerts/following.js';
import { followingView } from '../alerts/following-view.js';
import { isOfText, type Sought, soughtInWords } from '../alerts/sought.js';
import { startBrowsing } from '../asking/browse-pages.js';
import { startSearch } from '../asking/search-pages.js';
import type { Action } from '../commands/action.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { quoted } from '../text/markdown.js';

/** The buttons and menus of what is followed. The first part behind action and version is a number of one, where there is one. */

const SOUGHT = 800;

/** A name that was offered for one that the archive does not have. */
const followAs: Action = {
  name: 'followas',
  placement: 'update',
  run: (context) => followWithName(context, context.args[0] ?? '', context.args[1] ?? ''),
};

/** Below what was followed just now. */
const unfollow: Action = {
  name: 'unfollow',
  placement: 'update',
  run: async (context) => {
    const { sought } = await endFollow(context, context.args[0]);
    const words = soughtInWords(sought as Sought, context.t);
    return notice(context.t.md('follow.ended', { sought: quoted(words, SOUGHT) }), 'unfollowed');
  },
};

const end: Action = {
  name: 'endfollow',
  placement: 'update',
  run: async (context) => {
    const ended = await endFollow(context, context.values[0]);
    return { ...followingView(context, await following(context), ended), outcome: 'unfollowed' };
  },
};

/** All that are paused and that the caller may end. */
const resume: Action = {
  name: 'resume',
  placement: 'update',
  run: async (context) => {
    const { own, here } = await following(context);
    for (const { number, paused } of [...own, ...here])
      if (paused !== null && paused !== 'gone') await context.follows.resume(number);
    return followingView(context, await following(context));
  },
};

/** Below a message of new articles: all that fit, for whoever presses. */
const all: Action = {
  name: 'allfollowed',
  placement: 'private',
  run: async (context) => {
    const { follows, caller, args, t } = context;
    const found = await follows.find(Number(args[0]) || 0);
    const isTold = found && [caller.place, caller.userId].includes(found.target.id);
    if (!found || !isTold)
      throw new Problem('expired', (texts) =>
        texts.md('follow.gone', { following: t.plain('command.following.name') }),
      );
    const sought = found.sought as Sought;
    const isListed = !isOfText(sought) && !sought.wording?.without.length;
    return isListed
      ? startBrowsing(context, sought.filters)
      : startSearch(context, { ...sought, order: 'newest' });
  },
};

export const followActions: readonly Action[] = [followAs, unfollow, end, resume, all];
