import { bindHere, managing, readableNamed, suggesting } from '../../src/discord/archives/managing.js';
import { defineCommand } from '../../src/discord/commands/command.js';

export const archivesBindCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archives bind',
    options: {
      archive: { type: 'string', required: true, maxLength: 100, autocomplete: true },
      place: { type: 'string', required: true, choices: ['channel', 'server'] },
    },
  },
  access: 'managers',
  isPrivate: () => true,
  async run(context, { archive: given, place }) {
    const here = managing(context);
    const archive = await readableNamed(here, given);
    const channel = place === 'channel' ? (context.caller.parent ?? context.caller.place) : null;
    return bindHere(context, here, archive, channel);
  },
  complete: { archive: suggesting('readable') },
});
