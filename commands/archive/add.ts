import { actorOf } from '../../src/discord/actions/acting.js';
import { uploadView } from '../../src/discord/archive/upload-view.js';
import { defineCommand } from '../../src/discord/commands/command.js';

export const archiveAddCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archive add', options: { file: { type: 'file', required: true } } },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { file }) => {
    const { curator, readFile, t, live } = context;
    const bytes = await readFile(file);
    return uploadView(t, await curator.readUpload(file.name, bytes, actorOf(context)), live.archive.version);
  },
});
