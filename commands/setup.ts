import { defineCommand } from '../src/discord/commands/command.js';
import { setupView } from '../src/discord/setup/overview.js';
import { setupOf } from '../src/discord/setup/setup-of.js';

export const setupCommand = defineCommand({
  declaration: { kind: 'slash', name: 'setup', options: {} },
  access: 'managers',
  isPrivate: () => true,
  run: async (context) => setupView(context.t, await setupOf(context)),
});
