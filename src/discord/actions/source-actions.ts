import type { Action, ViewAction } from '../commands/action.js';
import { notice } from '../reply/notice.js';
import { addedView, sourcesView } from '../sources/source-views.js';
import { actorOf } from './acting.js';
import { act } from './archive-actions.js';

/** The buttons of /archive source. Who may press them is checked at every press. */

/** The first part is the id of a look. */
const follow: ViewAction = {
  name: 'source',
  access: 'moderators',
  placement: 'update',
  run: async (context) =>
    addedView(context.t, await context.curator.sources.add(context.args[0] ?? '', actorOf(context))),
};

/** The first part is a source's number. */
const take = act('take', (context, number) => context.curator.sources.take(Number(number), actorOf(context)));

const decline: ViewAction = {
  name: 'decline',
  access: 'moderators',
  placement: 'update',
  run: async (context) => {
    const { curator, args, t } = context;
    const count = await curator.sources.decline(Number(args[0] ?? ''), actorOf(context));
    return notice(t.md('source.declined', { count }), 'cancelled');
  },
};

const sources: ViewAction = {
  name: 'sources',
  access: 'moderators',
  placement: 'page',
  run: async ({ t, curator, live, args }) =>
    sourcesView(t, await curator.sources.list(), live.archive.version, args[0]),
};

export const sourceActions: readonly Action[] = [follow, take, decline, sources];
