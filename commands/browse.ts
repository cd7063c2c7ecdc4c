import { startBrowsing } from '../src/discord/asking/browse-pages.js';
import { defineCommand } from '../src/discord/commands/command.js';
import { completeFilters, FILTER_OPTIONS, readFilters } from '../src/discord/filters/filters.js';

export const browseCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'browse',
    options: {
      section: FILTER_OPTIONS.section,
      source: FILTER_OPTIONS.source,
      when: FILTER_OPTIONS.when,
      from: FILTER_OPTIONS.from,
      to: FILTER_OPTIONS.to,
    },
  },
  access: 'everyone',
  isPrivate: () => false,
  run: (context, options) => startBrowsing(context, readFilters(options, context)),
  complete: completeFilters,
});
