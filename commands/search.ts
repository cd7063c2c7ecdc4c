import { startSearch } from '../src/discord/asking/search-pages.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { completeFilters, FILTER_OPTIONS, readFilters } from '../src/discord/commands/filters.js';

export const searchCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'search',
    options: {
      terms: { type: 'string', required: true, maxLength: 500 },
      ...FILTER_OPTIONS,
      private: { type: 'boolean' },
    },
  },
  access: 'everyone',
  isPrivate: (options) => options.private ?? false,
  run: (context, options) =>
    startSearch(context, { terms: options.terms, filters: readFilters(options, context) }),
  complete: completeFilters,
});
