import { actorOf } from '../../../src/discord/actions/acting.js';
import { defineCommand } from '../../../src/discord/commands/command.js';
import { sourceNumber, suggestSources } from '../../../src/discord/sources/source-option.js';
import { checkView } from '../../../src/discord/sources/source-views.js';

export const archiveSourceCheckCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive source check',
    options: { which: { type: 'string', required: true, maxLength: 100, autocomplete: true } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { which }) =>
    checkView(
      context.t,
      await context.curator.sources.check(sourceNumber(which), actorOf(context)),
      context.live.archive.version,
    ),
  complete: { which: suggestSources },
});
