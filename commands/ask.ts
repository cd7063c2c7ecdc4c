import { ask } from '../src/discord/asking/ask.js';
import { inChannel } from '../src/discord/asking/follows.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { completeFilters, FILTER_OPTIONS, readFilters } from '../src/discord/filters/filters.js';
import { LIMITS } from '../src/discord/text/limits.js';

export const askCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'ask',
    options: {
      question: { type: 'string', required: true, maxLength: LIMITS.optionString },
      ...FILTER_OPTIONS,
      private: { type: 'boolean' },
    },
  },
  access: 'everyone',
  isPrivate: (options) => options.private ?? false,
  run: async (context, options) => {
    const isPrivate = options.private ?? false;
    // Filters are those of this question alone: it can follow one that was asked with others.
    const filters = readFilters(options, context);
    const follows = await inChannel(context, isPrivate);
    return ask(context, { question: options.question, filters, follows, isPrivate });
  },
  complete: completeFilters,
});
