import { startSearch } from '../src/discord/asking/search-pages.js';
import { readSearch } from '../src/discord/asking/search-terms.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { completeFilters, FILTER_OPTIONS, readFilters } from '../src/discord/filters/filters.js';

export const searchCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'search',
    options: {
      terms: { type: 'string', required: true, maxLength: 500 },
      sort: { type: 'string', choices: ['best', 'newest'] },
      ...FILTER_OPTIONS,
      private: { type: 'boolean' },
    },
  },
  access: 'everyone',
  isPrivate: (options) => options.private ?? false,
  run: (context, { terms, sort, ...options }) =>
    startSearch(context, {
      ...readSearch(context, terms, readFilters(options, context)),
      ...(sort === 'newest' && { order: 'newest' }),
    }),
  complete: completeFilters,
});
