import { CORRECTABLE } from '../../archive/archive.js';
import type { TypedFields } from '../../live/curator/editing.js';
import { LISTINGS, type Listing } from '../../live/listing.js';
import { readArguments, UsageError } from '../terminal/usage.js';

export const usage = `Usage: npm run archive -- COMMAND [options]

Looks after the archive of a bot that is stopped; while it runs, use /archive in Discord. The same rules hold, and every
act is in the same audit trail. Settings (.env) say which folder and which state.

  status                 what is live: version, when and by whom, articles, what could not be read
  list [WORD…]           the articles, newest first, by the ids that remove and edit take; those with these words in id or headline;
                         --undated, --unsourced (no source), --corrected or --source NAME only these; --rejected the files that
                         gave no article, and why
  reload                 read the folder anew and make it live; --dry-run only says what would change
  add FILE|URL…          put files, or pages of the web, into the folder and their articles into the live version;
                         --replace what is taken
  remove ID…             take articles out; their files go to the folder's trash
  edit ID                what an article says of itself, and what was corrected; with --headline, --date, --section, --author,
                         --source or --url TEXT corrects that ('' for none), --undo takes the last correction back,
                         --as-page-says all of them
  history                the versions that are kept, the one that went live last first
  rollback VERSION       bring a version back (its first digits will do); it stays until the next reload
  audit                  who did what, newest first
  source add URL         follow a feed, a sitemap, or a page of links
  source list            all sources and how they are
  source check N…        ask sources now what is new; without numbers, all of them
  source take N…         put what they brought into the archive; source drop N… drops it
  source pause N…        do not ask them for now; source resume N… goes on
  source remove N…       forget them; what came from them stays
  archives list          which archives there are, those of servers too, and where each answers
  archives new NAME      make one for all servers; archives rename ARCHIVE NAME; archives bind ARCHIVE SERVER [CHANNEL] and
                         archives unbind SERVER [CHANNEL] say where it answers; archives delete ARCHIVE NAME deletes it
  export DIR|FILE.jsonl  write the live articles there, as files or as lines: read as an archive they are the same articles;
                         all of it or nothing, and never over what is there (--force puts that aside)

  --archive-name ARCHIVE another archive than the first, by its key or name (see archives list)
  --force                reload although it takes away more than MAX_REMOVED_PERCENT of the articles; export although
                         something stands there
  --limit N              how many lines of history and audit, 20 unless told, or of list, all unless told; --page P of a list
  --pattern PART         which links are articles, as part of their path, * for anything: '/news/*'
  --json                 one JSON object a line instead of text
  --help                 this text`;

export interface ArchiveOptions {
  readonly help: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly replace: boolean;
  readonly limit: number | null;
  /** From 1. */
  readonly page: number;
  readonly show: Listing | undefined;
  readonly fields: TypedFields;
  readonly undo: boolean;
  readonly asPage: boolean;
  readonly command: Command;
  readonly names: readonly string[];
  readonly pattern: string | null;
  /** Of another archive than the first: its key or name. */
  readonly archiveName: string | null;
}

const COMMANDS = [
  'status',
  'list',
  'reload',
  'add',
  'remove',
  'edit',
  'history',
  'rollback',
  'audit',
  'source',
  'archives',
  'export',
] as const;
export type Command = (typeof COMMANDS)[number];

/** How many names a command takes. */
const NAMES: Readonly<Record<Command, readonly [least: number, most: number]>> = {
  status: [0, 0],
  list: [0, 1000],
  reload: [0, 0],
  add: [1, 1000],
  remove: [1, 1000],
  edit: [1, 1],
  history: [0, 0],
  rollback: [1, 1],
  audit: [0, 0],
  source: [1, 1000],
  archives: [1, 4],
  export: [1, 1],
};

/** @throws UsageError */
export function readOptions(args: readonly string[]): ArchiveOptions {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      replace: { type: 'boolean', default: false },
      limit: { type: 'string' },
      page: { type: 'string', default: '1' },
      undated: { type: 'boolean' },
      unsourced: { type: 'boolean' },
      corrected: { type: 'boolean' },
      rejected: { type: 'boolean' },
      undo: { type: 'boolean', default: false },
      'as-page-says': { type: 'boolean', default: false },
      headline: { type: 'string' },
      date: { type: 'string' },
      section: { type: 'string' },
      author: { type: 'string' },
      source: { type: 'string' },
      url: { type: 'string' },
      pattern: { type: 'string' },
      'archive-name': { type: 'string' },
    },
  });
  const [given, ...names] = positionals;
  const command = COMMANDS.find((name) => name === given);
  if (!values.help) {
    if (!command)
      throw new UsageError(
        `${given ? `There is no command "${given}"` : 'No command is given'}; there are ${COMMANDS.join(', ')}.`,
      );
    const [least, most] = NAMES[command];
    if (names.length < least) throw new UsageError(`${command} needs a name after it.`);
    if (names.length > most) throw new UsageError(`${command} does not take "${names[most]}".`);
  }
  const typed = CORRECTABLE.filter((field) => values[field] !== undefined);
  const show = listingOf(values);
  if (!values.help) {
    const strange = typed.find((field) => command !== 'edit' && !(command === 'list' && field === 'source'));
    if (strange) throw new UsageError(`${command} does not take --${strange}.`);
    if (show && command !== 'list') throw new UsageError(`${command} does not take --${show}.`);
    if (command !== 'edit' && (values.undo || values['as-page-says']))
      throw new UsageError(`${command} does not take --${values.undo ? 'undo' : 'as-page-says'}.`);
    if (command === 'archives' && values['archive-name'] !== undefined)
      throw new UsageError('archives does not take --archive-name: name the archive after the command.');
  }
  return {
    help: values.help,
    json: values.json,
    dryRun: values['dry-run'],
    force: values.force,
    replace: values.replace,
    limit: values.limit === undefined ? null : wholeNumber('--limit', values.limit),
    page: wholeNumber('--page', values.page),
    show,
    fields: Object.fromEntries(typed.map((field) => [field, values[field]!])),
    undo: values.undo,
    asPage: values['as-page-says'],
    command: command ?? 'status',
    names,
    pattern: values.pattern ?? null,
    archiveName: values['archive-name'] ?? null,
  };
}

function wholeNumber(option: string, given: string): number {
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new UsageError(`${option}: a whole number from 1 to 99999.`);
  return Number(given);
}

/** Which of the lists was asked for. @throws UsageError for several */
function listingOf(flags: Readonly<Partial<Record<Listing, boolean>>>): Listing | undefined {
  const asked = LISTINGS.filter((listing) => flags[listing]);
  if (asked.length > 1)
    throw new UsageError(`Give one of ${asked.map((name) => `--${name}`).join(', ')} at a time.`);
  return asked[0];
}
