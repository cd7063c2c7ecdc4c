import { actorOf } from '../../src/discord/actions/acting.js';
import { appliedView } from '../../src/discord/archive/applied-view.js';
import { progressView } from '../../src/discord/archive/progress-view.js';
import { proposalView } from '../../src/discord/archive/proposal-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import type { Progress } from '../../src/live/curator/curator.js';

export const archiveReloadCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive reload', options: { now: { type: 'boolean' } } },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { now = false }) => {
    const { curator, progress, t } = context;
    const onProgress = (how: Progress) => progress(progressView(t, how));
    if (!now) return proposalView(t, await curator.prepareReload(actorOf(context), { onProgress }));
    const { proposal, applied } = await curator.reload(actorOf(context), { onProgress });
    return applied ? appliedView(t, applied) : proposalView(t, proposal);
  },
});
