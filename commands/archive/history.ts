import { keptVersions } from '../../src/discord/actions/acting.js';
import { historyView } from '../../src/discord/archive/history-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';

export const archiveHistoryCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive history', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context) => historyView(context.t, await keptVersions(context), context.live.archive.version),
});
