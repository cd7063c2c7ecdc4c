import { actorOf } from '../../../src/discord/actions/acting.js';
import { defineCommand } from '../../../src/discord/commands/command.js';
import { sourceNumber, suggestSources } from '../../../src/discord/sources/source-option.js';
import { changedView } from '../../../src/discord/sources/source-views.js';

export const archiveSourcePauseCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive source pause',
    options: {
      which: { type: 'string', required: true, maxLength: 100, autocomplete: true },
      resume: { type: 'boolean' },
    },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { which, resume }) => {
    const { t, curator } = context;
    const source = await curator.sources.pause(sourceNumber(which), actorOf(context), resume !== true);
    return changedView(t, t.md(resume === true ? 'source.goes-on' : 'source.is-paused'), source);
  },
  complete: { which: suggestSources },
});
