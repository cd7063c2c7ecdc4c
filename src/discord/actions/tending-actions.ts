import type { Edit } from '../../live/curator/editing.js';
import { ArchiveProblem } from '../../live/curator/problem.js';
import { loadPage } from '../asking/saved-answer.js';
import type { Action, ActionContext, ModalAction, ViewAction } from '../commands/action.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { changedIn, type Draft, editForm, FORMS } from '../tending/edit-form.js';
import { editedView, editView, notEditedView } from '../tending/edit-view.js';
import { resumeListing } from '../tending/list-page.js';
import { actorOf } from './acting.js';

/** The menus, buttons and forms of /archive list and /archive edit. */

const KIND = 'archive-edit';

const listed: ViewAction = {
  name: 'listed',
  access: 'moderators',
  placement: 'page',
  run: (context) => resumeListing(context, context.args[0] ?? '', context.args[1]),
};

/** An article's key is picked in a menu, or is the first part. */
const edit: ViewAction = {
  name: 'edit',
  access: 'moderators',
  placement: 'private',
  run: async (context) => {
    const { t, curator, live, values, args } = context;
    return editView(t, await curator.editing(idOf(context, values[0] ?? args[0])), live.archive.version);
  },
};

/** The parts are an article's key, the form, and the draft of one who goes on with what they typed. */
const form: ModalAction = {
  name: 'editing',
  access: 'moderators',
  placement: 'modal',
  run: async (context) => {
    const { t, curator, live, args } = context;
    const editing = await curator.editing(idOf(context, args[0]));
    const before = args[2] === undefined ? undefined : await draftOf(context, args[2]);
    const which = args[1] === '1' ? 1 : 0;
    const draft: Draft = {
      article: editing.article,
      form: which,
      seen: Object.fromEntries(FORMS[which]!.map((field) => [field, editing.now[field]])),
      ...(before?.typed && { typed: before.typed }),
    };
    return editForm(t, editing, draft, await keep(context, draft), live.archive.version);
  },
};

/** The first part is the id of a draft. */
const edited: ViewAction = {
  name: 'edited',
  access: 'moderators',
  placement: 'update',
  run: async (context) => {
    const begun = await draftOf(context, context.args[0] ?? '');
    const typed = changedIn(begun, context.fields);
    if (Object.keys(typed).length === 0) return notice(context.t.md('problem.edit-same'), 'refused');
    return submitted(context, { ...begun, typed });
  },
};

const again: ViewAction = {
  name: 'editagain',
  access: 'moderators',
  placement: 'update',
  run: async (context) => submitted(context, await draftOf(context, context.args[0] ?? '')),
};

const undo = tryEdit('editundo', { kind: 'undo' });
const page = tryEdit('editpage', { kind: 'page' });

function tryEdit(name: string, wanted: Edit): ViewAction {
  return {
    name,
    access: 'moderators',
    placement: 'update',
    run: async (context) => {
      const { t, curator, args } = context;
      const id = idOf(context, args[0]);
      const applied = await curator.edit(id, wanted, actorOf(context));
      return editedView(t, applied, await curator.editing(id));
    },
  };
}

/** What was typed is kept where it could not be done, so that nobody types it twice. */
async function submitted(context: ActionContext, draft: Draft): Promise<View> {
  const { t, curator, live } = context;
  const { article, typed = {}, seen } = draft;
  try {
    const applied = await curator.edit(article, { kind: 'set', fields: typed, seen }, actorOf(context));
    return editedView(t, applied, await curator.editing(article));
  } catch (error) {
    if (!(error instanceof ArchiveProblem) || error.code === 'article-unknown') throw error;
    return notEditedView(t, error, { draft, id: await keep(context, draft) }, live.archive.version);
  }
}

function keep({ pages, live, caller }: ActionContext, body: Draft): Promise<string> {
  return pages.save({ kind: KIND, version: live.archive.version, owner: caller.userId, body });
}

async function draftOf(context: ActionContext, id: string): Promise<Draft> {
  return (await loadPage(context, id, KIND)).body as Draft;
}

function idOf({ live }: ActionContext, key = ''): string {
  const article = live.library.byKey(key);
  if (!article) throw new Problem('expired', (t) => t.md('stale.gone'));
  return article.id;
}

export const tendingActions: readonly Action[] = [listed, edit, form, edited, again, undo, page];
