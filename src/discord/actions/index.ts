import { resumeBrowsing } from '../asking/browse-pages.js';
import { resumeSearch } from '../asking/search-pages.js';
import type { Action, ViewAction } from '../commands/action.js';
import { encodeCustomId } from '../reply/custom-id.js';
import { answerActions } from './answer-actions.js';
import { archiveActions } from './archive-actions.js';
import { articleActions } from './article-actions.js';
import { followActions } from './follow-actions.js';
import { gapActions } from './gap-actions.js';
import { goingOnActions } from './going-on-actions.js';
import { readingActions } from './reading-actions.js';
import { setupActions } from './setup-actions.js';
import { sourceActions } from './source-actions.js';
import { tendingActions } from './tending-actions.js';
import { voteActions } from './vote-actions.js';

const find: ViewAction = {
  name: 'find',
  placement: 'page',
  fresh: ({ live, args: [id = ''] }) => encodeCustomId('find', live.archive.version, id, 0),
  run: (context) => resumeSearch(context, context.args[0] ?? '', context.args[1]),
};

const list: ViewAction = {
  name: 'list',
  placement: 'page',
  fresh: ({ live, args: [id = ''] }) => encodeCustomId('list', live.archive.version, id, 0),
  run: (context) => resumeBrowsing(context, context.args[0] ?? '', context.args[1]),
};

/** Every button, select and modal. */
export const actions: readonly Action[] = [
  ...answerActions,
  ...readingActions,
  ...goingOnActions,
  ...articleActions,
  ...voteActions,
  ...archiveActions,
  ...setupActions,
  ...gapActions,
  ...followActions,
  ...sourceActions,
  ...tendingActions,
  find,
  list,
];
