import { ask } from '../src/discord/asking/ask.js';
import { nothingBefore } from '../src/discord/asking/follows.js';
import { questionOf } from '../src/discord/asking/message-text.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { Problem } from '../src/discord/reply/problem.js';

export const askTheArchiveCommand = defineCommand({
  declaration: { kind: 'message-menu', name: 'Ask the archive', options: {} },
  access: 'everyone',
  // The message may be someone else's: whoever asks decides whether all see the answer to it.
  isPrivate: () => true,
  run: async (context, _options, target) => {
    if (!target) throw new Problem('refused', (t) => t.md('error.empty-message'));
    const question = await questionOf(context, target);
    const { authorId } = target;
    const isOthers = authorId !== null && authorId !== context.caller.userId;
    // It was not written to follow what the caller asked, and most often by someone else.
    const follows = nothingBefore(context, true, isOthers ? [authorId] : []);
    return ask(context, { question, filters: {}, follows, isPrivate: true });
  },
});
