import { defineCommand } from '../../src/discord/commands/command.js';
import { archivesView } from '../../src/discord/archives/managing.js';

export const archivesListCommand = defineCommand({
  declaration: { kind: 'slash', name: 'archives list', options: {} },
  access: 'managers',
  isPrivate: () => true,
  run: archivesView,
});
