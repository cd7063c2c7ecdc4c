import { defineCommand } from '../../../src/discord/commands/command.js';
import { sourcesView } from '../../../src/discord/sources/source-views.js';

export const archiveSourceListCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive source list', options: {} },
  access: 'moderators',
  isPrivate: () => true,
  run: async ({ t, curator, live }) => sourcesView(t, await curator.sources.list(), live.archive.version),
});
