import { timeInWords } from '../../answer/periods/in-words.js';
import type { Filters } from '../../search/query.js';
import { readArguments, readSwitch, UsageError } from '../terminal/usage.js';
import { questionsIn } from './unquoted.js';

export interface AskCommand {
  readonly questions: readonly string[];
  /** Null for the one that the settings name. */
  readonly archive: readonly string[] | null;
  /** An archive of the state, by its key or name, instead; null for none. */
  readonly archiveName: string | null;
  readonly filters: Filters;
  readonly json: boolean;
  /** Whether to say which conditions were read, and how each passage meets them. */
  readonly why: boolean;
  /** Whether to print the further passages too. */
  readonly more: boolean;
  /** Whether to answer by meaning too; null when it was not said. */
  readonly semantic: boolean | null;
  readonly explain: string | null;
  /** Whether the texts are searches, in this order; null where they are questions. */
  readonly search: 'best' | 'newest' | null;
  readonly help: boolean;
}

export const ASK_HELP = `npm run ask -- [options] ["question" …]

Answers questions from an archive of articles, with the passage that answers and where it stands.
Several questions, each in quotation marks, are one conversation, in order; words without any are one question. Without a
question, on a terminal, it asks for them.

  --archive PATH     a folder of articles or one file, instead of ARTICLES_DIR; may be given several times
  --archive-name A   an archive of a bot with several, by its key or name (npm run archive -- archives list)
  --when TIME        only articles of this time: 2017, 2017-11, 2017-11-10, or words: "June 2018", "last month", "since March"
  --from TIME        only articles of this day, or of the first of this time, or later
  --to TIME          only articles of this day, or of the last of this time, or earlier
  --section NAME     only articles of this section
  --source NAME      only articles from this source
  --article ID       only this article; the id stands at the end of each citation
  --semantic on|off  answer by meaning too (on), or by words alone (off). On, what is not known of the archive is read first,
                     some paragraphs a second, and kept in STATE_DIR. Unless told, of questions given here nothing is read:
                     words find, and a table of what words mean takes a second look at the best (but by words alone where
                     SEMANTIC_SEARCH is off); those asked for follow SEMANTIC_SEARCH, and the archive is read meanwhile
  --json             one JSON object a line for each question, and nothing else on standard output; with --explain, one
                     for each article and for each thing that was not read
  --more             also print the further passages, not only the first
  --why              also print what was read as a condition of the question (a time, a name, a number, the newest), and how
                     each passage meets it
  --search           look for words instead of asking: "a phrase", -word, author:, section:, source:, before: and after:
                     in the text, in quotation marks for the shell: --search '"customs officers" -tin before:2018'.
                     In a dialogue: /search and the words
  --sort ORDER       of a search: best (the default) or newest
  --explain PATH     print how a file, or each file of a folder, is read: what was taken, what was left out, and by which
                     rule (a file as a part of the archive where it is one)
  --help             this text

Relative paths, ARTICLES_DIR's too, start at the working folder; npm run makes that the folder of package.json.
The keys of --json: question, understoodAs, following (the question that it goes on with, where understoodAs does not say
so; else null), outcome (answered, nothing-found, told), talk (only of what asks nothing:
greeting, thanks, …), told (only of what was asked about the archive or an article: what its records say), language (only
where the question is in another than the archive: asked, archive, names), confidence (0 to 1), nearest (whether the first
passage is only the nearest there is), unsaid (words that neither it nor what stands around it says), unmet (conditions
that the nearest does not meet: kind, said, met, instead), passages and
nearMisses (article, headline, source, date, section, url, paragraph, page of a PDF, text, excerpt, sentence, score, copies, and repeats:
the places that say much the same), searched (articles and paragraphs that the filters left, newest), rejected (file, line, reason, remedy), tookMs.
With --search: search, words, phrases, without, filters (author, section, source, from, to), authors (whose articles they
are, where their author was looked for), matches, passages.
With --explain: file, and article (as it is read: id, headline, date, section, author, source, url, credit, paragraphs,
related), removed (line, text, rule) and origins; or rejected (line, reason, remedy); or ignored (reason).
Exit status: 0 when it ran, 1 when something failed, 2 on wrong use.`;

/** @throws UsageError on anything it does not take. */
export function readAskCommand(args: readonly string[]): AskCommand {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      archive: { type: 'string', multiple: true },
      'archive-name': { type: 'string' },
      when: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      section: { type: 'string' },
      source: { type: 'string' },
      article: { type: 'string' },
      semantic: { type: 'string' },
      json: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
      more: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      sort: { type: 'string' },
      explain: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { section, source, article } = values;
  const { from, to } = periodOf(values);
  if (values.explain !== undefined && positionals.length > 0) {
    throw new UsageError('--explain takes a file or a folder, and no question.');
  }
  if (values.archive !== undefined && values['archive-name'] !== undefined) {
    throw new UsageError('Give either --archive or --archive-name.');
  }
  return {
    questions: questionsIn(positionals),
    archive: values.archive ?? null,
    archiveName: values['archive-name'] ?? null,
    filters: { from, to, section, source, article },
    semantic: values.semantic === undefined ? null : readSwitch('semantic', values.semantic),
    json: values.json,
    why: values.why,
    more: values.more,
    explain: values.explain ?? null,
    search: searchOf(values, positionals),
    help: values.help,
  };
}

/** @throws UsageError */
function searchOf(
  {
    search,
    sort,
    explain,
    why,
  }: { search: boolean; sort?: string | undefined; explain?: string | undefined; why: boolean },
  texts: readonly string[],
): AskCommand['search'] {
  if (!search) {
    if (sort !== undefined) throw new UsageError('--sort belongs to --search.');
    return null;
  }
  if (explain !== undefined || why) throw new UsageError('--search goes with neither --explain nor --why.');
  if (texts.length === 0)
    throw new UsageError(
      `--search takes words to look for: npm run ask -- --search '"customs officers" -tin'`,
    );
  if (sort === undefined || sort === 'best' || sort === 'newest') return sort ?? 'best';
  throw new UsageError(`--sort takes best or newest, not “${sort}”.`);
}

/** What several times leave of each other, first and last day. @throws UsageError when that is nothing */
export function daysLeftBy(
  times: readonly { readonly from?: string | null | undefined; readonly to?: string | null | undefined }[],
): {
  readonly from?: string;
  readonly to?: string;
} {
  const from = times
    .map((time) => time.from)
    .filter(isDay)
    .sort()
    .at(-1);
  const to = times
    .map((time) => time.to)
    .filter(isDay)
    .sort()[0];
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(`${from} is after ${to}: no article can be between them.`);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/**
 * The days that the options leave of all. @throws UsageError for what is no time, and where they leave none
 */
function periodOf(values: Readonly<Partial<Record<'when' | 'from' | 'to', string>>>) {
  const said = (name: 'when' | 'from' | 'to') => {
    const value = values[name];
    if (value === undefined) return null;
    const time = timeInWords(value, new Date().toISOString().slice(0, 10));
    if (time) return time;
    throw new UsageError(
      `--${name} takes a time: a year, month or day (2017, 2017-11, 2017-11-10) or words such as “June 2018”, “last month”, “since March”; not “${value}”.`,
    );
  };
  const [when, first, last] = [said('when'), said('from'), said('to')];
  const { from, to } = daysLeftBy([
    { from: when?.from, to: when?.to },
    { from: first && (first.from ?? first.to) },
    { to: last && (last.to ?? last.from) },
  ]);
  return { from, to };
}

const isDay = (day: string | null | undefined): day is string => typeof day === 'string';
