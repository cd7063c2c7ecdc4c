import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import { settingsOfArchive } from '../live/shelf/settings-of-archive.js';
import { openStores } from '../state/sqlite/open.js';
import type { Memory, Task, Told } from './archives/task.js';
import { KEEPING, settingsFor } from './kill-test/settings.js';
import { makeArticles } from './search/corpus/corpus.js';
import { percentile } from './search/report/statistics.js';

/**
 * `npm run bench:archives`: many small archives in one process, as servers have them of their own. What each takes in memory, what a
 * question costs whose archive has to be opened first and what one costs whose archive is open, and how many are closed again where
 * they may not take so much.
 */

const HELP = `npm run bench:archives [-- options]

Makes archives of servers, and asks each of them in one process: first once each, with none closed, then as people do, some often
and most seldom, within MAX_ARCHIVES_MB.

  --archives N     how many, 500 unless told
  --paragraphs N   of each, 335 unless told
  --questions N    of the second part, 5000 unless told
  --most-mb N      what stands for MAX_ARCHIVES_MB there, 512 unless told
  --seed N         what is in them and what is asked, a whole number; 1 unless told
  --json           one JSON object
  --help           this text

Exit status: 0 when it ran, 2 on wrong use.`;

const { archives, paragraphs, questions, mostMb, seed, json } = readOrExit(
  'bench:archives',
  HELP,
  {
    archives: { type: 'string', default: '500' },
    paragraphs: { type: 'string', default: '335' },
    questions: { type: 'string', default: '5000' },
    'most-mb': { type: 'string', default: '512' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
  (typed) => ({
    archives: readWhole('archives', typed.archives, 2, 100_000),
    paragraphs: readWhole('paragraphs', typed.paragraphs, 10, 1_000_000),
    questions: readWhole('questions', typed.questions, 1, 10_000_000),
    mostMb: readWhole('most-mb', typed['most-mb'], 1, 1_000_000),
    seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
    json: typed.json,
  }),
);

const MB = 1024 ** 2;
const KB = 1024;

async function main(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'clippings-archives-'));
  try {
    const task = { articlesDir: join(root, 'articles'), stateDir: join(root, 'state'), questions, seed };
    mkdirSync(task.articlesDir);
    const articles = await makeThem(task.articlesDir, task.stateDir);
    const mostBytes = mostMb * MB;
    const say = json ? () => {} : console.log;
    const filled = await inProcess({ ...task, phase: 'fill', mostBytes: 64 * MB });
    say(filledText(articles, filled));
    const all = await inProcess({ ...task, phase: 'all', mostBytes });
    say(allText(all));
    const budget = await inProcess({ ...task, phase: 'budget', mostBytes });
    say(budgetText(budget));
    if (json) console.log(JSON.stringify({ archives, paragraphs, articles, filled, all, budget }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Gives how many articles they have in all. */
async function makeThem(articlesDir: string, stateDir: string): Promise<number> {
  const stores = openStores(stateDir, KEEPING);
  const settings = settingsFor(articlesDir, stateDir);
  let articles = 0;
  for (let n = 0; n < archives; n++) {
    const made = await stores.archives.add(`Archive ${n}`, String(10n ** 17n + BigInt(n)));
    if (made.outcome !== 'kept') throw new Error(`An archive could not be made: ${made.outcome}.`);
    const folder = settingsOfArchive(settings, made.archive).articlesDir;
    mkdirSync(folder, { recursive: true });
    let file = 0;
    for (const { headline, paragraphs: texts } of makeArticles(paragraphs, seed * 1_000_003 + n)) {
      writeFileSync(join(folder, `story-${file}.txt`), `${headline}\n\n${texts.join('\n\n')}\n`);
      file++;
    }
    articles += file;
  }
  await stores.close();
  return articles;
}

async function inProcess(task: Task): Promise<Told> {
  const child = fork(new URL('./archives/worker.js', import.meta.url), { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit');
  child.send(task);
  const [told] = await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error(`It ended before the ${task.phase} was done.`))),
  ]);
  await ended;
  return told as Told;
}

function filledText(articles: number, filled: Told): string {
  return [
    `${archives} archives of ${paragraphs} paragraphs, ${Math.round(articles / archives)} articles each`,
    `read from their files, kept, and asked: ${times(filled.cold)}`,
  ].join('\n');
}

function allText(all: Told): string {
  return [
    '',
    'all open, none closed',
    `  memory before ${sizes(all.memory.before)}`,
    `  memory after  ${sizes(all.memory.after)}`,
    `  an archive    ${each(all)}`,
    `  cold question ${times(all.cold)}`,
    `  warm question ${times(all.warm)}`,
    `  nothing found ${all.nothingFound} of ${2 * archives}`,
  ].join('\n');
}

function budgetText(budget: Told): string {
  const coldShare = ((100 * budget.cold.length) / questions).toFixed(1);
  return [
    '',
    `${questions} questions within ${mostMb} MB, some archives asked often`,
    `  open in the end ${budget.open}; opened ${budget.opened}, closed to make room ${budget.evicted}`,
    `  memory after    ${sizes(budget.memory.after)}`,
    `  cold questions  ${coldShare} %: ${times(budget.cold)}`,
    `  warm questions  ${times(budget.warm)}`,
    `  nothing found   ${budget.nothingFound}`,
  ].join('\n');
}

function times(ms: readonly number[]): string {
  if (ms.length === 0) return 'none';
  const at = (percent: number) => `${percentile(ms, percent).toFixed(1)} ms`;
  return `p50 ${at(50)}, p99 ${at(99)}, longest ${at(100)} (${ms.length})`;
}

function sizes({ resident, heap, buffers }: Memory): string {
  const mb = (bytes: number) => `${Math.round(bytes / MB)} MB`;
  return `${mb(resident)} resident, ${mb(heap)} on the heap, ${mb(buffers)} in arrays`;
}

/** What one of them takes. */
function each({ memory: { before, after }, open, takenFor }: Told): string {
  const kb = (bytes: number) => `${Math.round(bytes / open / KB)} KB`;
  const used = after.heap + after.buffers - before.heap - before.buffers;
  return `${kb(after.resident - before.resident)} resident, ${kb(used)} on the heap and in arrays; taken for ${kb(takenFor)}`;
}

await main();
