import { ask } from '../src/discord/ask.js';
import { defineCommand } from '../src/discord/command.js';
import { completeFilters, FILTER_OPTIONS, readFilters } from '../src/discord/filters.js';
import { LIMITS } from '../src/discord/limits.js';

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
  run: (context, options) =>
    ask(context, {
      question: options.question,
      filters: readFilters(options, context),
      isPrivate: options.private ?? false,
    }),
  complete: completeFilters,
});
