import { defineCommand } from '../../src/discord/commands/command.js';
import { managing, namedNow, toldOf } from '../../src/discord/archives/managing.js';

export const archivesNewCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archives new',
    options: { called: { type: 'string', required: true, maxLength: 100 } },
  },
  access: 'managers',
  isPrivate: () => true,
  async run(context, { called }) {
    const { server, archives } = managing(context);
    const { name } = await namedNow(archives.store.add(called, server), called);
    archives.places.changed();
    return toldOf(context, (t, person) => t.md('archives.told-new', { person, name }), 'made');
  },
});
