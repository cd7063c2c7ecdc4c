import { defineCommand } from '../../src/discord/commands/command.js';
import { gapsOf } from '../../src/discord/gaps/gaps.js';
import { gapsView } from '../../src/discord/gaps/gaps-view.js';

export const archiveGapsCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive gaps', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context) => gapsView(context.t, await gapsOf(context), context.live.archive.version),
});
