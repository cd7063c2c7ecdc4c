import { ArchiveProblem } from '../../live/curator/problem.js';
import type { Applied } from '../../live/curator/reports.js';
import { appliedView } from '../archive/applied-view.js';
import { removalView, rollbackView } from '../archive/confirm-view.js';
import { historyView } from '../archive/history-view.js';
import { problemText } from '../archive/problem-text.js';
import { progressView, workingView } from '../archive/progress-view.js';
import type { Action, ActionContext, ViewAction } from '../commands/action.js';
import { type ButtonSpec, buttonRow, text } from '../reply/components.js';
import { encodeCustomId } from '../reply/custom-id.js';
import type { View } from '../reply/gate.js';
import { notice } from '../reply/notice.js';
import { Problem } from '../reply/problem.js';
import { actorOf, keptVersions, versionNamed } from './acting.js';

/** The buttons of /archive. Who may press them is checked at every press. */

/** The first part behind action and version is the id of a proposal or an upload. */
const apply = act('apply', (context, id) =>
  context.curator.apply(id, actorOf(context), {
    force: context.args[1] === 'all',
    onProgress: (progress) => context.progress(progressView(context.t, progress)),
  }),
);
const add = act('add', (context, id) => context.curator.add(id, actorOf(context)));
const replace = act('replace', (context, id) => context.curator.add(id, actorOf(context), { replace: true }));

/** The first part is an article's key. */
const removed: ViewAction = {
  ...act('removed', (context, key) => {
    const article = context.live.library.byKey(key);
    if (!article) throw new Problem('expired', (t) => t.md('stale.gone'));
    return context.curator.remove(article.id, actorOf(context));
  }),
  fresh: ({ live, args: [key = ''] }) =>
    live.library.byKey(key) ? encodeCustomId('remove', live.archive.version, key) : null,
};

const remove: ViewAction = {
  name: 'remove',
  access: 'moderators',
  placement: 'update',
  fresh: removed.fresh!,
  run: ({ live, args: [key = ''], t }) => {
    const article = live.library.byKey(key);
    if (!article) throw new Problem('expired', (texts) => texts.md('stale.gone'));
    return removalView(t, article, live.archive.version);
  },
};

/** The first part is the beginning of a version's digest. */
const rolled: ViewAction = {
  ...act('rolled', (context, version) =>
    context.curator.rollback(version, actorOf(context), {
      onProgress: (progress) => context.progress(progressView(context.t, progress)),
    }),
  ),
  fresh: ({ live, args: [version = ''] }) => encodeCustomId('rollback', live.archive.version, version),
};

const rollback: ViewAction = {
  name: 'rollback',
  access: 'moderators',
  placement: 'update',
  run: async (context) =>
    rollbackView(context.t, await versionNamed(context, context.args[0] ?? ''), context.live.archive.version),
};

const drop: ViewAction = {
  name: 'drop',
  access: 'moderators',
  placement: 'update',
  run: ({ curator, args: [id = ''], t }) => {
    if (id !== '') curator.cancel(id);
    return notice(t.md('dropped.text'), 'cancelled');
  },
};

const past: ViewAction = {
  name: 'past',
  access: 'moderators',
  placement: 'page',
  run: async (context) =>
    historyView(context.t, await keptVersions(context), context.live.archive.version, context.args[0]),
};

/** An act on the archive, shown in place of the message that offered it. */
export function act(
  name: string,
  work: (context: ActionContext, first: string) => Promise<Applied>,
): ViewAction {
  return {
    name,
    access: 'moderators',
    placement: 'update',
    run: async (context) => {
      const { curator, progress, t, args } = context;
      // Whoever is busy with the archive keeps it; what was offered here stays to be pressed again.
      const { working } = await curator.status();
      if (!working) progress(workingView(t));
      try {
        return appliedView(t, await work(context, args[0] ?? ''));
      } catch (error) {
        if (!(error instanceof ArchiveProblem) || working) throw error;
        return problemView(context, name, error);
      }
    },
  };
}

/** Those after which the same button cannot do any better. */
const FINAL: readonly string[] = [
  'expired',
  'nothing-changed',
  'nothing-left',
  'version-live',
  'article-unknown',
  'source-empty',
  'source-unknown',
];

function problemView({ t, args, live }: ActionContext, name: string, problem: ArchiveProblem): View {
  const again: ButtonSpec[] = FINAL.includes(problem.code)
    ? []
    : [
        {
          id: encodeCustomId(name, live.archive.version, ...args),
          text: t.plain('button.again'),
          primary: true,
        },
        { id: encodeCustomId('drop', live.archive.version, args[0] ?? ''), text: t.plain('button.cancel') },
      ];
  return { outcome: 'refused', components: [text(problemText(t, problem)), ...buttonRow(again)] };
}

export const archiveActions: readonly Action[] = [
  apply,
  add,
  replace,
  remove,
  removed,
  rollback,
  rolled,
  drop,
  past,
];
