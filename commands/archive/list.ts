import { defineCommand } from '../../src/discord/commands/command.js';
import { completeFilters, FILTER_OPTIONS, readName } from '../../src/discord/filters/filters.js';
import { Problem } from '../../src/discord/reply/problem.js';
import { startListing } from '../../src/discord/tending/list-page.js';
import { LISTINGS } from '../../src/live/listing.js';

export const archiveListCommand = defineCommand({
  declaration: {
    kind: 'slash',
    name: 'archive list',
    options: {
      show: { type: 'string', choices: LISTINGS },
      source: FILTER_OPTIONS.source,
    },
  },
  access: 'moderators',
  isPrivate: () => true,
  run: (context, { show, source }) => {
    if (show === 'rejected' && source) throw new Problem('refused', (t) => t.md('listing.files-alone'));
    return startListing(context, {
      show: LISTINGS.find((listing) => listing === show),
      source: readName('source', source, context),
    });
  },
  complete: { source: completeFilters.source },
});
