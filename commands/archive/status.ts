import { statusView } from '../../src/discord/archive/status-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';

const HOUR_MS = 3_600_000;

export const archiveStatusCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive status', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async ({ curator, asked, t }) => statusView(t, await curator.status(), await asked.summary(HOUR_MS)),
});
