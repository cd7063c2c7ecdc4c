import type { ArchivedArticle } from '../../archive/archive.js';
import type { Action, ActionContext, ViewAction } from '../commands/action.js';
import { encodeCustomId } from '../reply/custom-id.js';
import { Problem } from '../reply/problem.js';
import { articleView } from '../views/article.js';
import { contextView, inContextOf } from '../views/in-context.js';

/** What leads to an article. The first part behind action and version is the article's key, so no state is needed. */

const toContext = (key: string, paragraph: string, { live }: ActionContext) =>
  live.library.byKey(key) ? encodeCustomId('ctx', live.archive.version, key, paragraph) : null;
const toArticle = (key: string, { live }: ActionContext) =>
  live.library.byKey(key) ? encodeCustomId('read', live.archive.version, key) : null;

const inContext: ViewAction = {
  name: 'ctx',
  placement: 'private',
  fresh: (context) => toContext(context.args[0] ?? '', context.args[1] ?? '1', context),
  run: (context) => passageInContext(context, context.args),
};

/** Earlier and later in the article. */
const around: ViewAction = { ...inContext, name: 'around', placement: 'page' };

const read: ViewAction = {
  name: 'read',
  placement: 'private',
  fresh: (context) => toArticle(context.args[0] ?? '', context),
  run: (context) => articleView(context.t, context.live, article(context, context.args[0]), context.args[1]),
};

const leaf: ViewAction = { ...read, name: 'leaf', placement: 'page' };

/** A menu's value is the key of an article, and for a passage what `contextArgs` gives, between `~`. */
const open: ViewAction = {
  name: 'open',
  placement: 'private',
  fresh: (context) => {
    const [key = '', paragraph] = picked(context);
    return paragraph === undefined ? toArticle(key, context) : toContext(key, paragraph, context);
  },
  run: (context) => {
    const [key = '', ...place] = picked(context);
    return place.length === 0
      ? articleView(context.t, context.live, article(context, key))
      : passageInContext(context, [key, ...place]);
  },
};

function picked({ values }: ActionContext): readonly string[] {
  return (values[0] ?? '').split('~');
}

function passageInContext(context: ActionContext, [key, ...place]: readonly string[]) {
  return contextView(context.t, context.live, inContextOf(article(context, key), place));
}

function article({ live }: ActionContext, key = ''): ArchivedArticle {
  const found = live.library.byKey(key);
  if (!found) throw new Problem('expired', (t) => t.md('stale.gone'));
  return found;
}

export const articleActions: readonly Action[] = [inContext, around, read, leaf, open];
