import type { Action } from '../commands/action.js';
import { gapKey, gapsOf } from '../gaps/gaps.js';
import { gapsView } from '../gaps/gaps-view.js';
import { solvedView } from '../gaps/solved-view.js';
import { Problem } from '../reply/problem.js';

/** The menu of /archive gaps. A value is a gap's key. */
export const gapActions: readonly Action[] = [
  {
    name: 'solve',
    access: 'moderators',
    placement: 'update',
    run: async (context) => {
      const { t, live, solved, values, caller } = context;
      const { open } = await gapsOf(context);
      const gap = open.find((one) => gapKey(one) === values[0]);
      if (caller.guildId === null || !gap) throw new Problem('refused', (texts) => texts.md('gaps.gone'));
      const kept = await solved.solve(caller.guildId, { question: gap.text, by: caller.userId });
      if (!kept) throw new Problem('failed', (texts) => texts.md('gaps.lost'));
      const done = { question: gap.text, by: caller.userId, at: Date.now() };
      context.tellAudit(caller.guildId, (texts) => solvedView(texts, done));
      return gapsView(t, await gapsOf(context), live.archive.version);
    },
  },
];
