import type { Answerer } from '../answer/answer.js';
import { createAnswerer } from '../answer/answerer.js';
import { MOST_FOUND, type SearchFor } from '../answer/search-for.js';
import type { ArchivedArticle } from '../archive/archive.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import { type Library, makeLibrary } from '../live/library.js';
import { SearchIndex } from '../search/search-index.js';
import { fold } from '../search/terms/fold.js';
import { queryTermsOf } from '../search/terms/query-terms.js';
import { makeArticles } from './search/corpus/corpus.js';
import { percentile } from './search/report/statistics.js';
import { count, formatTable } from './search/report/table.js';

/**
 * `npm run bench:lists`: the processor time of what people page through and are suggested: headlines for what is typed, the lists of /browse, the
 * pages of /search, first and last, beside looking through everything as it was done before, in one run.
 */

const HELP = `npm run bench:lists [-- options]

Prints the processor time of suggestions, of /browse and of the pages of /search in an archive of made articles, without Discord and what is kept.

  --articles N     of which headlines are suggested and lists are made, 100000 unless told
  --paragraphs N   that are searched, 100000 unless told
  --help           this text

Exit status: 0 when suggestions take at most 3 ms and all others 20 ms at the median, 1 when not or something failed, 2 on wrong use.`;

const sizes = readOrExit(
  'bench:lists',
  HELP,
  {
    articles: { type: 'string', default: '100000' },
    paragraphs: { type: 'string', default: '100000' },
  },
  ({ articles, paragraphs }) => ({
    articles: readWhole('articles', articles, 1_000, 1_000_000),
    paragraphs: readWhole('paragraphs', paragraphs, 1_000, 1_000_000),
  }),
);

const SEED = 1;
const ROUNDS = 15;
const MOST_SUGGESTED_MS = 3;
const MOST_PAGE_MS = 20;
const CHOICES = 25;
const PAGE = 5;

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly most: number;
  /** By looking through all of them, where that was done before. */
  readonly plainly?: number;
}

async function main(): Promise<number> {
  const made = [...makeArticles(sizes.paragraphs, SEED)];
  const library = await makeLibrary({
    version: 'made',
    articles: copied(made, sizes.articles),
    rejected: [],
  });
  const index = await SearchIndex.build(made);
  const answererAnew = () => createAnswerer({ version: 'made', articles: made, rejected: [] }, { index });
  console.log(
    `${count(sizes.articles)} articles; ${count(sizes.paragraphs)} paragraphs searched; ms of processor time, median of ${ROUNDS}\n`,
  );
  const measured = [
    ...(await suggestions(library)),
    ...(await lists(library)),
    ...(await pages(answererAnew, frequentWords(made))),
  ];
  const isMet = (one: Measured) => one.ms <= one.most;
  const rows = measured.map(({ name, ms, most, plainly }) => [
    name,
    ms.toFixed(2),
    plainly === undefined ? '' : plainly.toFixed(2),
    ms <= most ? 'met' : `NOT MET: ${most}`,
  ]);
  console.log(formatTable(['', 'ms', 'through all', ''], rows));
  return measured.every(isMet) ? 0 : 1;
}

/** So many articles, alike but for their ids and headlines. */
function copied(articles: readonly ArchivedArticle[], most: number): ArchivedArticle[] {
  const all = Array.from({ length: most }, (_, n) => {
    const one = articles[n % articles.length]!;
    const round = Math.floor(n / articles.length);
    return {
      ...one,
      id: `${one.id}-${round}`,
      headline: round === 0 ? one.headline : `${one.headline} ${round}`,
    };
  });
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function suggestions(library: Library): Promise<Measured[]> {
  const folded = library.newestFirst.map(({ headline }) => fold(headline));
  const [word = ''] = folded[Math.floor(folded.length / 2)]!.split(' ').slice(2);
  const typed = {
    nothing: '',
    'a letter': 'e',
    'a word': word,
    'a rare pair': 'zq',
    'what none has': 'xylophone',
  };
  const measured: Measured[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const ms = await median(() => library.withHeadline(text, CHOICES));
    const plainly = await median(() => folded.filter((one) => one.includes(fold(text))).slice(0, CHOICES));
    measured.push({ name: `suggested for ${name}`, ms, plainly, most: MOST_SUGGESTED_MS });
  }
  return measured;
}

async function lists(library: Library): Promise<Measured[]> {
  let day = 0;
  const since = () => `20${String(10 + (day++ % 9)).padStart(2, '0')}-01-${String(10 + (day % 18))}`;
  const first = await median(() => library.fitting({ section: 'business', from: since() }));
  const times = await median(() => library.fitting({ from: since(), to: '2019-01-01' }));
  const again = await median(() => library.fitting({ section: 'business' }));
  return [
    { name: '/browse, a section and a time', ms: first, most: MOST_PAGE_MS },
    { name: '/browse, a time', ms: times, most: MOST_PAGE_MS },
    { name: '/browse, another page of it', ms: again, most: MOST_PAGE_MS },
  ];
}

async function pages(
  answererAnew: () => Promise<Answerer>,
  [one = '', two = '', three = '']: readonly string[],
): Promise<Measured[]> {
  const kinds: Record<string, readonly [string, SearchFor]> = {
    'a frequent word': [one, {}],
    'three frequent words': [`${one} ${two} ${three}`, {}],
    'a frequent word, newest first': [one, { order: 'newest' }],
    'a frequent word as it stands': ['', { wording: { phrases: [one], without: [] } }],
    'a frequent word without another': [one, { wording: { phrases: [], without: [two] } }],
    'a frequent word in a section': [one, { filters: { section: 'Business' } }],
  };
  const measured: Measured[] = [];
  for (const [name, [words, how]] of Object.entries(kinds)) {
    const page = (number: number) => ({ ...how, limit: PAGE, offset: (number - 1) * PAGE });
    // Each is asked of who has been asked nothing yet; then another page, of who has just ranked them.
    const asked = await answererAnew();
    await asked.search(words, page(2));
    const anew = (number: number) =>
      median((answerer: Answerer) => answerer.search(words, page(number)), answererAnew);
    const times = [
      ['page 1', await anew(1)],
      ['the last page', await anew(MOST_FOUND / PAGE)],
      ['page 2,000', await anew(2_000)],
      ['another page', await median(() => asked.search(words, page(20)))],
    ] as const;
    for (const [which, ms] of times)
      measured.push({ name: `/search ${name}, ${which}`, ms, most: MOST_PAGE_MS });
  }
  return measured;
}

/** The words of four and more letters that stand in the most paragraphs of the first articles. */
function frequentWords(articles: readonly ArchivedArticle[]): string[] {
  const counts = new Map<string, number>();
  for (const { paragraphs } of articles.slice(0, 1_000))
    for (const paragraph of paragraphs)
      for (const word of new Set(paragraph.toLowerCase().match(/\b[a-z]{4,}\b/g)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  return ordered.filter((word) => queryTermsOf(word).length > 0).slice(0, 3);
}

/** @param prepared makes what the work is done with, beside the time that counts */
async function median<T>(work: (given: T) => unknown, prepared?: () => Promise<T>): Promise<number> {
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const given = (await prepared?.()) as T;
    const began = process.cpuUsage();
    await work(given);
    const { user, system } = process.cpuUsage(began);
    if (round >= 0) times.push((user + system) / 1000);
  }
  return percentile(times, 50);
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    console.error(`bench:lists: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  },
);
