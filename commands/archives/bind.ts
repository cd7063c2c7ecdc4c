import { defineCommand } from '../../src/discord/commands/command.js';
import { kept, managing, readableNamed, suggesting, toldOf } from '../../src/discord/houses/managing.js';
import { Problem } from '../../src/discord/reply/problem.js';
import { channelMention } from '../../src/discord/text/markdown.js';

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
    const { server, archives } = here;
    const archive = await readableNamed(here, given);
    const channel = place === 'channel' ? (context.caller.parent ?? context.caller.place) : null;
    const isBound = await kept(archives.store.bind({ server, channel }, archive.number));
    archives.places.changed();
    if (!isBound) throw new Problem('refused', (t) => t.md('archives.unknown', { name: given }));
    const { name } = archive;
    return toldOf(
      context,
      (t, person) => {
        const at = channel === null ? t.md('archives.in-server') : channelMention(channel);
        return t.md('archives.told-bound', { person, name, place: at });
      },
      'bound',
    );
  },
  complete: { archive: suggesting('readable') },
});
