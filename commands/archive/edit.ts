import { articleNamed, suggestArticles } from '../../src/discord/asking/article-option.js';
import { defineCommand } from '../../src/discord/commands/command.js';
import { editView } from '../../src/discord/tending/edit-view.js';

export const archiveEditCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive edit',
    options: { article: { type: 'string', required: true, maxLength: 500, autocomplete: true } },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: async (context, { article }) => {
    const found = articleNamed(context, article, 'edit');
    if ('components' in found) return found;
    const { t, curator, live } = context;
    return editView(t, await curator.editing(found.id), live.archive.version);
  },
  complete: { article: suggestArticles },
});
