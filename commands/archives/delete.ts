import { defineCommand } from '../../src/discord/commands/command.js';
import { kept, managing, ownNamed, suggesting, toldOf } from '../../src/discord/archives/managing.js';
import { Problem } from '../../src/discord/reply/problem.js';
import { sameArchiveName } from '../../src/state/archives.js';

export const archivesDeleteCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archives delete',
    options: {
      archive: { type: 'string', required: true, maxLength: 100, autocomplete: true },
      // It cannot be undone: whoever deletes it says its name once more.
      called: { type: 'string', required: true, maxLength: 100 },
    },
  },
  access: 'managers',
  isPrivate: () => true,
  async run(context, { archive: given, called }) {
    const here = managing(context);
    const archive = await ownNamed(here, given);
    const { name } = archive;
    if (!sameArchiveName(name, called.trim()))
      throw new Problem('refused', (t) => t.md('archives.confirm', { name }));
    const view = toldOf(context, (t, person) => t.md('archives.told-deleted', { person, name }), 'deleted');
    await kept(here.archives.remove(archive));
    return view;
  },
  complete: { archive: suggesting('own') },
});
