import { actorOf } from '../../../src/discord/actions/acting.js';
import { defineCommand } from '../../../src/discord/commands/command.js';
import { sourceNumber, suggestSources } from '../../../src/discord/sources/source-option.js';
import { changedView } from '../../../src/discord/sources/source-views.js';

export const archiveSourceRemoveCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive source remove',
    options: { which: { type: 'string', required: true, maxLength: 100, autocomplete: true } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { which }) => {
    const { t, curator } = context;
    const removed = await curator.sources.remove(sourceNumber(which), actorOf(context));
    return changedView(t, t.md('source.removed'), removed);
  },
  complete: { which: suggestSources },
});
