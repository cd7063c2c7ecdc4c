import { articleNamed, suggestArticles } from '../src/discord/asking/article-option.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { articleView } from '../src/discord/views/article.js';

export const articleCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'article',
    options: { name: { type: 'string', required: true, maxLength: 500, autocomplete: true } },
  },
  access: 'everyone',
  isPrivate: () => false,
  run: (context, { name }) => {
    const found = articleNamed(context, name, 'leaf');
    return 'components' in found ? found : articleView(context.t, context.live, found);
  },
  complete: { name: suggestArticles },
});
