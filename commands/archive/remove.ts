import { removalView } from '../../src/discord/archive/confirm-view.js';
import { articleNamed, suggestArticles } from '../../src/discord/asking/article-option.js';
import { defineCommand } from '../../src/discord/commands/command.js';

export const archiveRemoveCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive remove',
    options: { article: { type: 'string', required: true, maxLength: 500, autocomplete: true } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: (context, { article }) => {
    const found = articleNamed(context, article, 'remove');
    return 'components' in found ? found : removalView(context.t, found, context.live.archive.version);
  },
  complete: { article: suggestArticles },
});
