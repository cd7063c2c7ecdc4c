import { ask } from '../src/discord/ask.js';
import { defineCommand } from '../src/discord/command.js';
import { nothingBefore } from '../src/discord/follows.js';
import { Problem } from '../src/discord/problem.js';
import { questionIn } from '../src/discord/question.js';

export const askTheArchiveCommand = defineCommand({
  declaration: { kind: 'message-menu', name: 'Ask the archive', options: {} },
  access: 'everyone',
  // The message may be someone else's: whoever asks decides whether all see the answer to it.
  isPrivate: () => true,
  run: (context, _options, target) => {
    const question = questionIn(target?.content ?? '');
    if (question === '') throw new Problem('refused', (t) => t.md('error.empty-message'));
    // It was not written to follow what the caller asked, and most often by someone else.
    const follows = nothingBefore(context, true);
    return ask(context, { question, filters: {}, follows, isPrivate: true });
  },
});
