import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrExit } from '../cli/terminal/read-or-exit.js';
import { readWhole } from '../cli/terminal/usage.js';
import type { Asked } from './reload/asking.js';
import type { Held } from './reload/loop-watch.js';
import { writePages } from './reload/pages.js';
import type { Opened, PhaseTask, Worked } from './reload/phase.js';
import { count, figure, formatTable } from './search/report/table.js';

/**
 * `npm run bench:reload`: an archive of made pages, read, started again, and reloaded while 20 questions a second are
 * answered. Exit status 1 when one of what is required is not met. "Unwaited" leaves out the time for which the main thread
 * was ready to run and had no processor, "own time" is what it used of one between two turns of the event loop: on a
 * machine that others use, these tell what is ours. The idle row tells how much others use it.
 */

const HELP = `npm run bench:reload [-- options]

Reads, starts again and reloads an archive of made pages while 20 questions a second are answered.

  --paragraphs N   how many are made, 100000 unless told
  --seed N         how they are made, a whole number; 1 unless told
  --json           one JSON object
  --help           this text

Exit status: 0 when all that is required is met, 1 when not or something failed, 2 on wrong use.`;

const { paragraphs, seed, json } = readOrExit(
  'bench:reload',
  HELP,
  {
    paragraphs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
  (typed) => ({
    paragraphs: readWhole('paragraphs', typed.paragraphs, 1000, 10_000_000),
    seed: readWhole('seed', typed.seed, 0, 2 ** 31 - 1),
    json: typed.json,
  }),
);

const MOST_HELD_MS = 50;
const MOST_ABOVE_QUIET_MS = 50;
const MOST_FOR_ONE_MS = 250;

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'clippings-bench-'));
  try {
    const task = { folder: join(folder, 'articles'), stateDir: join(folder, 'state'), paragraphs, seed };
    const pages = writePages(task.folder, paragraphs, seed);
    const built = await inProcess<Opened>({ ...task, phase: 'build' });
    const restarted = await inProcess<Opened>({ ...task, phase: 'restart' });
    const worked = await inProcess<Worked>({ ...task, phase: 'work' });
    const requirements = requirementsOf(built, restarted, worked);
    if (json) console.log(JSON.stringify({ pages, built, restarted, ...worked, requirements }));
    else print(pages, built, restarted, worked, requirements);
    return requirements.every(({ met }) => met) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inProcess<T>(task: PhaseTask): Promise<T> {
  const child = fork(new URL('./reload/phase.js', import.meta.url));
  return new Promise((resolve, reject) => {
    child.once('message', (message: { value?: T; fault?: string }) => {
      if (message.value) resolve(message.value);
      else reject(new Error(message.fault));
    });
    child.once('exit', (code, signal) => reject(new Error(`the process ended: ${signal ?? code}`)));
    child.send(task);
  });
}

interface Requirement {
  readonly what: string;
  readonly met: boolean;
}

/** The same as far as it is in our hands: less the time for which the thread was ready and others had the processors. */
function unwaited(name: string, { p99Unwaited, held }: Asked, quiet: Asked): Requirement[] {
  if (held.unwaited === null) return [];
  return [
    {
      what: `${name}, waiting for a processor left out: p99 ${figure(p99Unwaited)} ms, quiet ${figure(quiet.p99Unwaited)} ms`,
      met: p99Unwaited <= quiet.p99Unwaited + MOST_ABOVE_QUIET_MS,
    },
    {
      what: `${name}, waiting for a processor left out: event loop held ${figure(held.unwaited)} ms`,
      met: held.unwaited <= MOST_HELD_MS,
    },
  ];
}

function requirementsOf(
  built: Opened,
  restarted: Opened,
  { oneMs, quiet, small, whole }: Worked,
): Requirement[] {
  const beside = (name: string, asked: Asked): Requirement[] => [
    { what: `${name}: no question failed (${asked.failed})`, met: asked.failed === 0 },
    {
      what: `${name}: p99 ${figure(asked.p99)} ms, at most ${MOST_ABOVE_QUIET_MS} ms above the quiet ${figure(quiet.p99)} ms`,
      met: asked.p99 <= quiet.p99 + MOST_ABOVE_QUIET_MS,
    },
    {
      what: `${name}: event loop held ${figure(asked.held.longest)} ms at the longest, at most ${MOST_HELD_MS} ms`,
      met: asked.held.longest <= MOST_HELD_MS,
    },
    ...unwaited(name, asked, quiet),
  ];
  return [
    {
      what: `one page changed: ${figure(oneMs)} ms of processor time, at most ${MOST_FOR_ONE_MS} ms`,
      met: oneMs <= MOST_FOR_ONE_MS,
    },
    ...beside('1 % changed', small),
    ...beside('full rebuild', whole),
    {
      what: `1 % changed is live ${figure(built.firstAnswerMs / small.liveMs)} times sooner than a full build, at least 10`,
      met: built.firstAnswerMs >= 10 * small.liveMs,
    },
    {
      what: `a restart answers after ${figure((restarted.firstAnswerMs / built.firstAnswerMs) * 100)} % of a full build's time, at most 33 %`,
      met: restarted.firstAnswerMs * 3 <= built.firstAnswerMs,
    },
  ];
}

function print(
  pages: number,
  built: Opened,
  restarted: Opened,
  { idle, quiet, small, whole }: Worked,
  requirements: readonly Requirement[],
) {
  const ms = (value: number) => figure(value);
  console.log(`${count(built.paragraphs)} paragraphs in ${count(pages)} pages\n`);
  console.log(
    formatTable(
      ['', 'first answer ms', 'kept on disk ms'],
      [
        ['full build', ms(built.firstAnswerMs), ms(built.settledMs)],
        ['restart', ms(restarted.firstAnswerMs), ms(restarted.settledMs)],
      ],
    ),
  );
  const orNot = (value: number | null) => (value === null ? '' : ms(value));
  const heldOf = ({ longest, unwaited, own }: Held) => [ms(longest), orNot(unwaited), orNot(own)];
  const row = (name: string, asked: Asked, live: string) => [
    name,
    live,
    count(asked.questions),
    count(asked.failed),
    ms(asked.p50),
    ms(asked.p99),
    ms(asked.longest),
    ms(asked.p99Unwaited),
    ...heldOf(asked.held),
  ];
  console.log(
    `\n${formatTable(
      [
        '20 questions a second',
        'live after ms',
        'asked',
        'failed',
        'p50 ms',
        'p99 ms',
        'longest ms',
        'p99 unwaited',
        'loop held ms',
        'unwaited',
        'own time',
      ],
      [
        ['no question, idle', '', '', '', '', '', '', '', ...heldOf(idle)],
        row('quiet', quiet, ''),
        row(`${count(small.changed)} pages changed`, small, ms(small.liveMs)),
        row(`${count(whole.changed)} pages changed`, whole, ms(whole.liveMs)),
      ],
    )}\n`,
  );
  for (const { what, met } of requirements) console.log(`${met ? 'met    ' : 'NOT MET'} ${what}`);
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
