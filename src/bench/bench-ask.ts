import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { messageOf, readWhole } from '../cli/terminal/usage.js';
import { percentile } from './search/report/statistics.js';
import { formatTable } from './search/report/table.js';

/**
 * `npm run bench:ask`: the processor time of a question in the terminal, from the shell to the answer, npm itself included. Each way goes in
 * turns with the others, in one run, and is told as a share of what it takes to load all modules one by one and to read all pages.
 */

const HELP = `npm run bench:ask [-- options]

Asks the shipped archive a question in the terminal, again and again, and prints the processor time that it takes, user and system of all
processes, as npm run ask and as the program alone: with what was kept, after a page was changed, with nothing kept, and without bundles.

  --rounds N   how often each is asked, 7 unless told; the median is printed
  --help       this text

Exit status: 0 when a question takes at most .35 s with npm, 1 when not or something failed, 2 on wrong use.`;

const { rounds } = readOrExit('bench:ask', HELP, { rounds: { type: 'string', default: '7' } }, (typed) => ({
  rounds: readWhole('rounds', typed.rounds, 1, 1000),
}));

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const QUESTION = 'How many patents did the EPO grant in 2017?';
const MOST_SECONDS = 0.35;
/** The program alone, with the flags that npm gives it; each module by itself, so that neither bundles nor kept pages count. */
const ALONE = ['node', '--min-semi-space-size=16', 'dist/src/programs/ask.js', QUESTION];
const ONE_BY_ONE = [
  ...['node', '--min-semi-space-size=16', '--input-type=module', '--eval'],
  `const { runAsk } = await import('${join(ROOT, 'dist/src/cli/ask.js')}'); await runAsk([${JSON.stringify(QUESTION)}]);`,
];

interface Way {
  readonly name: string;
  readonly command: readonly string[];
  readonly articles: string;
  /** Where it keeps what it read. */
  readonly state: string;
  readonly before?: () => void;
}

/** No folder can be made there: nothing is kept. */
const NOWHERE = '/dev/null/none';

function main(): number {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  try {
    const [articles, edited] = [join(folder, 'articles'), join(folder, 'edited')];
    for (const copy of [articles, edited]) cpSync(join(ROOT, 'data/articles'), copy, { recursive: true });
    const page = filesOf(edited)[0]!;
    const ways = waysOf(articles, join(folder, 'kept'));
    ways.splice(3, 0, {
      name: 'the program, a page changed',
      command: ALONE,
      articles: edited,
      state: join(folder, 'changed'),
      before: () => appendFileSync(page, '\n'),
    });
    // What was written this moment is looked at twice.
    execFileSync('sleep', ['3']);
    const times = ways.map((): number[] => []);
    for (let round = -2; round < rounds; round++) {
      for (const [i, way] of ways.entries()) {
        way.before?.();
        const seconds = processorTime(way);
        if (round >= 0) times[i]!.push(seconds);
      }
    }
    return report(
      ways,
      times.map((of) => percentile(of, 50)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function waysOf(articles: string, kept: string): Way[] {
  return [
    {
      name: 'npm run ask',
      command: ['npm', 'run', '--silent', 'ask', '--', QUESTION],
      articles,
      state: kept,
    },
    { name: 'npm alone (npm run env)', command: ['npm', 'run', '--silent', 'env'], articles, state: kept },
    { name: 'the program', command: ALONE, articles, state: kept },
    { name: 'the program, nothing kept', command: ALONE, articles, state: NOWHERE },
    { name: 'modules one by one, nothing kept', command: ONE_BY_ONE, articles, state: NOWHERE },
    { name: 'node alone (node --eval 0)', command: ['node', '--eval', '0'], articles, state: NOWHERE },
  ];
}

/** Those of a folder, and of those in it. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function report(ways: readonly Way[], seconds: readonly number[]): number {
  const base = seconds[ways.findIndex(({ command }) => command === ONE_BY_ONE)]!;
  const rows = ways.map(({ name }, i) => [name, seconds[i]!.toFixed(3), (seconds[i]! / base).toFixed(2)]);
  console.log(`Node ${process.version}; the median of ${rounds} rounds\n`);
  console.log(formatTable(['processor time', 's', 'of one by one'], rows));
  const isMet = seconds[0]! <= MOST_SECONDS;
  console.log(
    `\n${isMet ? 'met    ' : 'NOT MET'} npm run ask takes ${seconds[0]!.toFixed(3)} s, at most ${MOST_SECONDS} s`,
  );
  return isMet ? 0 : 1;
}

/** Of a command and all that it starts, in seconds: a shell tells it of its children. */
function processorTime({ command, articles, state }: Way): number {
  const script = 'export ARTICLES_DIR="$1" STATE_DIR="$2"; shift 2; "$@" >/dev/null; times';
  const args = ['-c', script, 'bash', articles, state, ...command];
  const told = execFileSync('bash', args, { cwd: ROOT, encoding: 'utf8' });
  const ofChildren = told.trim().split('\n').at(-1)!;
  return [...ofChildren.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds!.replace(',', '.')),
    0,
  );
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(`bench:ask: ${messageOf(error)}`);
  process.exitCode = 1;
}
