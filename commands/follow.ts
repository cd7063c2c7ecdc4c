import { follow } from '../src/discord/alerts/follow.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { completeFilters } from '../src/discord/filters/filters.js';

export const followCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'follow',
    options: {
      words: { type: 'string', maxLength: 200 },
      section: { type: 'string', maxLength: 200, autocomplete: true },
      author: { type: 'string', maxLength: 200, autocomplete: true },
      where: { type: 'string', choices: ['here', 'dm'] },
    },
  },
  access: 'everyone',
  isPrivate: () => true,
  run: follow,
  complete: { section: completeFilters.section, author: completeFilters.author },
});
