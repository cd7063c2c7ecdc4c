import { actorOf } from '../../../src/discord/actions/acting.js';
import { defineCommand } from '../../../src/discord/commands/command.js';
import { lookView } from '../../../src/discord/sources/source-views.js';

export const archiveSourceAddCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive source add',
    options: {
      url: { type: 'string', required: true, maxLength: 2000 },
      pattern: { type: 'string', maxLength: 200 },
    },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { url, pattern }) =>
    lookView(
      context.t,
      await context.curator.sources.look(url, pattern ?? null, actorOf(context)),
      context.live.archive.version,
    ),
});
