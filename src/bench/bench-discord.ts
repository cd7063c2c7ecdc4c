import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchivedArticle } from '../archive/archive.js';
import { loadArchive } from '../archive/load.js';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { messageOf, readWhole, UsageError } from '../cli/terminal/usage.js';
import { startLocalDiscord } from '../local-discord/local-discord.js';
import { gatherCrowd, type Waits } from './discord/asking.js';
import { highestRate, MOST_P99_MS, type Tried } from './discord/highest-rate.js';
import { startProgram } from './discord/program.js';
import { makeQuestions } from './search/corpus/questions.js';

/**
 * `npm run bench:discord`: the unchanged program in a process of its own, in front of a local Discord, with meaning and by words alone.
 * Prints how long members wait for the first response at a steady rate, what becomes of many interactions at once, and the
 * highest rate that holds. Exit status 1 when one is lost.
 */

const HELP = `npm run bench:discord [-- options]

Measures the unchanged program in front of a local Discord: how long members wait for the first response at a steady rate, what
becomes of many interactions at once, and the highest rate at which all are answered and 99 % within a second. Every question is
another one, made of the archive's paragraphs.

  --meaning WHICH  on, off, or both, which it is unless told
  --rate N         questions a second, 20 unless told
  --seconds N      for how long, 30 unless told
  --burst N        interactions at once, 500 unless told
  --archive PATH   the archive, data/articles unless told
  --json           one JSON object
  --help           this text

Exit status: 0 when none was lost, 1 when one was or something failed, 2 on wrong use.`;

const values = readOrExit(
  'bench:discord',
  HELP,
  {
    meaning: { type: 'string', default: 'both' },
    rate: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '30' },
    burst: { type: 'string', default: '500' },
    archive: { type: 'string', default: 'data/articles' },
    json: { type: 'boolean', default: false },
  },
  ({ meaning, rate, seconds, burst, archive, json }) => {
    const modes = { on: [true], off: [false], both: [false, true] }[meaning];
    if (!modes) throw new UsageError(`--meaning takes on, off or both, not "${meaning}".`);
    return {
      modes,
      rate: readWhole('rate', rate, 1, 1000),
      seconds: readWhole('seconds', seconds, 1, 86_400),
      burst: readWhole('burst', burst, 1, 100_000),
      archive,
      json,
    };
  },
);

interface Measured {
  readonly meaning: boolean;
  readonly steady: Waits;
  readonly atOnce: Waits;
  readonly highest: number;
  readonly tried: readonly Tried[];
  /** What Discord's rules refused. */
  readonly violations: number;
}

const WARMING = { rate: 10, seconds: 5 };
/** For how long each rate is tried: long enough for a queue to grow past the patience. */
const TRIED_SECONDS = 8;
/** Between two of them, so that what one that does not hold has left over does not count against the next. */
const SETTLING = { rate: 2, seconds: 3 };

async function main(): Promise<number> {
  const { articles } = await loadArchive(values.archive);
  const results: Measured[] = [];
  for (const meaning of values.modes) {
    results.push(await measure(meaning, articles));
    if (!values.json) print(results.at(-1)!);
  }
  if (values.json) console.log(JSON.stringify({ ...values, results }));
  return results.every(({ steady, atOnce, violations }) => steady.lost + atOnce.lost + violations === 0)
    ? 0
    : 1;
}

async function measure(meaning: boolean, articles: readonly ArchivedArticle[]): Promise<Measured> {
  const discord = await startLocalDiscord();
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  const bot = startProgram(discord, { stateDir: folder, articlesDir: values.archive, meaning });
  try {
    await Promise.race([
      discord.botReady(60_000),
      once(bot, 'exit').then(() => Promise.reject(new Error('the bot ended before it was ready'))),
    ]);
    const { atRate, atOnce } = gatherCrowd(discord, distinctQuestions(articles));
    // The first questions find code that has not run yet; a bot that runs for weeks does not.
    await atRate(WARMING.rate, WARMING.seconds);
    const steady = await atRate(values.rate, values.seconds);
    const { rate, tried } = await highestRate(values.rate, async (tryRate) => {
      const waits = await atRate(tryRate, TRIED_SECONDS);
      await atRate(SETTLING.rate, SETTLING.seconds);
      return waits;
    });
    // Last, for it leaves more behind than any rate.
    const burst = await atOnce(values.burst);
    const violations = discord.violations.length;
    return { meaning, steady, atOnce: burst, highest: rate, tried, violations };
  } finally {
    bot.kill('SIGTERM');
    await discord.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without end: each round asks other words of each paragraph. */
function* distinctQuestions(articles: readonly ArchivedArticle[]): Generator<string> {
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  const asked = new Set<string>();
  for (let seed = 1; ; seed++) {
    const before = asked.size;
    for (const { question } of makeQuestions(articles, paragraphs, paragraphs, seed)) {
      if (asked.has(question)) continue;
      asked.add(question);
      yield question;
    }
    if (asked.size === before) throw new Error('The archive is too small to ask different questions of it.');
  }
}

function print({ meaning, steady, atOnce, highest, tried, violations }: Measured) {
  const line = ({ asked, answered, busy, lost, p50Ms, p99Ms, worstMs }: Waits) =>
    `${asked} asked, ${answered} answered, ${busy} told "busy", ${lost} lost; first response p50 ${p50Ms} ms, p99 ${p99Ms} ms, worst ${worstMs} ms`;
  console.log(`\n${meaning ? 'with meaning' : 'by words'}`);
  console.log(`${values.rate} interactions a second for ${values.seconds} s: ${line(steady)}`);
  console.log(`${values.burst} interactions at once: ${line(atOnce)}`);
  for (const { rate, waits, holds } of tried)
    console.log(`  tried ${rate} a second: ${holds ? 'holds' : 'does not hold'}; ${line(waits)}`);
  console.log(`highest rate with p99 under ${MOST_P99_MS} ms: ${highest} a second`);
  console.log(`Refused by Discord's rules: ${violations}`);
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
