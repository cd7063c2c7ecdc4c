import { defineCommand } from '../../src/discord/commands/command.js';
import { managing, namedNow, ownNamed, suggesting, toldOf } from '../../src/discord/archives/managing.js';

export const archivesRenameCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archives rename',
    options: {
      archive: { type: 'string', required: true, maxLength: 100, autocomplete: true },
      called: { type: 'string', required: true, maxLength: 100 },
    },
  },
  access: 'managers',
  isPrivate: () => true,
  async run(context, { archive: given, called }) {
    const here = managing(context);
    const { number, name: before } = await ownNamed(here, given);
    const { name } = await namedNow(here.archives.store.rename(number, called), called);
    here.archives.places.changed();
    return toldOf(context, (t, person) => t.md('archives.told-renamed', { person, before, name }), 'renamed');
  },
  complete: { archive: suggesting('own') },
});
